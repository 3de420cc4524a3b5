package io.napomni.template.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The block words of the template language. */
public enum Blocking {
    IF("if"),
    UNLESS("unless"),
    /** If at least one of several is there. */
    ANY("any"),
    EACH("each"),
    WITH("with");

    private final String word;

    Blocking(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Whether names inside are looked up in the item and no longer around the block. */
    public boolean opensScope() {
        return this == EACH || this == WITH;
    }

    public static Optional<Blocking> of(String word) {
        return Arrays.stream(values()).filter(block -> block.word.equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Blocking::word).toList();
    }
}
