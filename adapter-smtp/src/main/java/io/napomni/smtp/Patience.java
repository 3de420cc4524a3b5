package io.napomni.smtp;

/** Counts failures in a row that are not the letters' own fault, and says when to stop sending for now. */
final class Patience {

    private static final int FAILURES_IN_A_ROW = 3;

    private int failures;

    boolean isOver() {
        return failures >= FAILURES_IN_A_ROW;
    }

    void after(ReplyClass meaning) {
        failures = switch (meaning) {
            case CONNECTION, THROTTLED, DISTRUSTED, DOUBT -> failures + 1;
            default -> 0;
        };
    }
}
