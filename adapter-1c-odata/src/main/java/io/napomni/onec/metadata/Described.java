package io.napomni.onec.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps of {@code $metadata} only what belongs to the wanted names, whatever the order in which it comes. */
final class Described {
    private static final String ROW_TYPE = "_RowType";

    private final Set<String> wanted;
    private final Map<String, TypeDraft> types = new HashMap<>();
    private final Map<String, TypeDraft> rows = new HashMap<>();
    private final Map<TypeDraft.Role, String> ends = new HashMap<>();
    private final Map<String, List<String>> enumerations = new HashMap<>();
    private final Map<String, Set<String>> functions = new HashMap<>();
    private final Map<TypeDraft.Role, String> pair = new HashMap<>();

    private @Nullable TypeDraft type;
    private @Nullable List<String> members;
    private String association = "";
    private String function = "";

    Described(Set<String> wanted) {
        this.wanted = Set.copyOf(wanted);
    }

    void type(boolean entity, String name) {
        boolean kept = entity ? wanted.contains(name) : isRowOfWanted(name);
        type = kept ? new TypeDraft() : null;
        if (type != null) {
            (entity ? types : rows).put(name, type);
        }
    }

    /** {@code Document_X_Section_RowType}: names may hold underscores themselves, so each beginning is tried. */
    private boolean isRowOfWanted(String name) {
        String rest = name.endsWith(ROW_TYPE) ? name.substring(0, name.length() - ROW_TYPE.length()) : name;
        while (!wanted.contains(rest)) {
            int cut = rest.lastIndexOf('_');
            if (cut < 0) {
                return false;
            }
            rest = rest.substring(0, cut);
        }
        return true;
    }

    void key(String property) {
        draft(open -> open.key(property));
    }

    void property(String name, String declared) {
        draft(open -> open.property(name, declared));
    }

    void link(String name, String relationship, String role) {
        draft(open -> open.link(name, new TypeDraft.Role(bare(relationship), role)));
    }

    private void draft(Consumer<TypeDraft> change) {
        if (type != null) {
            change.accept(type);
        }
    }

    void association(String name) {
        association = name;
    }

    void end(String role, String declared) {
        pair.put(new TypeDraft.Role(association, role), bare(declared));
    }

    void enumeration(String name) {
        members = wanted.contains(name) ? enumerations.computeIfAbsent(name, none -> new ArrayList<>()) : null;
    }

    void member(String name) {
        if (members != null) {
            members.add(name);
        }
    }

    /** Some releases name the set of a function, others only the type of its first parameter. */
    void function(String name, String set) {
        function = name;
        if (!set.isEmpty()) {
            bind(set);
        }
    }

    void parameter(String declared) {
        if (declared.contains(Edm.OWN_NAMES)) {
            bind(bare(declared));
        }
    }

    private void bind(String set) {
        if (wanted.contains(set) && !function.isEmpty()) {
            functions.computeIfAbsent(set, none -> new HashSet<>()).add(function);
        }
        function = "";
    }

    void leave(String element) {
        switch (element) {
            case "EntityType", "ComplexType" -> type = null;
            case "EnumType" -> members = null;
            case "FunctionImport" -> function = "";
            case "Association" -> {
                if (pair.values().stream().anyMatch(wanted::contains)) {
                    ends.putAll(pair);
                }
                pair.clear();
            }
            default -> {}
        }
    }

    Metadata whole() {
        Map<String, EntitySet> sets = new HashMap<>();
        types.forEach((name, draft) ->
                sets.put(name, draft.whole(name, ends, rows, functions.getOrDefault(name, Set.of()))));
        enumerations.replaceAll((name, values) -> List.copyOf(values));
        return new Metadata(sets, enumerations);
    }

    private static String bare(String declared) {
        int from = declared.indexOf(Edm.OWN_NAMES);
        int to = declared.endsWith(")") ? declared.length() - 1 : declared.length();
        return declared.substring(from < 0 ? 0 : from + Edm.OWN_NAMES.length(), to);
    }
}
