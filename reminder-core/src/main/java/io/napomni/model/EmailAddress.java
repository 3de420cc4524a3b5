package io.napomni.model;

import java.net.IDN;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address to which a letter can be sent as it stands: an ASCII dot-atom before the at sign, a domain of at least two
 * labels after it, a Cyrillic domain in its Punycode form. Narrower than RFC 5321 on purpose: no quoted local part, no
 * group, no IP literal, because mail software disagrees on them. A domain in other letters is made ASCII by IDNA2003
 * (RFC 3490); the few letters of which IDNA2008 (RFC 5891) makes another domain are refused.
 *
 * @param value local part as given, domain in lower case ASCII
 */
public record EmailAddress(String value) {

    private static final Pattern GRAMMAR = Pattern.compile("(?<local>[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
            + "(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*)@"
            + "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    /** Sharp s, final sigma and the two joiners: the deviations of UTS #46, and the capital of the first. */
    private static final Pattern TWO_DOMAINS = Pattern.compile("[\\u00DF\\u1E9E\\u03C2\\u200C\\u200D]");

    private static final Pattern SEPARATORS = Pattern.compile("[,;\\s]+");

    /** @throws IllegalArgumentException if the value is not such an address; the message does not repeat it */
    public EmailAddress {
        int at = value.indexOf('@');
        if (TWO_DOMAINS.matcher(value.substring(at + 1)).find()) {
            throw new IllegalArgumentException(
                    "the domain of an e-mail address has a letter of which two standards make"
                            + " two domains, each with its own owner; give the domain in its xn-- form");
        }
        if (value.length() > 254
                || at > 64
                || value.contains("=?")
                || !GRAMMAR.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address that letters can be sent to");
        }
    }

    /** The address in a text that holds one and nothing else; empty when it does not. */
    public static Optional<EmailAddress> parse(String text) {
        String trimmed = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        int at = trimmed.lastIndexOf('@');
        String typed = trimmed.substring(at + 1);
        if (at < 1 || TWO_DOMAINS.matcher(typed).find()) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES);
            return Optional.of(new EmailAddress(trimmed.substring(0, at + 1) + domain.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /**
     * The addresses in a field that people filled, in their order: separated by commas, semicolons or spaces, bare or
     * in angle brackets; words that are no address are passed over, an address given twice counts once.
     */
    public static List<EmailAddress> allIn(String field) {
        List<EmailAddress> found = new ArrayList<>();
        for (String word : SEPARATORS.split(field, -1)) {
            boolean bracketed = word.startsWith("<") && word.endsWith(">");
            parse(bracketed ? word.substring(1, word.length() - 1) : word)
                    .filter(address -> found.stream().noneMatch(address::isSameAs))
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** Whether both name one mailbox; case is ignored, as every mail service in use does. */
    public boolean isSameAs(EmailAddress other) {
        return value.equalsIgnoreCase(other.value);
    }

    /** The part after the at sign. */
    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    /** Masked, because text forms end in logs: {@code i***@example.ru}. */
    @Override
    public String toString() {
        return value.charAt(0) + "***@" + domain();
    }
}
