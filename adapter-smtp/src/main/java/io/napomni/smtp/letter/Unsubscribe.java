package io.napomni.smtp.letter;

import io.napomni.model.EmailAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * How a customer ends letters of this kind with the button that mail programs show (RFC 2369, RFC 8058).
 *
 * @param oneClick takes a POST without cookies and without a question; https
 * @param mail for programs that write instead
 */
public record Unsubscribe(URI oneClick, Optional<EmailAddress> mail) {

    /** So that the line with the longest address stays below the 998 characters of RFC 5322 section 2.1.1. */
    private static final int LONGEST = 680;

    /** @throws IllegalArgumentException if the link is not https, or too long for one line, or if the address has signs of a link */
    public Unsubscribe {
        String link = oneClick.toASCIIString();
        boolean https = "https".equals(String.valueOf(oneClick.getScheme()).toLowerCase(Locale.ROOT));
        if (!https
                || oneClick.getHost() == null
                || link.length() > LONGEST
                || !link.matches("[\\x21-\\x7e&&[^<>,]]+")) {
            throw new IllegalArgumentException(
                    "a link to unsubscribe is https, without commas, at most 680 characters");
        }
        if (mail.filter(to -> to.value().matches(".*[?%&#].*")).isPresent()) {
            throw new IllegalArgumentException("an address to unsubscribe at has none of ? % & #");
        }
    }

    /** On one line: what signs letters may not survive a fold. */
    String header() {
        return "<" + oneClick.toASCIIString() + ">"
                + mail.map(to -> ", <mailto:" + to.value() + "?subject=unsubscribe>")
                        .orElse("");
    }
}
