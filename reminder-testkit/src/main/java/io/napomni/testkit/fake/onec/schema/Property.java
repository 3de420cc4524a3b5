package io.napomni.testkit.fake.onec.schema;

import java.util.List;
import java.util.Optional;

/**
 * A property of a set, as it goes over the wire.
 *
 * <p>A reference to one type is one property {@code X_Key} of type GUID with one target. A composite type is two:
 * {@code X}, a string with the names of all types that may stand there (sets or enumerations), and {@code X_Type}.
 *
 * @param targets the sets to which a reference may point; for a composite property also names of enumerations
 * @param enumeration name of the enumeration whose values may stand in this string
 */
public record Property(String name, Edm type, Use use, List<String> targets, Optional<String> enumeration) {
    /** Ends the name of a reference to one type. */
    public static final String KEY = "_Key";

    /** Ends the name of the second half of a composite property. */
    public static final String TYPE = "_Type";

    public Property {
        targets = List.copyOf(targets);
    }

    static Property of(String name, Edm type, Use use) {
        return new Property(name, type, use, List.of(), Optional.empty());
    }

    /** The set to which a reference of one type points; empty for values and for composites. */
    public Optional<String> target() {
        return type == Edm.GUID ? targets.stream().findFirst() : Optional.empty();
    }

    /** Whether this is the value half of a composite property, which {@code name + "_Type"} accompanies. */
    public boolean composite() {
        return type == Edm.STRING && !targets.isEmpty();
    }

    /** The name without {@code _Key}: of the navigation property, and in {@code Dimensions} of a virtual table. */
    public String plainName() {
        boolean reference = target().isPresent() && name.endsWith(KEY);
        return reference ? name.substring(0, name.length() - KEY.length()) : name;
    }
}
