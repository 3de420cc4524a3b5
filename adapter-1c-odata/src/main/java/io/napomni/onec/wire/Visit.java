package io.napomni.onec.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One use of a session: the one we have, a new one, or none. */
final class Visit {
    private static final Pattern PATH = Pattern.compile("(?i);\\s*path=([^;]*)");
    private static final Pattern COOKIE = Pattern.compile("(?i)\\s*ibsession=([0-9a-z-]{1,64})\\s*(;.*)?");

    private final String wish;
    private Optional<String> cookie;

    private Visit(String wish, Optional<String> cookie) {
        this.wish = wish;
        this.cookie = cookie;
    }

    static Visit without() {
        return new Visit("", Optional.empty());
    }

    static Visit beginning() {
        return new Visit("start", Optional.empty());
    }

    static Visit of(String cookie) {
        return new Visit("", Optional.of(cookie));
    }

    static Visit ending(String cookie) {
        return new Visit("finish", Optional.of(cookie));
    }

    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (!wish.isEmpty()) {
            headers.put("IBSession", wish);
        }
        cookie.ifPresent(known -> headers.put("Cookie", "ibsession=" + known));
        return headers;
    }

    /** @param path that was asked for: a session of another publication is none of ours */
    void note(String header, String path) {
        Matcher matcher = COOKIE.matcher(header);
        if (matcher.matches() && isFor(header, path)) {
            cookie = Optional.of(matcher.group(1));
        }
    }

    private static boolean isFor(String header, String path) {
        Matcher named = PATH.matcher(header);
        String its = named.find() ? named.group(1).strip().replaceFirst("/+$", "") + "/" : "/";
        return path.regionMatches(true, 0, its, 0, its.length());
    }

    Optional<String> cookie() {
        return cookie;
    }

    boolean isBeginning() {
        return wish.equals("start");
    }
}
