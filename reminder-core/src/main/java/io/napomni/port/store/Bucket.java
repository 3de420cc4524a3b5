package io.napomni.port.store;

/**
 * A limit that belongs to a claim and is counted in the claim's own transaction, so that it holds across nodes: a quota
 * of a group and day, a cap of a customer, the volume of a run.
 *
 * @param key names what is counted, for example {@code cap|b24:company:44|2026-11-22}; without personal data
 * @param limit at most so many claims, at least 1; a digest is one
 */
public record Bucket(String key, int limit) {

    /**
     * @throws IllegalArgumentException if the limit is below one (a limit of none is said by asking for nothing), or the
     *     key has a NUL character, which not every database can keep: what is counted would not be found again
     */
    public Bucket {
        if (limit < 1) {
            throw new IllegalArgumentException("a bucket holds at least one, not " + limit);
        }
        if (key.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the key of a bucket has no NUL character");
        }
    }
}
