package io.napomni.port;

/** The claim is no longer ours: its lease ran out or another took it. Nothing may be sent. */
public final class LostClaimException extends ReminderException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong, where, and what to do. */
    public LostClaimException(String message) {
        super(message);
    }

    /** Also keeps the cause, which must hold no secrets. */
    public LostClaimException(String message, Throwable cause) {
        super(message, cause);
    }
}
