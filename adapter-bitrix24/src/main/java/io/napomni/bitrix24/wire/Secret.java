package io.napomni.bitrix24.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text that opens doors: its text form is masked, and comparing two takes the same time whatever they are. */
public final class Secret {
    private static final String MASK = "***";

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** Masks a text. */
    public static Secret of(String text) {
        return new Secret(text);
    }

    /** The text itself, for the one place that needs it. */
    public String reveal() {
        return text;
    }

    /** Whether there is nothing to hide. */
    public boolean isBlank() {
        return text.isBlank();
    }

    /** The same text with this secret masked wherever it stands, in any case, also as it is written in addresses. */
    public String maskedIn(String other) {
        return isBlank() ? other : masked(masked(other, text), URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private static String masked(String other, String form) {
        boolean there = other.toLowerCase(Locale.ROOT).contains(form.toLowerCase(Locale.ROOT));
        return there ? other.replaceAll("(?i)" + Pattern.quote(form), MASK) : other;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret
                && MessageDigest.isEqual(
                        text.getBytes(StandardCharsets.UTF_8), secret.text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
