package io.napomni.runner.demo;

import io.napomni.runner.show.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Pieces of HTML. */
final class Html {

    private Html() {}

    /** Text that stays text. */
    static String text(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A whole page around a body. */
    static String page(Texts texts, String title, String body) {
        return "<!doctype html>\n<html lang=\"" + texts.language().code()
                + "\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                + "<title>" + text(title) + "</title><style>\n" + style() + "</style></head>\n<body>\n" + body
                + "\n</body></html>\n";
    }

    private static String style() {
        try (InputStream stream = Html.class.getResourceAsStream("demo.css")) {
            if (stream == null) {
                throw new IllegalStateException("demo.css is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
