package io.napomni.scenario.reconciliation;

import io.napomni.model.Quantity;
import io.napomni.model.Supply;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** What a deal can be told of its contract. */
public enum DealField {
    /** The number, in the spelling of the books. */
    NUMBER(supply -> Optional.of(supply.contract().number().strip()).filter(number -> !number.isEmpty())),
    /** The first day. */
    STARTS_ON(supply -> supply.contract().startsOn().map(LocalDate::toString)),
    /** The last day. */
    ENDS_ON(supply -> supply.contract().endsOn().map(LocalDate::toString)),
    /** The day of the last shipment. */
    LAST_SHIPPED_ON(supply -> supply.lastShippedOn().map(LocalDate::toString)),
    /** How much is still to be shipped, without its unit. */
    REMAINDER(supply -> supply.remainder().map(DealField::amount)),
    /** The unit of that. */
    UNIT(supply -> supply.remainder().map(Quantity::unit).filter(unit -> !unit.isBlank()));

    @SuppressWarnings("ImmutableEnumChecker") // made of method references
    private final Function<Supply, Optional<String>> text;

    DealField(Function<Supply, Optional<String>> text) {
        this.text = text;
    }

    /** The value as it is written: one text for each value, so that two are equal exactly if their texts are. */
    Optional<String> of(Supply supply) {
        return text.apply(supply);
    }

    private static String amount(Quantity quantity) {
        return quantity.amount().toPlainString();
    }
}
