package io.napomni.run;

import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.Invoice;
import io.napomni.model.Manager;
import io.napomni.port.CustomerIdentity;
import io.napomni.port.FactSource;
import io.napomni.port.Lookup;
import io.napomni.scenario.dunning.DunningFact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Joins orders and invoices with their customers, managers and the managers' heads. */
public final class DunningFacts {

    private DunningFacts() {}

    /** The facts of the dunning use-case from an adapter's source and look-ups, where no level tells a head. */
    public static FactSource<DunningFact> from(
            FactSource<Invoice> invoices, Lookup<CustomerRef, Customer> customers, Lookup<String, Manager> managers) {
        return from(invoices, customers, managers, ids -> Map.of());
    }

    /**
     * The facts of the dunning use-case from an adapter's source and look-ups.
     *
     * @param heads the head of each manager, by the manager's id
     */
    public static FactSource<DunningFact> from(
            FactSource<Invoice> invoices,
            Lookup<CustomerRef, Customer> customers,
            Lookup<String, Manager> managers,
            Lookup<String, Manager> heads) {
        return from(invoices, customers, managers, heads, CustomerIdentity.own());
    }

    /**
     * The same where several systems know the customers. Letters go to the address of the document's own system; caps,
     * cooldowns and holds count by the one reference.
     */
    public static FactSource<DunningFact> from(
            FactSource<Invoice> invoices,
            Lookup<CustomerRef, Customer> customers,
            Lookup<String, Manager> managers,
            Lookup<String, Manager> heads,
            CustomerIdentity identity) {
        return Joined.of(invoices, page -> join(page, customers, managers, heads, identity));
    }

    private static List<DunningFact> join(
            List<Invoice> page,
            Lookup<CustomerRef, Customer> customers,
            Lookup<String, Manager> managers,
            Lookup<String, Manager> heads,
            CustomerIdentity identity) {
        Map<CustomerRef, Customer> byRef =
                customers.find(page.stream().map(Invoice::customer).collect(Collectors.toUnmodifiableSet()));
        Map<Customer, CustomerRef> ones = identity.find(Set.copyOf(byRef.values()));
        Set<String> ids =
                page.stream().flatMap(invoice -> invoice.managerId().stream()).collect(Collectors.toUnmodifiableSet());
        Map<String, Manager> byId = managers.find(ids);
        Map<String, Manager> above = heads.find(ids);
        return page.stream()
                .map(invoice -> {
                    Optional<Customer> card = Optional.ofNullable(byRef.get(invoice.customer()));
                    return new DunningFact(
                            invoice,
                            card.map(ones::get).orElse(invoice.customer()),
                            card,
                            invoice.managerId().map(byId::get),
                            invoice.managerId().map(above::get));
                })
                .toList();
    }
}
