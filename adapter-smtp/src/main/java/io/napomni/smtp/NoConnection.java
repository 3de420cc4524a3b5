package io.napomni.smtp;

/**
 * No letter can be sent at the moment; the one in hand has not begun. The message is for people: what is wrong, where,
 * what to do; no secrets, no addresses.
 */
final class NoConnection extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final boolean configuration;

    NoConnection(String code, boolean configuration, String text) {
        super(text);
        this.code = code;
        this.configuration = configuration;
    }

    /** In kebab-case. */
    String code() {
        return code;
    }

    /** Whether somebody must change something; otherwise it may pass by itself. */
    boolean isConfiguration() {
        return configuration;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
