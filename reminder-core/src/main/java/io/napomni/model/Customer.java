package io.napomni.model;

import java.util.List;
import java.util.Optional;

/**
 * Whom letters go to.
 *
 * @param name as the customer should read it
 * @param emails in the order of the source; letters go to the first
 * @param taxIds by which one customer is known in several systems; several where one buys as several legal parties;
 *     none where the source does not tell
 */
public record Customer(CustomerRef ref, String name, List<EmailAddress> emails, List<TaxId> taxIds) {

    /** Copies the lists. */
    public Customer {
        emails = List.copyOf(emails);
        taxIds = List.copyOf(taxIds);
    }

    /** A customer of whom no taxpayer's number is known. */
    public Customer(CustomerRef ref, String name, List<EmailAddress> emails) {
        this(ref, name, emails, List.of());
    }

    /** The address that letters go to; empty when the card has none. */
    public Optional<EmailAddress> firstEmail() {
        return emails.stream().findFirst();
    }
}
