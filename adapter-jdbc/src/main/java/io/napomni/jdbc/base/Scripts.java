package io.napomni.jdbc.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The statements of a schema that lie in the jar. */
public final class Scripts {

    /** Names of the scripts in the order in which they came; every database has each of them. */
    public static final List<String> VERSIONS = List.of(
            "V1__ledger.sql",
            "V2__rests_and_suppressions.sql",
            "V3__upkeep.sql",
            "V4__answers.sql",
            "V5__dates_and_seals.sql",
            "V6__holds_and_answers.sql");

    private Scripts() {}

    /** The statements of a script beside a class; one ends with a semicolon and an empty line. */
    public static List<String> statements(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the schema " + name + " is missing from the jar");
            }
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(script.split(";\\s*\\n\\s*\\n", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
