package io.napomni.scenario.dunning;

import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.Invoice;
import io.napomni.model.Manager;
import java.util.Optional;

/**
 * What dunning is judged by.
 *
 * @param customer the one reference over all systems: caps, cooldowns and holds count by it
 * @param card the customer as the document's own system knows it; empty if the document names none that can be found
 * @param manager who looks after it; empty if nobody that can be found does
 * @param head whom the manager reports to; empty if nobody is known
 */
public record DunningFact(
        Invoice invoice,
        CustomerRef customer,
        Optional<Customer> card,
        Optional<Manager> manager,
        Optional<Manager> head) {

    /** Where one system knows the customers. */
    public DunningFact(Invoice invoice, Optional<Customer> card, Optional<Manager> manager, Optional<Manager> head) {
        this(invoice, invoice.customer(), card, manager, head);
    }
}
