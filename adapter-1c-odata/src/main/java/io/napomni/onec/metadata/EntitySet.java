package io.napomni.onec.metadata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One set of a base.
 *
 * @param name with its kind: {@code Document_…}, {@code Catalog_…}
 * @param key names of the properties which together tell one row from all others, in the order of the base
 * @param properties with their types, without navigation and sections
 * @param links navigation properties and the sets to which they lead; one is missing where its set is not published
 * @param sections tabular sections, and for a register {@code RecordSet}, with their properties
 * @param functions virtual tables and actions bound to this set: {@code Balance}, {@code SliceLast}, {@code Post}
 */
public record EntitySet(
        String name,
        List<String> key,
        Map<String, Edm> properties,
        Map<String, String> links,
        Map<String, Map<String, Edm>> sections,
        Set<String> functions) {

    private static final String RECORDS = "RecordSet";

    /** Copies what it is given. */
    public EntitySet {
        key = List.copyOf(key);
        properties = Map.copyOf(properties);
        links = Map.copyOf(links);
        sections = Map.copyOf(sections);
        functions = Set.copyOf(functions);
    }

    /**
     * The type of {@code Property} or {@code Section/Property}. A register's dimension is found by its bare name,
     * though it stands in the rows of its recorders.
     */
    public Optional<Edm> type(String path) {
        int slash = path.indexOf('/');
        return slash < 0
                ? Optional.ofNullable(flat().get(path))
                : Optional.ofNullable(section(path.substring(0, slash)).get(path.substring(slash + 1)));
    }

    /** What may be read beside the given path: of its section, or of the set itself. */
    public Map<String, Edm> beside(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? flat() : section(path.substring(0, slash));
    }

    private Map<String, Edm> section(String name) {
        return sections.getOrDefault(name, Map.of());
    }

    private Map<String, Edm> flat() {
        return sections.getOrDefault(RECORDS, properties);
    }
}
