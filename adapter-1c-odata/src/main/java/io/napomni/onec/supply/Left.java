package io.napomni.onec.supply;

import io.napomni.model.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is still to be handed over.
 *
 * @param nextOn the first day from today on for which some of it is planned
 */
record Left(Quantity quantity, Optional<LocalDate> nextOn) {

    /** Where it stands what is left under contracts. */
    @FunctionalInterface
    interface Book {
        /** By the keys of contracts. One that is absent is not known: neither something nor nothing is left. */
        Map<UUID, Left> of(List<UUID> contracts);
    }
}
