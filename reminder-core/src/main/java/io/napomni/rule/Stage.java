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
        if (!name.matches("[\\p{L}0-9-]+")) {
            throw new IllegalArgumentException("the name of a stage is letters, digits and hyphens: " + name);
        }
    }
}
