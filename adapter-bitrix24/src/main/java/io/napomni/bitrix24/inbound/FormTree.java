package io.napomni.bitrix24.inbound;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One place in a form: a text, or named places below it. Of two that have one name, the later counts, as in PHP. */
final class FormTree {
    private static final int LONGEST_NUMBER = 6;

    private final Map<String, FormTree> below = new LinkedHashMap<>();
    private Optional<String> text = Optional.empty();
    private int nextNumber;

    void put(List<String> path, String value) {
        FormTree at = this;
        for (String step : path) {
            at = at.below.computeIfAbsent(at.named(step), name -> new FormTree());
            at.text = Optional.empty();
        }
        at.below.clear();
        at.text = Optional.of(value);
    }

    private String named(String step) {
        String name = step.isEmpty() ? Integer.toString(nextNumber) : step;
        if (name.length() <= LONGEST_NUMBER && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            nextNumber = Math.max(nextNumber, Integer.parseInt(name) + 1);
        }
        return name;
    }

    Optional<String> text() {
        return text;
    }

    Map<String, FormTree> below() {
        return below;
    }
}
