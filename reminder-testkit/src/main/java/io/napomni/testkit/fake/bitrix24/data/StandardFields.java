package io.napomni.testkit.fake.bitrix24.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The fields that every portal has, read from the tables beside this class: {@code name | type | traits | title}. */
final class StandardFields {
    private StandardFields() {}

    static List<Field> of(EntityType type) {
        String table = "fields-" + type.name().toLowerCase(Locale.ROOT) + ".txt";
        return read(table)
                .lines()
                .filter(line -> !line.isBlank())
                .map(StandardFields::field)
                .toList();
    }

    private static Field field(String line) {
        String[] cells = line.split("\\|", -1);
        return Field.standard(cells[0].strip(), cells[3].strip(), FieldType.named(cells[1].strip()), traits(cells[2]));
    }

    private static Set<FieldTrait> traits(String letters) {
        Set<FieldTrait> traits = EnumSet.noneOf(FieldTrait.class);
        letters.strip().chars().forEach(letter -> traits.add(trait(letter)));
        return traits;
    }

    private static FieldTrait trait(int letter) {
        return switch (letter) {
            case 'r' -> FieldTrait.READ_ONLY;
            case 'i' -> FieldTrait.IMMUTABLE;
            case 'm' -> FieldTrait.MULTIPLE;
            case 'c' -> FieldTrait.COMPUTED;
            default -> throw new IllegalStateException("no trait " + (char) letter);
        };
    }

    private static String read(String table) {
        try (InputStream in = StandardFields.class.getResourceAsStream(table)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + table);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
