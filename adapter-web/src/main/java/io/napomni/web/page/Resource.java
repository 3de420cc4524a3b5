package io.napomni.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A text that stands beside a class. */
final class Resource {

    private Resource() {}

    static Optional<String> maybe(Class<?> room, String name) {
        try (InputStream stream = room.getResourceAsStream(name)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + name, unreadable);
        }
    }

    static String text(Class<?> room, String name) {
        return maybe(room, name)
                .orElseThrow(() -> new IllegalStateException(name + " is missing beside " + room.getName()));
    }
}
