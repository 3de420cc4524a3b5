package io.napomni.testkit.fake.onec.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/** A short answer with its whole body, in UTF-8 whatever the content type says. */
public record Reply(int status, Map<String, String> headers, String body) {
    public Reply {
        headers = Map.copyOf(headers);
    }

    public Reply(int status, String contentType, String body) {
        this(status, Map.of("Content-Type", contentType), body);
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }
}
