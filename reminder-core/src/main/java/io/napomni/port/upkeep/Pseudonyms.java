package io.napomni.port.upkeep;

import io.napomni.action.EffectKey;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The names that erased subjects and customers get: HMAC-SHA-256 of their identity. The same key gives the same names, so
 * an erased occasion is recognised when its fact comes again; whoever has the stores but not the key cannot tell who is
 * meant, not even by trying identities one after another. Lose the key, and the stores refuse to open.
 */
public final class Pseudonyms {

    private static final String MARK = "~";
    private static final int LEAST_BYTES = 16;
    /** 128 bits: no two identities of a company meet. */
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    private Pseudonyms(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * Names made with a key that the host keeps apart from the stores and from their backups.
     *
     * @throws IllegalArgumentException if it has less than 16 bytes
     */
    public static Pseudonyms keyed(byte[] key) {
        if (key.length < LEAST_BYTES) {
            throw new IllegalArgumentException("a key for pseudonyms has at least " + LEAST_BYTES + " bytes, not "
                    + key.length + "; take random ones");
        }
        return new Pseudonyms(new SecretKeySpec(key, "HmacSHA256"));
    }

    /** The subject's pseudonym; system and kind are kept. */
    public SubjectRef of(SubjectRef subject) {
        return new SubjectRef(subject.system(), subject.type(), MARK + of("subject " + subject));
    }

    /** The customer's pseudonym; system and kind are kept. */
    public CustomerRef of(CustomerRef customer) {
        return new CustomerRef(customer.system(), customer.type(), MARK + of("customer " + customer));
    }

    /** The key of the same effect for the subject's pseudonym. */
    public EffectKey of(EffectKey effect) {
        return new EffectKey(effect.scenario(), of(effect.subject()), effect.occasion(), effect.step());
    }

    /** A text's pseudonym, of letters, digits, {@code -} and {@code _}. */
    public String of(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", missing);
        }
    }

    /** Tells one key from another, and nothing about either. */
    public String seal() {
        return of("which key is this");
    }

    @Override
    public String toString() {
        return "Pseudonyms[key hidden]";
    }
}
