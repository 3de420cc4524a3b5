package io.napomni.onec.money;

import io.napomni.model.Payment;
import io.napomni.model.SubjectRef;
import io.napomni.onec.profile.Capability;
import io.napomni.onec.profile.Layout;
import io.napomni.onec.profile.Place;
import io.napomni.onec.source.Currencies;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Gathering;
import io.napomni.onec.source.Sheet;
import io.napomni.port.Lookup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The payments that name an order or an invoice; absent where none does. All ways are asked, and counted by 1C. */
public final class PaymentsFor implements Lookup<SubjectRef, List<Payment>> {
    private final Desk desk;

    /** Asks nothing yet. */
    public PaymentsFor(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Map<SubjectRef, List<Payment>> find(Set<SubjectRef> refs) {
        Map<SubjectRef, List<Payment>> found = new HashMap<>();
        if (refs.isEmpty()) {
            return found;
        }
        Layout layout = desk.layout(Capability.PAYMENTS);
        desk.sing();
        Demanded demanded = new Demanded(desk);
        PaymentReader reader = new PaymentReader(desk, Currencies.read(desk, layout), demanded, true);
        for (Place place : Ways.places(layout)) {
            reader.read(documents(demanded, place, refs)).facts().stream()
                    .flatMap(document -> document.facts().stream())
                    .filter(payment -> refs.contains(payment.invoice()))
                    .forEach(payment -> found.computeIfAbsent(payment.invoice(), none -> new ArrayList<>())
                            .add(payment));
        }
        return found;
    }

    /** Each once: a payment for several orders comes with each batch that has one of them. */
    private List<Sheet> documents(Demanded demanded, Place place, Set<SubjectRef> refs) {
        Map<UUID, Sheet> documents = new LinkedHashMap<>();
        for (Demanded.Sort sort : demanded.sorts()) {
            if (Links.isNamed(place, sort)) {
                Gathering.counted(
                                desk,
                                demanded.keys(sort, refs),
                                batch -> Ways.query(place).where(Links.naming(place, sort, batch, demanded.set(sort))))
                        .forEach(row -> documents.put(new Sheet(place, row).key(), new Sheet(place, row)));
            }
        }
        return List.copyOf(documents.values());
    }
}
