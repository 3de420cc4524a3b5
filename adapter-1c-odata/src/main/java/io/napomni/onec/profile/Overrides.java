package io.napomni.onec.profile;

import io.napomni.port.ConfigurationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Names of a host in place of those of a profile. */
final class Overrides {
    private static final String NONE = "-";

    private final Map<Thing, Place> places = new EnumMap<>(Thing.class);
    private final List<String> wrong = new ArrayList<>();

    Overrides(Map<Thing, Place> places) {
        this.places.putAll(places);
    }

    /** Sets come before their properties: a key sorts before its own extensions. */
    Map<Thing, Place> apply(Map<String, String> overrides) {
        new TreeMap<>(overrides).forEach(this::one);
        if (!wrong.isEmpty()) {
            throw new ConfigurationException(
                    "Names for the 1C base are configured that cannot be used: " + String.join(" ", wrong));
        }
        return places;
    }

    private void one(String key, String value) {
        int point = key.indexOf('.');
        Optional<Thing> thing = Keys.find(Thing.class, point < 0 ? key : key.substring(0, point));
        if (thing.isEmpty()) {
            refuse(
                    key,
                    "is no thing",
                    Arrays.stream(Thing.values()).map(Thing::key).toList());
        } else if (value.isBlank()) {
            wrong.add("\"" + key + "\" has no value; "
                    + (mayBeNone(thing.get(), key)
                            ? "write \"-\" to say that there is none."
                            : "name it, or take the line away."));
        } else if (point < 0) {
            set(thing.get(), value.strip());
        } else {
            property(thing.get(), key, key.substring(point + 1), value.strip());
        }
    }

    private boolean mayBeNone(Thing thing, String key) {
        if (key.equals(thing.key())) {
            return thing.isDispensable();
        }
        return Keys.find(Meaning.class, key.substring(key.indexOf('.') + 1))
                .flatMap(meaning -> Optional.ofNullable(places.get(thing)).flatMap(place -> place.find(meaning)))
                .map(field -> !field.required())
                .orElse(true);
    }

    private void set(Thing thing, String value) {
        if (value.equals(NONE) && !thing.isDispensable()) {
            wrong.add("\"" + thing.key() + "\" cannot be left out: nothing can be read without it."
                    + " Publish the set, or name the right one.");
        } else if (value.equals(NONE)) {
            places.remove(thing);
        } else {
            Place added = new Place(thing, value, Optional.empty(), true, Map.of());
            places.merge(thing, added, (known, fresh) -> known.in(fresh.set()));
        }
    }

    private void property(Thing thing, String key, String meaningKey, String value) {
        Optional<Meaning> meaning = Keys.find(Meaning.class, meaningKey);
        Place place = places.get(thing);
        if (meaning.isEmpty()) {
            refuse(
                    key,
                    "is no meaning",
                    Arrays.stream(Meaning.values()).map(Meaning::key).toList());
        } else if (place == null) {
            wrong.add("\"" + key + "\" belongs to no set; name it as \"" + thing.key() + "\".");
        } else {
            places.put(thing, changed(place, meaning.get(), key, value));
        }
    }

    private Place changed(Place place, Meaning meaning, String key, String value) {
        Optional<Field> known = place.find(meaning);
        if (!value.equals(NONE)) {
            TableLine line = TableLine.of(meaning.key() + " " + value);
            List<String> values = value.contains("=")
                    ? line.values()
                    : known.map(Field::values).orElse(List.of());
            return place.with(new Field(meaning, line.path(), true, values));
        }
        if (known.map(Field::required).orElse(false)) {
            wrong.add("\"" + key + "\" cannot be left out.");
            return place;
        }
        return place.without(meaning);
    }

    private void refuse(String key, String why, Collection<String> known) {
        String last = key.substring(key.indexOf('.') + 1);
        List<String> nearest = Nearest.to(last, known);
        wrong.add("\"" + key + "\" " + why
                + (nearest.isEmpty() ? "." : "; the nearest: " + String.join(", ", nearest) + "."));
    }
}
