package io.napomni.action;

import io.napomni.model.SubjectRef;
import java.util.ArrayList;
import java.util.List;

/**
 * The identity of one effect: what is done once. The tenant is not in it; a ledger is opened for a tenant. The
 * recipient is not in it either: a changed address is no reason to write again.
 *
 * <p>Names of scenarios, stages and steps are part of keys: renaming one does everything again.
 *
 * @param occasion {@code stage@anchor}, for example {@code renewal@2026-04-30}
 */
public record EffectKey(String scenario, SubjectRef subject, String occasion, String step)
        implements Comparable<EffectKey> {

    private static final int LONGEST = 400;

    /** @throws IllegalArgumentException if a part is blank or the whole is longer than 400 characters */
    public EffectKey {
        if (scenario.isBlank() || occasion.isBlank() || step.isBlank()) {
            throw new IllegalArgumentException("an effect key needs a scenario, an occasion and a step");
        }
        int length = scenario.length() + subject.toString().length() + occasion.length() + step.length();
        if (length > LONGEST) {
            throw new IllegalArgumentException("the effect key of " + subject + " is longer than " + LONGEST);
        }
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if the text is no effect key
     */
    public static EffectKey parse(String text) {
        List<String> parts = split(text);
        if (parts.size() != 4) {
            throw new IllegalArgumentException("an effect key is scenario|subject|stage@anchor|step, not " + text);
        }
        return new EffectKey(parts.get(0), SubjectRef.parse(parts.get(1)), parts.get(2), parts.get(3));
    }

    @Override
    public int compareTo(EffectKey other) {
        return toString().compareTo(other.toString());
    }

    /** {@code scenario|subject|occasion|step}; a bar or a backslash inside a part is preceded by a backslash. */
    @Override
    public String toString() {
        return escape(scenario) + "|" + escape(subject.toString()) + "|" + escape(occasion) + "|" + escape(step);
    }

    private static String escape(String part) {
        return part.replace("\\", "\\\\").replace("|", "\\|");
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                part.append(text.charAt(++i));
            } else if (c == '|') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
