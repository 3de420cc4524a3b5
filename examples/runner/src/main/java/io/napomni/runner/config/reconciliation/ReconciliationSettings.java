package io.napomni.runner.config.reconciliation;

import io.napomni.bitrix24.contract.ContractFields;
import io.napomni.bitrix24.contract.ContractMapping;
import io.napomni.scenario.reconciliation.DealField;
import io.napomni.scenario.reconciliation.ReconciliationTerms;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The use-case that keeps deals up to date with the contracts of 1C.
 *
 * @param mapping which deals, and which of their fields; exactly those that are written are read
 */
public record ReconciliationSettings(ContractMapping mapping, ReconciliationTerms terms) {

    /** What a file calls the fields. */
    public static final Map<String, DealField> WORDS = Map.of(
            "number", DealField.NUMBER,
            "startsOn", DealField.STARTS_ON,
            "endsOn", DealField.ENDS_ON,
            "lastShipment", DealField.LAST_SHIPPED_ON,
            "remainder", DealField.REMAINDER,
            "unit", DealField.UNIT);

    /** The fields of the mapping, by what they keep. */
    public static Map<DealField, String> names(ContractFields fields) {
        Map<DealField, Optional<String>> all = new EnumMap<>(DealField.class);
        all.put(DealField.NUMBER, Optional.of(fields.number()));
        all.put(DealField.STARTS_ON, Optional.of(fields.startsOn()));
        all.put(DealField.ENDS_ON, Optional.of(fields.endsOn()));
        all.put(DealField.LAST_SHIPPED_ON, fields.lastShippedOn());
        all.put(DealField.REMAINDER, fields.remainder());
        all.put(DealField.UNIT, fields.unit());
        Map<DealField, String> names = new EnumMap<>(DealField.class);
        all.forEach((field, name) -> name.ifPresent(it -> names.put(field, it)));
        return names;
    }
}
