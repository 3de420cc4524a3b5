package io.napomni.port.store;

import java.util.regex.Pattern;

/**
 * A limit that belongs to a claim and is counted in the claim's own transaction, so that it holds across nodes: a quota
 * of a group and day, a cap of a customer, the volume of a run.
 *
 * @param key names what is counted, for example {@code cap|b24:company:44|2026-11-22}; without personal data
 * @param limit at most so many claims, at least 1; a digest is one
 */
public record Bucket(String key, int limit) {

    /** Of a pair none matches: patterns see it as one character. */
    private static final Pattern UNPAIRED = Pattern.compile("[\\x{D800}-\\x{DFFF}]");

    /**
     * @throws IllegalArgumentException if the limit is below one (a limit of none is said by asking for nothing), or the
     *     key has a NUL character or an unpaired surrogate, which not every database can keep: what is counted would
     *     not be found again, or be counted with something else
     */
    public Bucket {
        if (limit < 1) {
            throw new IllegalArgumentException("a bucket holds at least one, not " + limit);
        }
        if (key.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the key of a bucket has no NUL character");
        }
        if (UNPAIRED.matcher(key).find()) {
            throw new IllegalArgumentException("the key of a bucket has no unpaired surrogate");
        }
    }
}
