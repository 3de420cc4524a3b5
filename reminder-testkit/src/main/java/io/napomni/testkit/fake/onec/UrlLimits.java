package io.napomni.testkit.fake.onec;

/**
 * How long an address may be for the web server.
 *
 * @param query bytes of the query as sent; more is answered with 404 and a page of HTML
 * @param segment characters of one part of the path; more is answered with 400 and a page of HTML
 * @param encoded whether the segment is measured as sent and not decoded, which is not established
 */
public record UrlLimits(int query, int segment, boolean encoded) {
    private static final int IIS_QUERY = 2048;
    private static final int IIS_SEGMENT = 260;

    /** Addresses of any length. */
    public static UrlLimits none() {
        return new UrlLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, false);
    }

    /** What IIS and http.sys allow unless they were told otherwise. */
    public static UrlLimits iis() {
        return new UrlLimits(IIS_QUERY, IIS_SEGMENT, false);
    }
}
