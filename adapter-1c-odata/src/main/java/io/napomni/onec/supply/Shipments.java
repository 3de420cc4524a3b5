package io.napomni.onec.supply;

import static io.napomni.onec.profile.Meaning.CONTRACT;
import static io.napomni.onec.profile.Meaning.CUSTOMER;
import static io.napomni.onec.profile.Meaning.DATE;
import static io.napomni.onec.profile.Meaning.ROW_CONTRACT;
import static io.napomni.onec.profile.Meaning.ROW_CUSTOMER;
import static io.napomni.onec.profile.Meaning.SALE;

import io.napomni.model.Shipment;
import io.napomni.model.SubjectRef;
import io.napomni.onec.join.Parts;
import io.napomni.onec.join.Posted;
import io.napomni.onec.join.Together;
import io.napomni.onec.join.Unfolded;
import io.napomni.onec.profile.Capability;
import io.napomni.onec.profile.Place;
import io.napomni.onec.profile.Thing;
import io.napomni.onec.source.Contracts;
import io.napomni.onec.source.DatedFacts;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Harvest;
import io.napomni.onec.source.Keys;
import io.napomni.onec.source.Paper;
import io.napomni.onec.source.Sheet;
import io.napomni.port.FactSource;
import io.napomni.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Whatever was handed over: shipments, acts and other sales, each a subject of a type of its own ({@code shipment},
 * {@code act}, {@code other-sale}, {@code mass-act}). An act for many customers makes one fact for each contract in it,
 * or each customer where no contract is named.
 */
public final class Shipments {
    private static final String ANCHOR = "shipped-on";

    private final Desk desk;

    private Shipments(Desk desk) {
        this.desk = desk;
    }

    /** Posted ones that are not marked for deletion. Nothing is asked before they are read. */
    public static FactSource<Shipment> of(Desk desk) {
        Shipments shipments = new Shipments(desk);
        return new Together<>(() -> Sales.places(desk.layout(Capability.SHIPMENTS)).stream()
                .map(shipments::source)
                .toList());
    }

    private FactSource<Shipment> source(Place place) {
        return place.find(CUSTOMER).isPresent()
                ? new DatedFacts<>(desk, () -> whole(place))
                : new Unfolded<>(new DatedFacts<>(desk, () -> inRows(place)), Shipment::ref);
    }

    private Paper<Shipment> whole(Place place) {
        return new Paper<>(
                place.thing().key(),
                place,
                Posted.query(place, DATE, CUSTOMER, CONTRACT, SALE),
                Optional.of(ANCHOR),
                Map.of(ANCHOR, shipment -> Optional.of(shipment.shippedOn())),
                Shipment::ref,
                this::read);
    }

    private Harvest<Shipment> read(List<Sheet> rows) {
        Harvest<Shipment> harvest = new Harvest<>();
        rows.stream().filter(Sales::tookPlace).forEach(row -> {
            String type = row.place().thing().key();
            fact(Keys.ref(type, row.key()), row.key(CUSTOMER, set(Thing.CUSTOMER)), contract(row), row.day(DATE))
                    .ifPresentOrElse(harvest::fact, () -> harvest.leaveOut(row, Reason.of("no-customer")));
        });
        return harvest;
    }

    private Paper<Parts<Shipment>> inRows(Place place) {
        return new Paper<>(
                place.thing().key(),
                place,
                Posted.query(place, DATE, ROW_CUSTOMER, ROW_CONTRACT, SALE),
                Optional.of(ANCHOR),
                Map.of(ANCHOR, act -> Optional.of(act.day())),
                Parts::ref,
                this::readParts);
    }

    private Harvest<Parts<Shipment>> readParts(List<Sheet> rows) {
        Harvest<Parts<Shipment>> harvest = new Harvest<>();
        rows.stream().filter(Sales::tookPlace).forEach(row -> {
            List<Shipment> parts = new ArrayList<>(parts(row).values());
            if (parts.isEmpty()) {
                harvest.leaveOut(row, Reason.of("no-customer"));
            } else {
                harvest.fact(new Parts<>(
                        Keys.ref(row.place().thing().key(), row.key()),
                        parts.get(0).shippedOn(),
                        parts));
            }
        });
        return harvest;
    }

    /** By what they are for: two rows for one contract are one act. */
    private Map<UUID, Shipment> parts(Sheet act) {
        Map<UUID, Shipment> parts = new LinkedHashMap<>();
        for (Sheet row : act.section(ROW_CUSTOMER)) {
            Optional<UUID> customer = row.key(ROW_CUSTOMER, set(Thing.CUSTOMER));
            Optional<UUID> contract = row.key(ROW_CONTRACT, set(Thing.CONTRACT));
            contract.or(() -> customer).ifPresent(about -> {
                SubjectRef ref = Parts.ref(act.place().thing().key(), act.key(), about);
                fact(ref, customer, contract, act.day(DATE)).ifPresent(shipment -> parts.put(about, shipment));
            });
        }
        return parts;
    }

    private static Optional<Shipment> fact(
            SubjectRef ref, Optional<UUID> customer, Optional<UUID> contract, Optional<LocalDate> day) {
        return customer.flatMap(who -> day.map(when ->
                new Shipment(ref, Keys.customer(who), contract.map(key -> Keys.ref(Contracts.TYPE, key)), when)));
    }

    private Optional<UUID> contract(Sheet row) {
        return row.key(CONTRACT, set(Thing.CONTRACT));
    }

    private String set(Thing thing) {
        return desk.set(thing);
    }
}
