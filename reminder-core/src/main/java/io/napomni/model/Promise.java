package io.napomni.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A customer's word to pay.
 *
 * @param day the last day by which the customer has promised to pay
 * @param amount how much of the document shall have been paid by then, all payments counted; empty for all of it
 */
public record Promise(LocalDate day, Optional<Money> amount) {

    /** @throws IllegalArgumentException if the amount is not above zero */
    public Promise {
        if (amount.filter(sum -> !sum.isPositive()).isPresent()) {
            throw new IllegalArgumentException("a promise is of a sum above zero; leave the sum out if it is all");
        }
    }

    /** All of it, by this day. */
    public static Promise of(LocalDate day) {
        return new Promise(day, Optional.empty());
    }

    /** So much in all, by this day. */
    public static Promise of(LocalDate day, Money amount) {
        return new Promise(day, Optional.of(amount));
    }
}
