package io.napomni.onec.source;

import static io.napomni.onec.profile.Meaning.CUSTOMER;
import static io.napomni.onec.profile.Meaning.ENDS_ON;
import static io.napomni.onec.profile.Meaning.FOR_CUSTOMERS;
import static io.napomni.onec.profile.Meaning.MANAGER;
import static io.napomni.onec.profile.Meaning.NUMBER;
import static io.napomni.onec.profile.Meaning.OPEN;
import static io.napomni.onec.profile.Meaning.STARTS_ON;

import io.napomni.model.Contract;
import io.napomni.model.Segment;
import io.napomni.onec.profile.Capability;
import io.napomni.onec.profile.Meaning;
import io.napomni.onec.profile.Place;
import io.napomni.onec.profile.Thing;
import io.napomni.onec.query.Filter;
import io.napomni.onec.query.Literal;
import io.napomni.onec.query.SetQuery;
import io.napomni.port.FactSource;
import io.napomni.rule.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Contracts with customers. The catalog is read whole, since one without an end has none to be asked by; contracts of
 * other kinds, with suppliers for example, are left out after reading.
 */
public final class Contracts {
    /** Of the references to contracts. */
    public static final String TYPE = "contract";

    private static final String FOLDER = "IsFolder";

    private Contracts() {}

    /** Contracts that are not marked for deletion. Nothing is asked before they are read. */
    public static FactSource<Contract> of(Desk desk) {
        return new DatedFacts<>(desk, () -> {
            Place place = desk.layout(Capability.CONTRACTS).place(Thing.CONTRACT);
            return new Paper<>(
                    TYPE,
                    place,
                    query(desk, place),
                    Optional.empty(),
                    Map.of("ends-on", Contract::endsOn, "starts-on", Contract::startsOn),
                    Contract::ref,
                    rows -> read(desk, rows));
        });
    }

    private static SetQuery query(Desk desk, Place place) {
        Meaning[] wanted = {NUMBER, CUSTOMER, STARTS_ON, ENDS_ON, OPEN, FOR_CUSTOMERS, MANAGER};
        SetQuery all = Sheet.query(place, wanted).where(Filter.eq("DeletionMark", Literal.of(false)));
        boolean folders =
                desk.layout(Capability.CONTRACTS).entity(place).type(FOLDER).isPresent();
        return folders ? all.where(Filter.eq(FOLDER, Literal.of(false))) : all;
    }

    private static Harvest<Contract> read(Desk desk, List<Sheet> rows) {
        Harvest<Contract> harvest = new Harvest<>();
        rows.stream()
                .filter(row -> row.is(FOR_CUSTOMERS))
                .forEach(row -> fact(desk, row)
                        .ifPresentOrElse(
                                harvest::fact, () -> harvest.leaveOut(row, Reason.of("no-customer"), days(row))));
        return harvest;
    }

    private static Map<String, Optional<LocalDate>> days(Sheet row) {
        return Map.of("ends-on", row.day(ENDS_ON), "starts-on", row.day(STARTS_ON));
    }

    private static Optional<Contract> fact(Desk desk, Sheet row) {
        return row.key(CUSTOMER, desk.set(Thing.CUSTOMER))
                .map(customer -> new Contract(
                        Keys.ref(TYPE, row.key()),
                        row.text(NUMBER).orElse(""),
                        Keys.customer(customer),
                        Segment.NONE,
                        row.day(STARTS_ON),
                        row.day(ENDS_ON),
                        !row.is(OPEN),
                        row.key(MANAGER, desk.set(Thing.MANAGER)).map(UUID::toString)));
    }
}
