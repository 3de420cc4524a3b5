package io.napomni.testkit.fake.onec.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the profile files beside this class. */
final class Profiles {
    static final List<String> NAMES = List.of("ut11", "ut11.5.20", "erp", "ka", "bp", "unf");

    private Profiles() {}

    static BaseSchema read(String profile) {
        if (!NAMES.contains(profile)) {
            throw new IllegalArgumentException("no profile of 1C is called \"" + profile + "\"; there are " + NAMES);
        }
        SchemaText text = new SchemaText();
        include(profile, text);
        return new BaseSchema(profile, text.sets(), text.enumerations(), 0);
    }

    private static void include(String name, SchemaText into) {
        lines(name).forEach(line -> {
            if (line.startsWith("include ")) {
                include(line.substring("include ".length()).strip(), into);
            } else {
                into.take(line);
            }
        });
    }

    private static List<String> lines(String name) {
        try (InputStream in = Profiles.class.getResourceAsStream(name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name + ".txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
