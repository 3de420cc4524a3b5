package io.napomni.onec.profile;

import io.napomni.port.ConfigurationException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a thing is in a base.
 *
 * @param set its name
 * @param table the virtual table by which it is read: {@code Balance}, {@code Turnovers}; else empty
 * @param required whether the capability is of no use without it
 * @param fields by meaning
 */
public record Place(Thing thing, String set, Optional<String> table, boolean required, Map<Meaning, Field> fields) {

    /** Copies what it is given. */
    public Place {
        fields = Map.copyOf(fields);
    }

    /** The field of a meaning, if this configuration has it. */
    public Optional<Field> find(Meaning meaning) {
        return Optional.ofNullable(fields.get(meaning));
    }

    /**
     * The field of a meaning.
     *
     * @throws ConfigurationException if this configuration has none
     */
    public Field field(Meaning meaning) {
        return find(meaning)
                .orElseThrow(() -> new ConfigurationException("In " + set
                        + " of the 1C base no property is known for \""
                        + meaning.key() + "\". Name one in the configuration: " + thing.key() + "." + meaning.key()
                        + "."));
    }

    /** The fields in the order of the meanings. */
    public List<Field> inOrder() {
        return fields.isEmpty() ? List.of() : List.copyOf(new EnumMap<>(fields).values());
    }

    Place with(Field field) {
        Map<Meaning, Field> changed = new EnumMap<>(Meaning.class);
        changed.putAll(fields);
        changed.put(field.meaning(), field);
        return new Place(thing, set, table, required, changed);
    }

    Place without(Meaning meaning) {
        Map<Meaning, Field> changed = new EnumMap<>(Meaning.class);
        changed.putAll(fields);
        changed.remove(meaning);
        return new Place(thing, set, table, required, changed);
    }

    Place in(String otherSet) {
        return new Place(thing, otherSet, table, true, fields);
    }
}
