package io.napomni.onec.money;

import static io.napomni.onec.profile.Meaning.CURRENCY;

import io.napomni.model.SubjectRef;
import io.napomni.onec.profile.Capability;
import io.napomni.onec.profile.Layout;
import io.napomni.onec.profile.Place;
import io.napomni.onec.profile.Profile;
import io.napomni.onec.profile.Thing;
import io.napomni.onec.query.Filter;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Gathering;
import io.napomni.onec.source.Keys;
import io.napomni.onec.source.Sheet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The orders and invoices of a base, as payments name them. */
record Demanded(Desk desk) {

    /** An order or an invoice, by the type of its references. */
    enum Sort {
        ORDER("order", Thing.ORDER, Capability.ORDERS),
        INVOICE("invoice", Thing.INVOICE, Capability.INVOICES);

        private final String type;
        private final Thing thing;
        private final Capability capability;

        Sort(String type, Thing thing, Capability capability) {
            this.type = type;
            this.thing = thing;
            this.capability = capability;
        }
    }

    /** Those that the configuration keeps. */
    List<Sort> sorts() {
        Profile profile = desk.profile();
        return List.of(Sort.values()).stream()
                .filter(sort -> profile.find(sort.thing).isPresent())
                .toList();
    }

    String set(Sort sort) {
        return desk.set(sort.thing);
    }

    SubjectRef ref(Sort sort, UUID key) {
        return Keys.ref(sort.type, key);
    }

    List<UUID> keys(Sort sort, Collection<SubjectRef> refs) {
        return Keys.of(sort.type, refs);
    }

    /** The keys of the currencies of these documents. */
    Map<SubjectRef, UUID> currencies(Collection<SubjectRef> refs) {
        Map<SubjectRef, UUID> found = new HashMap<>();
        for (Sort sort : sorts()) {
            List<UUID> keys = keys(sort, refs);
            if (!keys.isEmpty()) {
                rows(sort, keys)
                        .forEach(sheet ->
                                currency(sheet).ifPresent(currency -> found.put(ref(sort, sheet.key()), currency)));
            }
        }
        return found;
    }

    private Optional<UUID> currency(Sheet sheet) {
        return sheet.key(CURRENCY, desk.set(Thing.CURRENCY));
    }

    private List<Sheet> rows(Sort sort, List<UUID> keys) {
        Layout layout = desk.layout(sort.capability);
        Place place = layout.place(sort.thing);
        return Gathering.counted(
                        desk, keys, batch -> Sheet.query(place, CURRENCY).where(Filter.in(Sheet.KEY, batch)))
                .stream()
                .map(row -> new Sheet(place, row))
                .toList();
    }
}
