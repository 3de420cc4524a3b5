package io.napomni.runner.demo;

import java.util.Locale;

/** What became of a contract on the first day; each is in exactly one group. */
enum Group {
    WRITTEN,
    TASK,
    LATER,
    IMPOSSIBLE,
    DOUBTFUL,
    NOT_YET,
    NOTHING,
    CLOSED;

    String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
