package io.napomni.answer;

import java.util.Map;
import java.util.TreeMap;

/**
 * The secrets behind links: one signs, all verify. To rotate, add a new one and let it sign; take an old one away when
 * the last link that it signed has expired. Keep them apart from the stores and their backups.
 */
public final class LinkKeys {

    private static final int LEAST_BYTES = 32;
    private static final int MOST_ID = 255;

    private final Map<Integer, byte[]> keys;
    private final int signing;

    private LinkKeys(Map<Integer, byte[]> keys, int signing) {
        this.keys = keys;
        this.signing = signing;
    }

    /** The first key, under a number of its own. */
    public static LinkKeys signing(int id, byte[] key) {
        return new LinkKeys(Map.of(checked(id), checked(key)), id);
    }

    /**
     * The same with a key that verifies only.
     *
     * @throws IllegalArgumentException if the number is taken or not from 0 to 255, or if the key has less than 32 bytes
     */
    public LinkKeys verifying(int id, byte[] key) {
        if (keys.containsKey(id)) {
            throw new IllegalArgumentException("two keys for links have the number " + id);
        }
        Map<Integer, byte[]> more = new TreeMap<>(keys);
        more.put(checked(id), checked(key));
        return new LinkKeys(more, signing);
    }

    private static Integer checked(int id) {
        if (id < 0 || id > MOST_ID) {
            throw new IllegalArgumentException("a key for links has a number from 0 to " + MOST_ID + ", not " + id);
        }
        return id;
    }

    private static byte[] checked(byte[] key) {
        if (key.length < LEAST_BYTES) {
            throw new IllegalArgumentException(
                    "a key for links has at least " + LEAST_BYTES + " bytes, not " + key.length + "; take random ones");
        }
        return key.clone();
    }

    int signing() {
        return signing;
    }

    /** Each key made into one of its own for this tenant, so that no link of one tenant works for another. */
    Map<Integer, Hmac> of(String tenant) {
        Map<Integer, Hmac> derived = new TreeMap<>();
        keys.forEach((id, key) -> derived.put(id, Hmac.keyed(Hmac.keyed(key).of("napomni-link-v1|" + tenant))));
        return derived;
    }

    @Override
    public String toString() {
        return "LinkKeys[" + keys.keySet() + ", signing " + signing + ", keys hidden]";
    }
}
