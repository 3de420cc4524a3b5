package io.napomni.web.manual;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.web.Page;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser, who writes about one subject. */
record Writer(Page page, String language, String ref) {

    static final String RENEWAL = "contract/contract-renewal/renewal/mail";
    static final String STOCK = "contract/contract-stock/stock/mail";

    private static final Pattern FIELD =
            Pattern.compile("<input type=\"(?:hidden|text)\"(?: id=\"[a-z]+\")? name=\"([a-z]+)\" value=\"([^\"]*)\"");
    private static final Pattern TEXT = Pattern.compile("<textarea[^>]*name=\"text\"[^>]*>\n?([^<]*)</textarea>");
    private static final Pattern FRAME = Pattern.compile("<iframe [^>]*srcdoc=\"([^\"]*)\"");

    WebRequest request() {
        return WebRequest.get("/office/write").withHeader("Accept-Language", language);
    }

    WebResponse begin() {
        return get("ref=" + encoded(ref));
    }

    WebResponse get(String query) {
        return page.handle(WebRequest.get("/office/write?" + query).withHeader("Accept-Language", language));
    }

    WebRequest posting(Map<String, String> fields) {
        return request()
                .posting(fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    WebResponse post(Map<String, String> fields) {
        return page.handle(posting(fields));
    }

    /** The page on which a letter is looked at. */
    WebResponse look(String letter) {
        return get("ref=" + encoded(ref) + "&letter=" + encoded(letter));
    }

    /** What a browser would send with a button of the page. */
    static Map<String, String> press(WebResponse page, String button) {
        assertThat(page.body()).contains("name=\"do\" value=\"" + button + "\"");
        return with(fields(page.body()), "do", button);
    }

    static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return more;
    }

    /** Every field of the page's form as a browser reads it. */
    static Map<String, String> fields(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher inputs = FIELD.matcher(body);
        while (inputs.find()) {
            fields.put(Objects.requireNonNull(inputs.group(1)), unescaped(Objects.requireNonNull(inputs.group(2))));
        }
        Matcher text = TEXT.matcher(body);
        if (text.find()) {
            fields.put("text", unescaped(Objects.requireNonNull(text.group(1))));
        }
        return fields;
    }

    /** The letter in the frame as a browser reads it. */
    static String framed(WebResponse page) {
        Matcher frame = FRAME.matcher(page.body());
        assertThat(frame.find()).as("a frame in " + page.body()).isTrue();
        return unescaped(Objects.requireNonNull(frame.group(1)));
    }

    /** The page's own words without those of the frame. */
    static String words(WebResponse page) {
        String body = FRAME.matcher(page.body()).replaceAll("<iframe");
        return unescaped(body.substring(body.indexOf("</style>")).replaceAll("<[^>]*>", " "))
                .replaceAll("\\s+", " ");
    }

    static String unescaped(String value) {
        return value.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#x27;", "'")
                .replace("&#x60;", "`")
                .replace("&#x3D;", "=")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
