package io.napomni.bitrix24.contract;

import io.napomni.bitrix24.crm.Field;
import io.napomni.bitrix24.source.Row;
import io.napomni.bitrix24.source.Values;
import io.napomni.model.Contract;
import io.napomni.model.Quantity;
import io.napomni.model.Segment;
import io.napomni.model.Supply;
import java.util.Optional;

/** Makes contracts of deals. A value that cannot be read is left out; one broken deal does not stop the others. */
record ContractReader(ContractLayout layout) {

    Supply read(Row row) {
        return new Supply(
                contract(row),
                layout.lastShippedOn().flatMap(row::day),
                layout.nextShipmentOn().flatMap(row::day),
                layout.remainder().flatMap(field -> remainder(row, field)));
    }

    private Contract contract(Row row) {
        return new Contract(
                row.ref(),
                row.text(layout.number()).orElse(""),
                row.customer(),
                new Segment(layout.segment().flatMap(row::text).orElse("")),
                row.day(layout.startsOn()),
                row.day(layout.endsOn()),
                layout.stages().closed().contains(row.get("stageId").text().orElse("")),
                row.managerId());
    }

    private Optional<Quantity> remainder(Row row, Field field) {
        Optional<String> unit = layout.unit().flatMap(row::text);
        return row.value(field, Values::quantity)
                .map(quantity ->
                        unit.map(name -> new Quantity(quantity.amount(), name)).orElse(quantity));
    }
}
