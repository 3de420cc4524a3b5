package io.napomni.port;

/** What the host configured cannot work. */
public final class ConfigurationException extends ReminderException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong, where, and what to do. */
    public ConfigurationException(String message) {
        super(message);
    }

    /** Also keeps the cause, which must hold no secrets. */
    public ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}
