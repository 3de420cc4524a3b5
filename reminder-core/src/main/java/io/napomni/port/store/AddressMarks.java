package io.napomni.port.store;

import io.napomni.model.EmailAddress;
import io.napomni.policy.AddressMark;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes marks of addresses: HMAC-SHA256 with a key that only the host has. The same mailbox has the same mark whatever
 * its case and whichever form its domain was written in. With another key nothing would be recognised any more, so a
 * list refuses it; to lose the key is to erase what was kept. Safe for several threads.
 */
public final class AddressMarks {

    private static final String ALGORITHM = "HmacSHA256";
    /** The host may use its key for other marks too; none of them shall be equal to one of these. */
    private static final String PURPOSE = "napomni-address|";

    private static final String SEAL = "napomni-address-seal|which key is this";
    private static final int SEAL_BYTES = 16;
    private static final int SHORTEST_KEY = 16;

    private final SecretKeySpec key;

    private AddressMarks(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * Marks made with this key.
     *
     * @param key random, the same for the life of an installation
     * @throws IllegalArgumentException if it has less than 16 bytes
     */
    public static AddressMarks keyed(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("the key of address marks needs at least " + SHORTEST_KEY + " bytes");
        }
        return new AddressMarks(new SecretKeySpec(key, ALGORITHM));
    }

    /** The mark of an address. */
    public AddressMark of(EmailAddress address) {
        String same = PURPOSE + address.value().toLowerCase(Locale.ROOT);
        return new AddressMark(HexFormat.of().formatHex(hash(same)));
    }

    /** Tells one key from another, and nothing about either. */
    public String seal() {
        return HexFormat.of().formatHex(hash(SEAL), 0, SEAL_BYTES);
    }

    private byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
