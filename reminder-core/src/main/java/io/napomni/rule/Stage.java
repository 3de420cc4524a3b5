package io.napomni.rule;

/**
 * A step of a ladder.
 *
 * @param name part of effect keys: renaming it does everything again
 * @param span when it is open
 */
public record Stage(String name, Span span) {

    /** @throws IllegalArgumentException if the name has signs that keys need */
    public Stage {
        checkName(name);
    }

    /** Whether a text may be a part of effect keys: letters, digits and hyphens. */
    public static boolean isName(String text) {
        return text.matches("[\\p{L}0-9-]+");
    }

    static void checkName(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("the name of a stage is letters, digits and hyphens: " + name);
        }
    }
}
