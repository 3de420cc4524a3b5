package io.napomni.runner.config;

import io.napomni.runner.show.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The configuration that {@code remind init} writes. */
public final class Starter {

    private Starter() {}

    /** With comments in a language. */
    public static String in(Language language) {
        String name = "remind." + language.code() + ".yml";
        try (InputStream stream = Starter.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
