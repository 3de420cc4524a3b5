package io.napomni.smtp.letter;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes what marks a letter out of the effect's id: always the same, and nothing can be read from it. HMAC-SHA256 cut
 * to 160 bits.
 */
public final class Marks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 20;

    private final SecretKeySpec key;
    private final String domain;

    /** Marks of this key, in this domain. */
    public Marks(byte[] key, String domain) {
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.domain = domain;
    }

    /** Message-ID of a letter, with its angle brackets. */
    public String messageId(String effectId) {
        return "<" + hash("message-id " + effectId) + "@" + domain + ">";
    }

    /** The characters {@code =_} occur in no encoded body, so the boundary cannot either. */
    String boundary(String effectId) {
        return "=_" + hash("boundary " + effectId);
    }

    private String hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] whole = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, BYTES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, missing);
        }
    }
}
