package io.napomni.testkit.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A supply contract.
 *
 * @param id of the deal that stands for it
 * @param number like {@code ДК-118/26}
 * @param remainder what is left to ship, in {@code unit}s
 * @param amount in roubles
 * @param cadence days between two shipments where goods go on being shipped
 */
public record SampleContract(
        long id,
        String number,
        SampleKind kind,
        SampleCustomer customer,
        SampleEmployee manager,
        Optional<LocalDate> begin,
        Optional<LocalDate> end,
        Optional<LocalDate> lastShipment,
        BigDecimal remainder,
        String goods,
        String unit,
        BigDecimal amount,
        int cadence) {
    /**
     * The last shipment as it will be known on a later day: where goods go on being shipped, one every cadence until
     * the end.
     */
    public Optional<LocalDate> lastShipmentBy(LocalDate day) {
        if (!kind.ships()) {
            return lastShipment;
        }
        LocalDate until = end.filter(day::isAfter).orElse(day);
        return lastShipment.map(last ->
                until.isBefore(last) ? last : last.plusDays(ChronoUnit.DAYS.between(last, until) / cadence * cadence));
    }
}
