package io.napomni.onec.supply;

import static io.napomni.onec.profile.Meaning.CONTRACT;
import static io.napomni.onec.profile.Meaning.CUSTOMER;
import static io.napomni.onec.profile.Meaning.DATE;
import static io.napomni.onec.profile.Meaning.ROW_CONTRACT;
import static io.napomni.onec.profile.Meaning.ROW_CUSTOMER;
import static io.napomni.onec.profile.Meaning.SALE;

import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.onec.join.Posted;
import io.napomni.onec.profile.Capability;
import io.napomni.onec.profile.Layout;
import io.napomni.onec.profile.Meaning;
import io.napomni.onec.profile.Place;
import io.napomni.onec.profile.Thing;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.source.Contracts;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Gathering;
import io.napomni.onec.source.Keys;
import io.napomni.onec.source.Sheet;
import io.napomni.port.Lookup;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * When something was last handed over under a contract or to a customer: by a shipment, an act or another sale that is
 * posted. All documents of the asked ones are read, and counted by 1C, since one that is missing would look like
 * silence.
 */
public final class LastShipments {
    private final Desk desk;
    private final Thing thing;
    private final Meaning own;
    private final Meaning inRows;

    private LastShipments(Desk desk, Thing thing, Meaning own, Meaning inRows) {
        this.desk = desk;
        this.thing = thing;
        this.own = own;
        this.inRows = inRows;
    }

    /** Under contracts; absent where nothing ever was. Nothing is asked yet. */
    public static Lookup<SubjectRef, LocalDate> byContract(Desk desk) {
        LastShipments last = new LastShipments(desk, Thing.CONTRACT, CONTRACT, ROW_CONTRACT);
        return refs -> {
            Map<SubjectRef, LocalDate> found = new HashMap<>();
            last.of(Keys.of(Contracts.TYPE, refs)).forEach((key, day) -> found.put(Keys.ref(Contracts.TYPE, key), day));
            return found;
        };
    }

    /** To customers, under whatever contract or none; absent where nothing ever was. Nothing is asked yet. */
    public static Lookup<CustomerRef, LocalDate> byCustomer(Desk desk) {
        LastShipments last = new LastShipments(desk, Thing.CUSTOMER, CUSTOMER, ROW_CUSTOMER);
        return refs -> {
            Map<CustomerRef, LocalDate> found = new HashMap<>();
            last.of(Keys.ofCustomers(refs)).forEach((key, day) -> found.put(Keys.customer(key), day));
            return found;
        };
    }

    private Map<UUID, LocalDate> of(Collection<UUID> keys) {
        Map<UUID, LocalDate> last = new HashMap<>();
        if (keys.isEmpty()) {
            return last;
        }
        Layout layout = desk.layout(Capability.SHIPMENTS);
        desk.sing();
        Set<UUID> wanted = new HashSet<>(keys);
        for (Place place : Sales.places(layout)) {
            Gathering.counted(desk, keys, batch -> question(place, batch)).stream()
                    .map(row -> new Sheet(place, row))
                    .filter(Sales::tookPlace)
                    .forEach(sheet -> sheet.day(DATE)
                            .ifPresent(day -> named(sheet)
                                    .filter(wanted::contains)
                                    .forEach(key -> last.merge(key, day, LastShipments::later))));
        }
        return last;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Stream<UUID> named(Sheet sheet) {
        String set = desk.set(thing);
        Optional<UUID> header = sheet.key(own, set);
        return header.isPresent()
                ? header.stream()
                : sheet.section(inRows).stream().flatMap(row -> row.key(inRows, set).stream());
    }

    private SetQuery question(Place place, List<UUID> keys) {
        Meaning where = place.find(own).isPresent() ? own : inRows;
        return Posted.query(place, DATE, where, SALE)
                .where(Posted.referring(place.field(where), keys, desk.set(thing)));
    }
}
