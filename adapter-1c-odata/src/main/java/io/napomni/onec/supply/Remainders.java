package io.napomni.onec.supply;

import io.napomni.model.Quantity;
import io.napomni.model.SubjectRef;
import io.napomni.onec.profile.Capability;
import io.napomni.onec.profile.Layout;
import io.napomni.onec.profile.Place;
import io.napomni.onec.profile.Thing;
import io.napomni.onec.source.Contracts;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Keys;
import io.napomni.port.Lookup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is left to ship of orders and under contracts, by their references. Nothing left is an amount of zero; one that
 * is absent is not known.
 */
public final class Remainders implements Lookup<SubjectRef, Quantity> {
    private static final String ORDER = "order";

    private final Desk desk;

    /** Asks nothing yet. */
    public Remainders(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Map<SubjectRef, Quantity> find(Set<SubjectRef> refs) {
        Map<SubjectRef, Quantity> found = new HashMap<>();
        byContract(Keys.of(Contracts.TYPE, refs))
                .forEach((key, left) -> found.put(Keys.ref(Contracts.TYPE, key), left.quantity()));
        List<UUID> orders = Keys.of(ORDER, refs);
        if (!orders.isEmpty()) {
            byOrder(orders).forEach((key, left) -> found.put(Keys.ref(ORDER, key), left));
        }
        return found;
    }

    /** Under these contracts; one that is absent is not known. */
    Map<UUID, Left> byContract(List<UUID> contracts) {
        if (contracts.isEmpty()) {
            return Map.of();
        }
        Layout layout = desk.layout(Capability.REMAINDER_TO_SHIP, Capability.CONTRACTS);
        desk.sing();
        return layout.find(Thing.REMAINDER)
                .<Left.Book>map(register -> byOrders(layout, register))
                .orElseGet(() -> new BySums(desk, layout))
                .of(contracts);
    }

    private ByOrders byOrders(Layout layout, Place register) {
        Place orders = layout.place(Thing.ORDER);
        return new ByOrders(desk, orders, new OrderRemainders(desk, register, orders.set()));
    }

    /** An order that is not there, not posted or called off has no remainder at all. */
    private Map<UUID, Quantity> byOrder(List<UUID> orders) {
        Layout layout = desk.layout(Capability.REMAINDER_TO_SHIP);
        desk.sing();
        if (layout.find(Thing.REMAINDER).isEmpty()) {
            return Map.of();
        }
        ByOrders book = byOrders(layout, layout.place(Thing.REMAINDER));
        Map<UUID, Quantity> found = new HashMap<>();
        book.register().of(book.posted(orders)).forEach((key, sum) -> found.put(key, new Quantity(sum, "")));
        return found;
    }
}
