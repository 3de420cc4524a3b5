package io.napomni.port;

/** Another run of the tenant holds the lease. Nothing is wrong and nothing was done: let that run end. */
public final class RunUnderWayException extends ReminderException {

    private static final long serialVersionUID = 1L;

    /** Names the run that is under way, and when its lease ends. */
    public RunUnderWayException(String message) {
        super(message);
    }
}
