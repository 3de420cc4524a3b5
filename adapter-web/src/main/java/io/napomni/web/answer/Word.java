package io.napomni.web.answer;

import io.napomni.past.answer.Choice;
import java.util.Arrays;
import java.util.Optional;

/** The three choices as the form and its templates name them. */
enum Word {
    ORDER("order", Choice.PLACE_ORDER),
    LATER("later", Choice.LATER),
    TERMINATE("terminate", Choice.TERMINATE);

    private final String written;
    private final Choice choice;

    Word(String written, Choice choice) {
        this.written = written;
        this.choice = choice;
    }

    String written() {
        return written;
    }

    boolean says(Choice other) {
        return choice == other;
    }

    Choice choice() {
        return choice;
    }

    static Optional<Word> of(String written) {
        return Arrays.stream(values())
                .filter(word -> word.written.equals(written))
                .findFirst();
    }
}
