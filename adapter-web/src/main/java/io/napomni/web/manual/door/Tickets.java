package io.napomni.web.manual.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.napomni.model.SubjectRef;
import io.napomni.wording.LetterLanguage;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Issues tickets and knows its own again: for pages in a frame of another site, where browsers keep no cookies. A ticket
 * stands in a form, never in an address; whoever has one may use it until it is over, so it is short-lived and good for
 * one subject. It is signed, not secret: the browser that holds it can read it. Safe for threads.
 */
public final class Tickets {

    /** How long a ticket is good. */
    public static final Duration LASTS = Duration.ofMinutes(30);

    private static final String LABEL = "napomni-ticket-v1";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_KEY = 32;
    private static final int LONGEST = 4000;
    private static final int FIELDS = 5;
    private static final String BETWEEN = "\n";
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;
    private final Clock clock;

    /**
     * Signs with a key, from which its own is made: what is signed for anything else is no ticket.
     *
     * @param secret at least 32 bytes; every node of a host has the same
     * @param clock UTC instants
     */
    public Tickets(byte[] secret, Clock clock) {
        if (secret.length < LEAST_KEY) {
            throw new IllegalArgumentException("the key of the tickets needs at least 32 bytes");
        }
        this.key = new SecretKeySpec(mac(new SecretKeySpec(secret, ALGORITHM), LABEL), ALGORITHM);
        this.clock = clock;
    }

    /**
     * The sender of a ticket that is good from now on.
     *
     * @throws IllegalArgumentException if the person has no name that a {@link Sender} may have, or the site is none
     */
    public Sender issue(String person, SubjectRef subject, String site, LetterLanguage language) {
        Ticket ticket =
                new Ticket(person, subject, site, language, clock.instant().plus(LASTS));
        String text = Stream.of(
                        Long.toString(ticket.until().getEpochSecond()),
                        site,
                        language.name(),
                        subject.toString(),
                        person)
                .map(Tickets::oneLine)
                .reduce((before, next) -> before + BETWEEN + next)
                .orElseThrow();
        String signed = TO_TEXT.encodeToString(text.getBytes(UTF_8));
        return ticket.sender(signed + "." + tag(signed));
    }

    /** What a ticket allows; empty if it is not ours, was changed in any sign, or is over. */
    public Optional<Ticket> read(String written) {
        int point = written.indexOf('.');
        if (point < 0 || written.length() > LONGEST) {
            return Optional.empty();
        }
        String signed = written.substring(0, point);
        boolean ours = MessageDigest.isEqual(
                tag(signed).getBytes(UTF_8), written.substring(point + 1).getBytes(UTF_8));
        return ours
                ? Optional.of(ticket(signed)).filter(ticket -> clock.instant().isBefore(ticket.until()))
                : Optional.empty();
    }

    /** Only of what was signed here. */
    private static Ticket ticket(String signed) {
        String text = new String(Base64.getUrlDecoder().decode(signed), UTF_8);
        List<String> fields = List.of(text.split(BETWEEN, FIELDS));
        return new Ticket(
                fields.get(4),
                SubjectRef.parse(fields.get(3)),
                fields.get(1),
                LetterLanguage.valueOf(fields.get(2)),
                Instant.ofEpochSecond(Long.parseLong(fields.get(0))));
    }

    private static String oneLine(String field) {
        if (field.contains(BETWEEN)) {
            throw new IllegalArgumentException("what a ticket says stands in one line each");
        }
        return field;
    }

    private String tag(String signed) {
        return TO_TEXT.encodeToString(mac(key, signed));
    }

    private static byte[] mac(SecretKeySpec with, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(with);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK has HmacSHA256", absent);
        }
    }

    @Override
    public String toString() {
        return "Tickets[key hidden]";
    }
}
