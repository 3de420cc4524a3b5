package io.napomni.bitrix24.contract;

import io.napomni.bitrix24.crm.Field;
import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.rest.Json;
import io.napomni.model.Contract;
import io.napomni.model.CustomerRef;
import io.napomni.model.Quantity;
import io.napomni.model.Segment;
import io.napomni.model.SubjectRef;
import io.napomni.model.Supply;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes contracts of deals. A value that cannot be read is left out and said so in the log, by the deal's id and the
 * field's name; one broken deal does not stop the others.
 */
final class DealReader {
    private static final Logger LOG = LoggerFactory.getLogger(DealReader.class);

    private final ContractLayout layout;
    private long unreadable;

    DealReader(ContractLayout layout) {
        this.layout = layout;
    }

    /** How many values could not be read so far. */
    long unreadable() {
        return unreadable;
    }

    /** @param row of a list, with an id */
    Supply read(Json row) {
        String id = row.get("id").id().orElseThrow().toString();
        Set<Field> broken = new LinkedHashSet<>();
        Supply supply = new Supply(
                contract(id, row, broken),
                layout.lastShippedOn().flatMap(field -> value(row, field, Values::date, broken)),
                layout.nextShipmentOn().flatMap(field -> value(row, field, Values::date, broken)),
                layout.remainder().flatMap(field -> remainder(row, field, broken)));
        if (!broken.isEmpty()) {
            unreadable += broken.size();
            LOG.warn("Deal {} has values that cannot be read, they are left out: {}", id, broken);
        }
        return supply;
    }

    private Contract contract(String id, Json row, Set<Field> broken) {
        return new Contract(
                new SubjectRef(Kind.SYSTEM, Kind.DEAL.type(), id),
                text(row, layout.number()).map(String::strip).orElse(""),
                customer(id, row),
                new Segment(layout.segment().flatMap(field -> text(row, field)).orElse("")),
                value(row, layout.startsOn(), Values::date, broken),
                value(row, layout.endsOn(), Values::date, broken),
                layout.stages().closed().contains(row.get("stageId").text().orElse("")),
                row.get("assignedById").id().map(Object::toString));
    }

    /** The company, else the first contact; a deal with neither is its own customer, whom no look-up knows. */
    private static CustomerRef customer(String dealId, Json row) {
        return row.get("companyId")
                .id()
                .map(id -> ref(Kind.COMPANY, id.toString()))
                .or(() -> row.get("contactId").id().map(id -> ref(Kind.CONTACT, id.toString())))
                .or(() -> row.get("contactIds").first().id().map(id -> ref(Kind.CONTACT, id.toString())))
                .orElseGet(() -> ref(Kind.DEAL, dealId));
    }

    private static CustomerRef ref(Kind kind, String id) {
        return new CustomerRef(Kind.SYSTEM, kind.type(), id);
    }

    private Optional<Quantity> remainder(Json row, Field field, Set<Field> broken) {
        Optional<String> unit = layout.unit().flatMap(unitField -> text(row, unitField));
        return value(row, field, Values::quantity, broken)
                .map(quantity ->
                        unit.map(name -> new Quantity(quantity.amount(), name)).orElse(quantity));
    }

    private static Optional<String> text(Json row, Field field) {
        return row.get(field.key()).first().text().map(text -> field.options().getOrDefault(text, text));
    }

    private static <T> Optional<T> value(
            Json row, Field field, Function<String, Optional<T>> reading, Set<Field> broken) {
        Json value = row.get(field.key()).first();
        Optional<T> read = value.text().flatMap(reading);
        if (read.isEmpty() && !value.isBlank()) {
            broken.add(field);
        }
        return read;
    }
}
