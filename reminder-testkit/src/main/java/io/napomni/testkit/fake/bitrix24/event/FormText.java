package io.napomni.testkit.fake.bitrix24.event;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes nested maps and lists as PHP writes a form: {@code data%5BFIELDS%5D%5BID%5D=7}, a space as a plus sign. */
final class FormText {
    private FormText() {}

    static String of(Map<String, ?> values) {
        List<String> pairs = new ArrayList<>();
        values.forEach((name, value) -> add(pairs, encoded(name), value));
        return String.join("&", pairs);
    }

    private static void add(List<String> pairs, String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((inner, deeper) -> add(pairs, name + "%5B" + encoded(String.valueOf(inner)) + "%5D", deeper));
        } else if (value instanceof List<?> list) {
            for (int at = 0; at < list.size(); at++) {
                add(pairs, name + "%5B" + at + "%5D", list.get(at));
            }
        } else {
            pairs.add(name + "=" + encoded(value.toString()));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
