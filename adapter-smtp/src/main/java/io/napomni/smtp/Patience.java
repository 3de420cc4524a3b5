package io.napomni.smtp;

import io.napomni.smtp.reply.ReplyClass;

/**
 * Counts failures in a row that are not the letters' own fault, over all connections of a run, and says when to stop
 * sending for now. Not for several threads.
 */
final class Patience {

    private static final int FAILURES_IN_A_ROW = 3;

    private int failures;

    boolean isOver() {
        return failures >= FAILURES_IN_A_ROW;
    }

    boolean isUntouched() {
        return failures == 0;
    }

    void after(ReplyClass meaning) {
        failures = switch (meaning) {
            case CONNECTION, THROTTLED, QUOTA, DISTRUSTED, DOUBT -> failures + 1;
            default -> 0;
        };
    }
}
