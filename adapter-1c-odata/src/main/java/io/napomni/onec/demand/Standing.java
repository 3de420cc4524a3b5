package io.napomni.onec.demand;

import io.napomni.model.Invoice.Settlement;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Gathering;
import io.napomni.onec.source.Sheet;
import io.napomni.port.SourceException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of the money for a document, beside the document itself.
 *
 * @param paid in the currency of the document
 * @param settlement how payments are linked to it; empty if the document has to tell
 */
record Standing(BigDecimal paid, boolean cancelled, Optional<Settlement> settlement, Optional<LocalDate> dueOn) {

    /** Where it stands what is paid. */
    @FunctionalInterface
    interface Book {
        /** By the keys of the documents. One that is absent is not known: it is neither paid nor unpaid. */
        Map<UUID, Standing> of(List<Sheet> documents);
    }

    /** Without a record in such a register nobody has paid anything, or nobody writes there what is paid. */
    static void mustBeKept(Desk desk, String register, String field) {
        if (!Gathering.isKept(desk, register, field)) {
            throw new SourceException("1C: " + register + " holds no record at all, so a paid document cannot be told"
                    + " from an unpaid one. Check that the company links payments to documents, and that the user may"
                    + " read the register.");
        }
    }

    static Standing paid(BigDecimal sum) {
        return new Standing(sum, false, Optional.empty(), Optional.empty());
    }

    /** Payments are linked to single documents by the register from which it was read. */
    Standing oneByOne() {
        return new Standing(paid, cancelled, Optional.of(Settlement.BY_ORDER), dueOn);
    }

    Standing dueOn(Optional<LocalDate> day) {
        return new Standing(paid, cancelled, settlement, day);
    }
}
