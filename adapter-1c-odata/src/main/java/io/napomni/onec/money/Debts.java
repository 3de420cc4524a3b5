package io.napomni.onec.money;

import io.napomni.model.CustomerRef;
import io.napomni.model.Debt;
import io.napomni.onec.profile.Capability;
import io.napomni.onec.profile.Layout;
import io.napomni.onec.profile.Place;
import io.napomni.onec.profile.Thing;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Keys;
import io.napomni.port.Lookup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What customers owe and have paid ahead, by the books of now: by contract, order and due day as far as the
 * configuration keeps them apart. A customer who is absent owes nothing. Balances are asked twice, with different
 * details, and must come to the same; on accounts twice the same, which sees what changes meanwhile and no more.
 */
public final class Debts implements Lookup<CustomerRef, List<Debt>> {
    private final Desk desk;

    /** Asks nothing yet. */
    public Debts(Desk desk) {
        this.desk = desk;
    }

    /** Where it stands what customers owe. */
    @FunctionalInterface
    interface Book {
        /** By the keys of customers; one that is absent owes nothing. */
        Map<UUID, List<Debt>> of(List<UUID> customers);
    }

    @Override
    public Map<CustomerRef, List<Debt>> find(Set<CustomerRef> customers) {
        List<UUID> keys = Keys.ofCustomers(customers);
        if (keys.isEmpty()) {
            return Map.of();
        }
        Layout layout = desk.layout(Capability.BALANCES, Capability.CONTRACTS);
        desk.sing();
        Map<CustomerRef, List<Debt>> found = new HashMap<>();
        book(layout).of(keys).forEach((key, debts) -> found.put(Keys.customer(key), debts));
        return found;
    }

    private Book book(Layout layout) {
        Place register = layout.place(Thing.BALANCE);
        if (layout.find(Thing.ACCOUNT).isPresent()) {
            return new AccountDebts(desk, layout, register);
        }
        return layout.find(Thing.PARTNER_KEYS).isPresent()
                ? new KeyedDebts(desk, layout, register)
                : new ContractDebts(desk, layout, register);
    }
}
