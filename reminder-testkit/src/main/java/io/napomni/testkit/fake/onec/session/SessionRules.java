package io.napomni.testkit.fake.onec.session;

import java.time.Duration;

/**
 * How sessions live and how many there may be.
 *
 * @param maxAge how long a session lives without a request
 * @param staleStatus answer to a cookie that nobody knows or that was finished: 400, 404 or 500, as seen at different
 * bases
 * @param licences how many sessions may be open at once; how 1C reports that there is none left over OData is not
 * established, the fake assumes 500 with a page of HTML
 * @param startsPerMinute how many sessions may be started within a minute; an assumption, made to show what a session
 * for each request costs
 */
public record SessionRules(SessionMode mode, Duration maxAge, int staleStatus, int licences, int startsPerMinute) {
    private static final Duration USUAL = Duration.ofSeconds(20);

    /** Twenty seconds, 404 for a stale cookie, licences without end. */
    public static SessionRules of(SessionMode mode) {
        return new SessionRules(mode, USUAL, 404, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    public SessionRules withMaxAge(Duration age) {
        return new SessionRules(mode, age, staleStatus, licences, startsPerMinute);
    }

    public SessionRules withStaleStatus(int status) {
        return new SessionRules(mode, maxAge, status, licences, startsPerMinute);
    }

    public SessionRules withLicences(int number) {
        return new SessionRules(mode, maxAge, staleStatus, number, startsPerMinute);
    }

    public SessionRules withStartsPerMinute(int number) {
        return new SessionRules(mode, maxAge, staleStatus, licences, number);
    }
}
