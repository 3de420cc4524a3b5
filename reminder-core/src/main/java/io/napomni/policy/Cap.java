package io.napomni.policy;

import io.napomni.past.PastView;

/**
 * A limit on letters to one customer.
 *
 * @param letters at most so many
 * @param days in so many calendar days, today included
 */
public record Cap(int letters, int days) {

    /** @throws IllegalArgumentException if the limit is below 1: nobody would ever be written to */
    public Cap {
        if (letters < 1 || days < 1 || days > PastView.CONTACT_DAYS) {
            throw new IllegalArgumentException("a cap is at least one letter in 1 to " + PastView.CONTACT_DAYS
                    + " days, not " + letters + " in " + days);
        }
    }
}
