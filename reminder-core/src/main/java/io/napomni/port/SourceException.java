package io.napomni.port;

/** A source or a look-up could not answer completely. */
public final class SourceException extends ReminderException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong, where, and what to do. */
    public SourceException(String message) {
        super(message);
    }

    /** Also keeps the cause, which must hold no secrets. */
    public SourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
