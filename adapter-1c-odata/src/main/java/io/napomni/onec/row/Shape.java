package io.napomni.onec.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of a row's fields, shared by all rows that have the same ones. */
final class Shape {
    static final Shape EMPTY = new Shape(List.of());

    private final String[] names;
    private final Map<String, Integer> places = new HashMap<>();

    Shape(List<String> names) {
        this.names = names.toArray(String[]::new);
        for (int at = 0; at < this.names.length; at++) {
            places.put(this.names[at], at);
        }
    }

    int size() {
        return names.length;
    }

    String name(int at) {
        return names[at];
    }

    /** Negative if there is none. */
    int placeOf(String name) {
        return places.getOrDefault(name, -1);
    }
}
