package io.napomni.testkit.fake.bitrix24.data;

import io.napomni.testkit.fake.bitrix24.rule.UserFieldNames;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field of a CRM object: its name in {@code crm.item.*}, its database name, its title for people, type and traits.
 *
 * @param choices what an enumeration offers, by id; empty for other types
 */
public record Field(
        String name,
        String upperName,
        String title,
        FieldType type,
        Set<FieldTrait> traits,
        Map<Long, String> choices) {
    private static final Pattern NUMBERED = Pattern.compile("ufCrm(\\d*)_(\\d+)");

    public Field {
        traits = Set.copyOf(traits);
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    /** A field without choices. */
    public Field(String name, String upperName, String title, FieldType type, Set<FieldTrait> traits) {
        this(name, upperName, title, type, traits, Map.of());
    }

    static Field standard(String name, String title, FieldType type, Set<FieldTrait> traits) {
        String upper = name.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
        return new Field(name, upper, title, type, traits);
    }

    /**
     * A user field named as portals name new ones, {@code ufCrm_1700000001} or {@code ufCrm3_1700000001}.
     *
     * @throws IllegalArgumentException for any other name: its database name cannot be derived, use the constructor
     */
    public static Field user(String name, String title, FieldType type) {
        Matcher numbered = NUMBERED.matcher(name);
        if (!numbered.matches()) {
            throw new IllegalArgumentException(
                    "user field '" + name + "' is not like ufCrm_1700000001; give its upper name to the constructor");
        }
        String of = numbered.group(1).isEmpty() ? "" : numbered.group(1) + "_";
        return new Field(name, "UF_CRM_" + of + numbered.group(2), title, type, Set.of(FieldTrait.DYNAMIC));
    }

    /**
     * A user field by its name in the database, for example {@code UF_CRM_3_DIGIT}; its other name is made as the
     * portal does.
     */
    public static Field userNamed(String upperName, String title, FieldType type) {
        return new Field(UserFieldNames.itemName(upperName), upperName, title, type, Set.of(FieldTrait.DYNAMIC));
    }

    /** The same field, holding several values. */
    public Field multiple() {
        return with(FieldTrait.MULTIPLE);
    }

    /** The same field, which must have a value. */
    public Field required() {
        return with(FieldTrait.REQUIRED);
    }

    /** The same field, switched off in the settings of the portal. */
    public Field disabled() {
        return with(FieldTrait.DISABLED);
    }

    /** The same enumeration, offering these values by id. */
    public Field offering(Map<Long, String> values) {
        return new Field(name, upperName, title, type, traits, values);
    }

    Field named(String other) {
        return new Field(other, upperName, title, type, traits, choices);
    }

    private Field with(FieldTrait trait) {
        EnumSet<FieldTrait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new Field(name, upperName, title, type, more, choices);
    }

    public boolean is(FieldTrait trait) {
        return traits.contains(trait);
    }

    /** Whether {@code crm.item.add} and {@code crm.item.update} take a value for it. */
    public boolean isWritable() {
        return !is(FieldTrait.READ_ONLY) && !is(FieldTrait.COMPUTED) && !is(FieldTrait.DISABLED);
    }

    /**
     * The stored form of a value, or list of values; empty where it is not of the field's type, or is an empty text.
     */
    public Optional<Object> stored(Object raw) {
        if (!is(FieldTrait.MULTIPLE)) {
            return type.read(raw);
        }
        Collection<?> several = raw instanceof Collection<?> list ? list : List.of(raw);
        return Optional.of(
                several.stream().flatMap(one -> type.read(one).stream()).toList());
    }
}
