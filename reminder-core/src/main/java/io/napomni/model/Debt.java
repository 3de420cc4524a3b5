package io.napomni.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What stands between a customer and us, by the books.
 *
 * @param contract under which it is kept; empty if it is kept without one
 * @param invoice the order or invoice it is for; empty if it is not kept by single documents
 * @param dueOn last day to pay; empty when the books do not tell
 * @param owed by the customer
 * @param advance paid by the customer ahead, in the same currency
 */
public record Debt(
        CustomerRef customer,
        Optional<SubjectRef> contract,
        Optional<SubjectRef> invoice,
        Optional<LocalDate> dueOn,
        Money owed,
        Money advance) {

    /** @throws IllegalArgumentException if the two sums are in different currencies */
    public Debt {
        if (!owed.currency().equals(advance.currency())) {
            throw new IllegalArgumentException("what is owed is in " + owed.currency() + ", and what was paid ahead in "
                    + advance.currency() + ". Make a debt of each");
        }
    }

    /** What is owed less what was paid ahead, in the currency of both; negative when we owe the customer. */
    public Money net() {
        return owed.minus(advance);
    }
}
