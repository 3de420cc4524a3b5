package io.napomni.port;

/** What goes wrong outside. Messages are for people and hold no secrets and no personal data. */
public abstract sealed class ReminderException extends RuntimeException
        permits SourceException,
                LedgerException,
                RunUnderWayException,
                NotTodayException,
                LostClaimException,
                TemplateException,
                ConfigurationException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong, where, and what to do. */
    protected ReminderException(String message) {
        super(message);
    }

    /** Also keeps the cause, which must hold no secrets. */
    protected ReminderException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The message; there always is one. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
