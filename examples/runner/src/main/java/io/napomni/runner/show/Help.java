package io.napomni.runner.show;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** What {@code --help} says. */
public final class Help {

    private Help() {}

    /** By the keys that picocli asks for. */
    public static ResourceBundle in(Language language) {
        try (InputStream stream = Help.class.getResourceAsStream("help_" + language.code() + ".properties")) {
            if (stream == null) {
                throw new IllegalStateException("the help in " + language.code() + " is missing");
            }
            return new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
