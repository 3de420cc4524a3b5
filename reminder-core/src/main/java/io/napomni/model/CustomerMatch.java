package io.napomni.model;

import java.util.List;

/**
 * A customer of one system found among those of another.
 *
 * @param customer who was looked for
 * @param one who it is: the one reference by which caps, holds and cooldowns count
 * @param others cards that fit as well, by ascending reference; somebody should merge them
 */
public record CustomerMatch(CustomerRef customer, CustomerRef one, By by, List<CustomerRef> others) {

    /** What they have in common. */
    public enum By {
        /** A taxpayer's number. */
        TAX_ID,
        /** An e-mail address, and no taxpayer's numbers that differ. */
        EMAIL
    }

    /** Copies the list. */
    public CustomerMatch {
        others = List.copyOf(others);
    }

    /** Whether several cards fit. */
    public boolean isAmbiguous() {
        return !others.isEmpty();
    }
}
