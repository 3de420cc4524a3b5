package io.napomni.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A contract and how far it has been shipped.
 *
 * @param lastShippedOn day of the last shipment; empty when nothing was ever shipped
 * @param nextShipmentOn day of a shipment already planned
 * @param remainder what is still to be shipped; empty when the source does not say
 */
public record Supply(
        Contract contract,
        Optional<LocalDate> lastShippedOn,
        Optional<LocalDate> nextShipmentOn,
        Optional<Quantity> remainder) {}
