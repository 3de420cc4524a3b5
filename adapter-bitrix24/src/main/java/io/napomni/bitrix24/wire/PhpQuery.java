package io.napomni.bitrix24.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Writes parameters as PHP reads them: {@code filter%5B%3Eid%5D=7}, in UTF-8, a space as {@code %20}. There is no way
 * to say null; whether a flag is {@code Y} or {@code 1} differs by field, so neither is written for a boolean.
 */
public final class PhpQuery {
    private PhpQuery() {}

    /** @throws IllegalArgumentException for a null or a boolean, which this form cannot say */
    public static String encode(Map<String, ?> parameters) {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((key, value) -> add(pairs, encode(key), value));
        return String.join("&", pairs);
    }

    private static void add(List<String> pairs, String key, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((inner, item) -> add(pairs, key + "%5B" + encode(String.valueOf(inner)) + "%5D", item));
        } else if (value instanceof Collection<?> list) {
            int position = 0;
            for (Object item : list) {
                add(pairs, key + "%5B" + position++ + "%5D", item);
            }
        } else {
            pairs.add(key + "=" + encode(text(value)));
        }
    }

    private static String text(Object value) {
        if (value instanceof String text) {
            return text.replace("$result[", "$result\u200B[");
        }
        if (value instanceof Number || value instanceof Reference) {
            return value.toString();
        }
        throw new IllegalArgumentException("parameters are texts, numbers, references, lists and maps");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
