package io.napomni.testkit.fake.onec.session;

import java.util.Optional;

/**
 * A request's place in a session.
 *
 * @param session its number, to be given back when the request is done
 * @param cookie value of {@code Set-Cookie} for a session that was just started
 * @param ends whether the session ends with the request
 */
public record Admission(String session, Optional<String> cookie, boolean ends) {}
