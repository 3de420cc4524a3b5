package io.napomni.runner;

/** What {@code remind} tells the shell; documented in {@code docs/runner.md}. */
public enum ExitCode {
    /** All is well. */
    OK(0),
    /** It went to its end, and something needs a person. */
    WARNING(1),
    /** It was asked or configured wrongly; nothing was begun. */
    USAGE(2),
    /** A source, a store or a channel failed; what it had not come to waits for the next run. */
    FAILED(3),
    /** Another run is under way. */
    BUSY(4),
    /** It was stopped, by Ctrl-C for example; what had begun was ended. */
    STOPPED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number. */
    public int number() {
        return number;
    }
}
