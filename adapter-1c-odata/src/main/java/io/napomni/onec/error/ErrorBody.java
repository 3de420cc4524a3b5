package io.napomni.onec.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer says that is no rows: OData's JSON or XML, the application server's JSON, the web extension's XML, or
 * a page for people. Bytes are UTF-8 whatever the header says. The words are searched, and never shown.
 *
 * @param code of OData, if there is one
 * @param text in small letters
 * @param isPage whether a web server speaks rather than 1C
 */
record ErrorBody(Optional<Integer> code, String text, boolean isPage) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern XML_CODE = Pattern.compile("<(?:\\w+:)?code[^>]*>\\s*(-?\\d{1,9})\\s*<");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    static ErrorBody of(byte[] bytes) {
        String body =
                new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
        return body.startsWith("{") ? json(body) : markup(body);
    }

    private static ErrorBody json(String body) {
        try {
            JsonNode root = JSON.readTree(body);
            String code = root.path("odata.error").path("code").asText();
            boolean known = root.has("odata.error") || root.has("exception");
            Optional<Integer> number =
                    NUMBER.matcher(code).matches() ? Optional.of(Integer.valueOf(code)) : Optional.empty();
            return new ErrorBody(number, small(root.toString()), !known);
        } catch (JsonProcessingException cut) {
            return new ErrorBody(Optional.empty(), small(body), true);
        }
    }

    private static ErrorBody markup(String body) {
        Matcher code = XML_CODE.matcher(body);
        boolean odata = body.contains("schemas.microsoft.com/ado/") && code.find();
        boolean platform = body.contains("v8.1c.ru/8.2/virtual-resource-system");
        return new ErrorBody(
                odata ? Optional.of(Integer.valueOf(code.group(1))) : Optional.empty(),
                small(body),
                !odata && !platform);
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    boolean says(String... words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Never shown. */
    @Override
    public String toString() {
        return "an answer of " + text.length() + " letters";
    }
}
