package io.napomni.web.office;

import io.napomni.web.Page;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser at the machine itself. */
record Visitor(Page page, String language) {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\">");

    WebRequest request(String place) {
        return WebRequest.get("/office/" + place)
                .withHeader("Host", "localhost:8080")
                .withHeader("Accept-Language", language);
    }

    WebResponse get(String place) {
        return page.handle(request(place));
    }

    String body(String place) {
        return get(place).body();
    }

    /** The hidden fields of what is shown at a place, as its form would send them. */
    Map<String, String> form(String place) {
        return hidden(body(place));
    }

    static Map<String, String> hidden(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher inputs = HIDDEN.matcher(body);
        while (inputs.find()) {
            fields.put(inputs.group(1), unescaped(inputs.group(2)));
        }
        return fields;
    }

    WebResponse post(String place, Map<String, String> fields) {
        return page.handle(posting(place, fields));
    }

    WebRequest posting(String place, Map<String, String> fields) {
        return request(place)
                .posting(fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return more;
    }

    /** Where a browser goes next, without the dot. */
    static String next(WebResponse made) {
        return made.headers().getOrDefault("Location", "nowhere").substring(2);
    }

    private static String unescaped(String value) {
        return value.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#x27;", "'")
                .replace("&#x60;", "`")
                .replace("&#x3D;", "=")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
