package io.napomni.testkit.fake.bitrix24.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One request for a page: what there is to see, in which words, and where one can go from there. */
record Ask(PortalView view, PageRequest request, PageWords words) {
    private static final String LANGUAGE = "lang";
    private static final String REFRESH = "refresh";

    static Ask of(PortalView view, PageRequest request) {
        PageLanguage language = PageLanguage.of(request.parameter(LANGUAGE))
                .orElseGet(() -> PageLanguage.accepted(request.languages()));
        return new Ask(view, request, PageWords.in(language));
    }

    String say(String key, Object... values) {
        return words.of(key, values);
    }

    Html text(String key, Object... values) {
        return Html.text(words.of(key, values));
    }

    /** A path of the page, in the language and at the pace that were chosen. */
    String link(String path) {
        Map<String, String> kept = new TreeMap<>();
        request.query().forEach((name, value) -> {
            if (name.equals(LANGUAGE) || name.equals(REFRESH)) {
                kept.put(name, value);
            }
        });
        return address(path, kept);
    }

    /** The same with one more parameter. */
    String link(String path, String name, String value) {
        return more(link(path), name, value);
    }

    /** An address with one more parameter. */
    static String more(String address, String name, String value) {
        return address + (address.contains("?") ? "&" : "?") + encoded(name) + "=" + encoded(value);
    }

    /** This page with a parameter changed; an empty value takes it away. */
    String here(String name, String value) {
        Map<String, String> changed = new TreeMap<>(request.query());
        changed.put(name, value);
        changed.values().removeIf(String::isEmpty);
        return address(request.path(), changed);
    }

    /** This page in another language. */
    String here(PageLanguage language) {
        return here(LANGUAGE, language.code());
    }

    /** Seconds after which the page asks for itself again; 0 for never. */
    long refresh() {
        return Math.min(3600, request.number(REFRESH, 0));
    }

    /** This page, asking for itself again after so many seconds; 0 for never. */
    String refreshedEvery(long seconds) {
        return here(REFRESH, seconds == 0 ? "" : Long.toString(seconds));
    }

    private static String address(String path, Map<String, String> query) {
        return query.isEmpty()
                ? path
                : path
                        + query.entrySet().stream()
                                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A moment, which is never broken into two lines. */
    Html when(OffsetDateTime time) {
        return Html.styled("span", "when", Html.text(words.moment(time)));
    }
}
