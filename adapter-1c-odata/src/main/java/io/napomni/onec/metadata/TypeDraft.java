package io.napomni.onec.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A type while it is being read; it is whole only when its associations and sections are known too. */
final class TypeDraft {
    private static final String MANY = "Collection(" + Edm.OWN_NAMES;

    private final List<String> key = new ArrayList<>();
    private final Map<String, Edm> properties = new LinkedHashMap<>();
    private final Map<String, String> sections = new LinkedHashMap<>();
    private final Map<String, Role> links = new LinkedHashMap<>();

    /** One end of an association. */
    record Role(String association, String name) {}

    void key(String property) {
        key.add(property);
    }

    void property(String name, String type) {
        if (type.startsWith(MANY)) {
            sections.put(name, type.substring(MANY.length(), type.length() - 1));
        } else {
            properties.put(name, Edm.named(type));
        }
    }

    void link(String name, Role role) {
        links.put(name, role);
    }

    Map<String, Edm> properties() {
        return properties;
    }

    EntitySet whole(String name, Map<Role, String> ends, Map<String, TypeDraft> rows, Set<String> functions) {
        Map<String, String> targets = new HashMap<>();
        links.forEach((link, role) -> {
            String target = ends.get(role);
            if (target != null) {
                targets.put(link, target);
            }
        });
        Map<String, Map<String, Edm>> described = new HashMap<>();
        sections.forEach((section, type) -> described.put(
                section, Map.copyOf(rows.getOrDefault(type, new TypeDraft()).properties())));
        return new EntitySet(name, key, properties, targets, described, functions);
    }
}
