package io.napomni.testkit.fake.bitrix24.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a body of {@code multipart/form-data}: the text of each part under its name, which may have PHP brackets. */
public final class Multipart {
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NAME = Pattern.compile("[;\\s]name=\"([^\"]*)\"");
    private static final String END_OF_HEAD = "\r\n\r\n";

    private Multipart() {}

    /** The parameters as nested objects; nothing where the content type names no boundary. */
    public static ObjectNode parse(String contentType, String body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        List<Map.Entry<String, String>> parts = new ArrayList<>();
        if (boundary.find()) {
            for (String part : body.split(Pattern.quote("--" + boundary.group(1)), -1)) {
                named(part).ifPresent(parts::add);
            }
        }
        return PhpQuery.nested(parts);
    }

    private static Optional<Map.Entry<String, String>> named(String part) {
        int head = part.indexOf(END_OF_HEAD);
        Matcher name = NAME.matcher(head < 0 ? "" : part.substring(0, head));
        if (!name.find()) {
            return Optional.empty();
        }
        String content = part.substring(head + END_OF_HEAD.length());
        String text = content.endsWith("\r\n") ? content.substring(0, content.length() - 2) : content;
        return Optional.of(new SimpleImmutableEntry<>(name.group(1), text));
    }
}
