package io.napomni.model;

import java.util.List;
import java.util.Optional;

/**
 * Whom letters go to.
 *
 * @param name as the customer should read it
 * @param emails in the order of the source; letters go to the first
 */
public record Customer(CustomerRef ref, String name, List<EmailAddress> emails) {

    /** Copies the list. */
    public Customer {
        emails = List.copyOf(emails);
    }

    /** The address that letters go to; empty when the card has none. */
    public Optional<EmailAddress> firstEmail() {
        return emails.stream().findFirst();
    }
}
