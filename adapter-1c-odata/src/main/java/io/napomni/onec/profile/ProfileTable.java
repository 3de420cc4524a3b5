package io.napomni.onec.profile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a table of a profile holds; its form is told in the first lines of {@code ut11.txt}.
 *
 * @param derived what is worked out of other things where there is no set of its own
 */
record ProfileTable(String about, String family, Map<Thing, Place> places, Map<Capability, Set<Thing>> derived) {
    /** Copies the maps; things and capabilities stay in their order. */
    ProfileTable {
        places = ordered(Thing.class, places);
        derived = ordered(Capability.class, derived);
    }

    private static <K extends Enum<K>, V> Map<K, V> ordered(Class<K> type, Map<K, V> some) {
        Map<K, V> copy = new EnumMap<>(type);
        copy.putAll(some);
        return Collections.unmodifiableMap(copy);
    }

    static ProfileTable read(String code) {
        return new Reading(code).all();
    }

    /** One pass over the lines. */
    private static final class Reading {
        private final String code;
        private final Map<Thing, Place> places = new EnumMap<>(Thing.class);
        private final Map<Capability, Set<Thing>> derived = new EnumMap<>(Capability.class);
        private final Map<String, String> head = new LinkedHashMap<>();
        private Optional<Thing> open = Optional.empty();

        Reading(String code) {
            this.code = code;
        }

        ProfileTable all() {
            for (String line : Resource.lines(code + ".txt")) {
                if (line.startsWith(" ")) {
                    field(TableLine.of(line.strip()));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    outer(TableLine.of(line.strip()));
                }
            }
            return new ProfileTable(
                    head.getOrDefault("about", code), head.getOrDefault("family", code), places, derived);
        }

        private void outer(TableLine line) {
            switch (line.key()) {
                case "about", "family" -> head.put(line.key(), line.text());
                case "like" -> {
                    ProfileTable other = read(line.text());
                    places.putAll(other.places());
                    derived.putAll(other.derived());
                }
                case "without" -> places.remove(thing(line.text()));
                case "derived" -> derive(List.of(line.text().split(" ")));
                default -> place(line);
            }
        }

        private void derive(List<String> words) {
            Capability what = Keys.find(Capability.class, words.get(0)).orElseThrow(() -> wrong(words.get(0)));
            derived.put(
                    what,
                    Set.copyOf(words.subList(1, words.size()).stream()
                            .map(this::thing)
                            .toList()));
        }

        /** Three points keep what was said of the thing before. */
        private void place(TableLine line) {
            Thing thing = thing(line.key());
            open = Optional.of(thing);
            if (!line.text().equals("...")) {
                String[] parts = line.text().split(" / ", 2);
                Optional<String> table = parts.length < 2 ? Optional.empty() : Optional.of(parts[1]);
                places.put(thing, new Place(thing, parts[0], table, line.required(), Map.of()));
            } else if (!places.containsKey(thing)) {
                throw wrong(line.key());
            }
        }

        private void field(TableLine line) {
            Meaning meaning = Keys.find(Meaning.class, line.key()).orElseThrow(() -> wrong(line.key()));
            Field field = new Field(meaning, line.path(), line.required(), line.values());
            places.computeIfPresent(open.orElseThrow(() -> wrong(line.key())), (thing, place) -> place.with(field));
        }

        private Thing thing(String key) {
            return Keys.find(Thing.class, key).orElseThrow(() -> wrong(key));
        }

        private IllegalStateException wrong(String key) {
            return new IllegalStateException("the table " + code + " says what it may not: " + key);
        }
    }
}
