package io.napomni.smtp;

import java.nio.charset.StandardCharsets;

/** A password or a key. It never shows itself: not in text, not in exceptions. */
public final class Secret {

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** @throws IllegalArgumentException if there is nothing to keep */
    public static Secret of(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a secret must not be blank: is its environment variable set?");
        }
        return new Secret(value);
    }

    String reveal() {
        return value;
    }

    byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "***";
    }
}
