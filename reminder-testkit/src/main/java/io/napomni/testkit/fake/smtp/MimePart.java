package io.napomni.testkit.fake.smtp;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headers and body of a letter or of one of its parts; kept as ISO 8859-1 text, which keeps every byte. */
final class MimePart {

    private static final Pattern PARAMETER = Pattern.compile(";\\s*([A-Za-z-]+)=(?:\"([^\"]*)\"|([^;\\s]+))");

    private final List<String> headers;
    private final String body;

    private MimePart(List<String> headers, String body) {
        this.headers = headers;
        this.body = body;
    }

    static MimePart parse(byte[] bytes) {
        return parse(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static MimePart parse(String text) {
        int end = text.startsWith("\r\n") ? 0 : text.indexOf("\r\n\r\n");
        String head = end < 0 ? text : text.substring(0, end);
        String rest = end < 0 ? "" : text.substring(end == 0 ? 2 : end + 4);
        return new MimePart(List.of(head.replaceAll("\\r\\n(?=[ \\t])", "").split("\\r\\n", -1)), rest);
    }

    List<String> headers(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip())
                .toList();
    }

    Optional<MimePart> find(String type) {
        if (type().equals(type.toLowerCase(Locale.ROOT))) {
            return Optional.of(this);
        }
        return children().stream().flatMap(child -> child.find(type).stream()).findFirst();
    }

    String text() {
        String encoding =
                headers("Content-Transfer-Encoding").stream().findFirst().orElse("7bit");
        byte[] bytes = EncodedText.transferDecode(encoding, body.getBytes(StandardCharsets.ISO_8859_1));
        return new String(bytes, Charset.forName(parameter("charset").orElse("US-ASCII")));
    }

    private String contentType() {
        return headers("Content-Type").stream().findFirst().orElse("text/plain");
    }

    private String type() {
        return contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private Optional<String> parameter(String name) {
        Matcher found = PARAMETER.matcher(contentType());
        while (found.find()) {
            if (found.group(1).equalsIgnoreCase(name)) {
                return Optional.of(found.group(2) == null ? found.group(3) : found.group(2));
            }
        }
        return Optional.empty();
    }

    private List<MimePart> children() {
        Optional<String> boundary = parameter("boundary");
        if (boundary.isEmpty() || !type().startsWith("multipart/")) {
            return List.of();
        }
        String[] pieces = ("\r\n" + body).split(Pattern.quote("\r\n--" + boundary.get()), -1);
        List<MimePart> children = new ArrayList<>();
        for (int i = 1; i < pieces.length && !pieces[i].startsWith("--"); i++) {
            children.add(parse(pieces[i].replaceFirst("^[ \\t]*\\r\\n", "")));
        }
        return children;
    }
}
