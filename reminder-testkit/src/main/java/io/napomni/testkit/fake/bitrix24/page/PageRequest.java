package io.napomni.testkit.fake.bitrix24.page;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A request for a page.
 *
 * @param query decoded parameters
 * @param host the {@code Host} header, with or without a port
 * @param languages the {@code Accept-Language} header, or an empty text
 */
public record PageRequest(String verb, String path, Map<String, String> query, String host, String languages) {
    private static final Pattern LOOPBACK =
            Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

    public PageRequest {
        query = Map.copyOf(query);
    }

    /** Whether the browser believes to be talking to this machine: a foreign name that was made to point here is refused. */
    boolean isForThisMachine() {
        return LOOPBACK.matcher(host).matches();
    }

    boolean isReading() {
        return verb.equals("GET");
    }

    String parameter(String name) {
        return query.getOrDefault(name, "");
    }

    /** The parameter as a number; this one where it is none, or is negative. */
    long number(String name, long otherwise) {
        String written = parameter(name);
        return written.matches("\\d{1,15}") ? Long.parseLong(written) : otherwise;
    }
}
