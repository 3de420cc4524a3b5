package io.napomni.web.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves that a form was shown before it was sent: 32 characters that stand hidden in the form, made of the page's
 * subject and the second. No cookie is needed, and nothing is stored. Safe for threads.
 */
public final class PageNonce {

    /** What a nonce is worth. */
    public enum Worth {
        GOOD,
        /** Sent within a second: no person reads so fast. */
        TOO_SOON,
        /** Sent after an hour, or by a clock that was set back. */
        TOO_OLD,
        /** Missing, of another page, or not ours. */
        FOREIGN
    }

    private static final Duration SOONEST = Duration.ofSeconds(1);
    private static final Duration LATEST = Duration.ofMinutes(60);
    private static final int TIME = 8;
    private static final int TAG = 16;
    private static final int LENGTH = 32;

    private final SecretKeySpec key;
    private final Clock clock;

    /**
     * Proves with a key.
     *
     * @param secret at least 32 bytes; every node of a host has the same
     * @param clock UTC instants
     */
    public PageNonce(byte[] secret, Clock clock) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("the key of the pages needs at least 32 bytes");
        }
        this.key = new SecretKeySpec(
                tag(new SecretKeySpec(secret, "HmacSHA256"), "napomni-page-v1".getBytes(UTF_8)), "HmacSHA256");
        this.clock = clock;
    }

    /** For a form that is shown now. */
    public String of(String subject) {
        byte[] time = millis(clock.instant().toEpochMilli());
        return Base64.getUrlEncoder().encodeToString(joined(time, tag(subject, time)));
    }

    /** What a nonce is worth that came back with the form of this subject. */
    public Worth worth(String subject, String nonce) {
        if (nonce.length() != LENGTH) {
            return Worth.FOREIGN;
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(nonce);
        } catch (IllegalArgumentException noBase64) {
            return Worth.FOREIGN;
        }
        byte[] time = Arrays.copyOf(bytes, TIME);
        boolean ours = MessageDigest.isEqual(tag(subject, time), Arrays.copyOfRange(bytes, TIME, TIME + TAG));
        return ours
                ? worth(Duration.ofMillis(clock.millis() - ByteBuffer.wrap(time).getLong()))
                : Worth.FOREIGN;
    }

    private static Worth worth(Duration age) {
        if (age.isNegative() || age.compareTo(LATEST) > 0) {
            return Worth.TOO_OLD;
        }
        return age.compareTo(SOONEST) < 0 ? Worth.TOO_SOON : Worth.GOOD;
    }

    /** The time has a fixed length, so no other pair of time and subject reads the same. */
    private byte[] tag(String subject, byte[] time) {
        return Arrays.copyOf(tag(key, joined(time, subject.getBytes(UTF_8))), TAG);
    }

    private static byte[] tag(SecretKeySpec key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK has HmacSHA256", absent);
        }
    }

    private static byte[] millis(long millis) {
        return ByteBuffer.allocate(TIME).putLong(millis).array();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
