package io.napomni.port;

/** A store could not answer or could not keep what it was given. */
public final class LedgerException extends ReminderException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong, where, and what to do. */
    public LedgerException(String message) {
        super(message);
    }

    /** Also keeps the cause, which must hold no secrets. */
    public LedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
