package io.napomni.testkit.fake.bitrix24;

/** In what a portal may differ from the usual one: each of these has been seen or is documented. */
public enum Oddity {
    /** {@code time.start} is an integer and {@code processing} 0, as newer back-ends answer. */
    WHOLE_START,
    /** No {@code operating} in the {@code time} block: self-hosted portals without that limit. */
    WITHOUT_OPERATING,
    /** No route {@code /rest/api/}: portals older than REST 3.0. */
    WITHOUT_REST_3,
    /** The OAuth server answers a wrong client with {@code wrong_client} under status 200. */
    WRONG_CLIENT_WITH_200,
    /** Missing permissions are 401, as the tests of the official Python client expect, and not 403 as documented. */
    MISSING_SCOPE_WITH_401
}
