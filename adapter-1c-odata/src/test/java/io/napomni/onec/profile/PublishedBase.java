package io.napomni.onec.profile;

import io.napomni.onec.metadata.EdmxText;
import io.napomni.onec.metadata.Metadata;
import io.napomni.onec.metadata.ServiceDocument;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A base that publishes what it is told, answered in 1C's own dialect of $metadata. */
final class PublishedBase {
    private final Map<String, Map<String, String>> sets = new TreeMap<>();
    private final Map<String, Set<String>> functions = new TreeMap<>();
    private final Set<String> undescribed = new HashSet<>();

    /** All that a profile expects, and a stranger. */
    static PublishedBase of(String code) {
        PublishedBase base = new PublishedBase();
        Profile profile = Profile.of(code);
        for (Thing thing : Thing.values()) {
            profile.find(thing).ifPresent(base::place);
        }
        return base.with("Catalog_Номенклатура", "Description", "Edm.String");
    }

    private void place(Place place) {
        with(place.set(), "Ref_Key", "Edm.Guid");
        place.inOrder().forEach(field -> {
            with(place.set(), field.path(), edm(field));
            if (field.isComposite()) {
                with(place.set(), field.path() + "_Type", "Edm.String");
            }
        });
        place.table()
                .ifPresent(table -> functions
                        .computeIfAbsent(place.set(), none -> new TreeSet<>())
                        .add(table));
    }

    private static String edm(Field field) {
        return switch (field.meaning().kind()) {
            case TEXT -> "Edm.String";
            case DATE -> "Edm.DateTime";
            case NUMBER -> field.meaning() == Meaning.ROW_CODE ? "Edm.Int64" : "Edm.Double";
            case REFERENCE -> field.isComposite() ? "Edm.String" : "Edm.Guid";
            case CHOICE ->
                field.values().equals(List.of("true")) || field.values().equals(List.of("false"))
                        ? "Edm.Boolean"
                        : "Edm.String";
        };
    }

    PublishedBase with(String set, String path, String edm) {
        sets.computeIfAbsent(set, none -> new TreeMap<>()).put(path, edm);
        return this;
    }

    PublishedBase without(String set) {
        sets.remove(set);
        return this;
    }

    PublishedBase without(String set, String path) {
        sets.getOrDefault(set, Map.of()).remove(path);
        return this;
    }

    PublishedBase withoutSection(String set, String section) {
        sets.getOrDefault(set, Map.of()).keySet().removeIf(path -> path.startsWith(section + "/"));
        return this;
    }

    PublishedBase withoutTable(String set) {
        functions.remove(set);
        return this;
    }

    PublishedBase undescribed(String set) {
        undescribed.add(set);
        return this;
    }

    ServiceDocument document() {
        return ServiceDocument.of(sets.keySet());
    }

    LayoutCheck check(Profile profile, Collection<Capability> asked) {
        Set<String> wanted = Set.copyOf(profile.sets(asked));
        Metadata metadata = Metadata.read(EdmxText.stream(xml(wanted)), wanted);
        return LayoutCheck.of(profile, asked, document(), metadata);
    }

    private String xml(Set<String> wanted) {
        EdmxText text = new EdmxText();
        sets.forEach((set, paths) -> {
            if (wanted.contains(set) && !undescribed.contains(set)) {
                describe(text, set, paths);
            }
        });
        functions.forEach((set, names) -> names.forEach(name -> text.function(set, name)));
        return text.xml();
    }

    /** Registers with recorders hold their properties in records, as 1C does. */
    private static void describe(EdmxText text, String set, Map<String, String> paths) {
        Map<String, String> flat = new LinkedHashMap<>();
        Map<String, Map<String, String>> sections = new TreeMap<>();
        paths.forEach((path, edm) -> {
            int slash = path.indexOf('/');
            if (slash < 0) {
                flat.put(path, edm);
            } else {
                sections.computeIfAbsent(path.substring(0, slash), none -> new TreeMap<>())
                        .put(path.substring(slash + 1), edm);
            }
        });
        sections.forEach((name, properties) -> {
            flat.put(name, "Collection(StandardODATA." + set + "_" + name + "_RowType)");
            text.section(set, name, properties);
        });
        if (set.startsWith("Acc")) {
            text.set(
                    set,
                    List.of("Recorder", "Recorder_Type"),
                    Map.of("Recorder", "Edm.String", "RecordSet", "Collection(StandardODATA." + set + "_RowType)"));
            text.records(set, flat);
        } else {
            text.set(set, List.of("Ref_Key"), flat);
        }
    }
}
