package io.napomni.testkit.fake.onec.shape;

import io.napomni.testkit.fake.onec.wire.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names in a select or an expand, as a tree: {@code Партнер/ИНН} is ИНН below Партнер. */
final class Choice {
    private static final String ALL = "*";
    private static final String FLAT = "**";

    private final Map<String, Choice> parts = new LinkedHashMap<>();

    /** A tree in which all is chosen. */
    static Choice everything() {
        Choice choice = new Choice();
        choice.parts.put(ALL, new Choice());
        return choice;
    }

    static Choice of(String text, String option) {
        Choice root = new Choice();
        for (String path : text.split(",", -1)) {
            Choice at = root;
            for (String name : path.strip().split("/", -1)) {
                if (name.isEmpty()) {
                    throw Refusal.unparsable(option);
                }
                at = at.parts.computeIfAbsent(name, fresh -> new Choice());
            }
        }
        return root;
    }

    boolean all() {
        return parts.containsKey(ALL);
    }

    /** All but sections. */
    boolean flat() {
        return parts.containsKey(FLAT);
    }

    boolean values(String name) {
        return all() || flat() || parts.containsKey(name);
    }

    boolean section(String name) {
        return all() || parts.containsKey(name);
    }

    /** What is chosen below a name; everything where it was named without more. */
    Choice below(String name) {
        Choice below = parts.get(name);
        return below == null || below.parts.isEmpty() ? everything() : below;
    }

    Optional<Choice> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    Set<String> names() {
        return parts.keySet();
    }
}
