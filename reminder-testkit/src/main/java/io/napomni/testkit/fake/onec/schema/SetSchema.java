package io.napomni.testkit.fake.onec.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One entity set.
 *
 * @param name like {@code Document_ЗаказКлиента_Товары}
 * @param field under which these rows stand in their owner ({@code Товары}, {@code RecordSet}); empty for a set that
 * stands by itself
 * @param properties in the order in which 1C writes them; sections are not among them
 * @param key names of the key properties
 * @param sections tabular sections; for a register with recorders its rows, under {@code RecordSet}
 */
public record SetSchema(
        String name, Kind kind, String field, List<Property> properties, List<String> key, List<SetSchema> sections) {
    /** The field in which a register with recorders has its rows. */
    public static final String RECORD_SET = "RecordSet";

    /** Ends the name of the set with the flat rows of such a register. */
    public static final String RECORD_TYPE = "_RecordType";

    public SetSchema {
        properties = List.copyOf(properties);
        key = List.copyOf(key);
        sections = List.copyOf(sections);
    }

    public Optional<Property> property(String wanted) {
        return properties.stream()
                .filter(property -> property.name().equals(wanted))
                .findFirst();
    }

    /** The section that stands under this field. */
    public Optional<SetSchema> section(String wanted) {
        return sections.stream()
                .filter(section -> section.field().equals(wanted))
                .findFirst();
    }

    public List<Property> of(Use use) {
        return properties.stream().filter(property -> property.use() == use).toList();
    }

    /** The tables that 1C computes from this set. */
    public Set<VirtualTable> virtualTables() {
        return kind.virtualTables();
    }

    SetSchema without(String gone) {
        List<Property> left = properties.stream()
                .filter(one -> !one.name().equals(gone) && !one.name().equals(gone + Property.TYPE))
                .toList();
        return new SetSchema(name, kind, field, left, key, sections);
    }

    SetSchema withSections(List<SetSchema> others) {
        return new SetSchema(name, kind, field, properties, key, others);
    }
}
