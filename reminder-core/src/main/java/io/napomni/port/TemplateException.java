package io.napomni.port;

/** A template is wrong, missing, or cannot be filled with what it was given. */
public final class TemplateException extends ReminderException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong, where, and what to do. */
    public TemplateException(String message) {
        super(message);
    }

    /** Also keeps the cause, which must hold no secrets. */
    public TemplateException(String message, Throwable cause) {
        super(message, cause);
    }
}
