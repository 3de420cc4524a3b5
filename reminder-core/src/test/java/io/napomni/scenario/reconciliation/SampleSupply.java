package io.napomni.scenario.reconciliation;

import io.napomni.model.Contract;
import io.napomni.model.CustomerRef;
import io.napomni.model.Quantity;
import io.napomni.model.Segment;
import io.napomni.model.SubjectRef;
import io.napomni.model.Supply;
import java.time.LocalDate;
import java.util.Optional;

/** A contract or a deal; a date that is null is not there. */
final class SampleSupply {

    private SampleSupply() {}

    static SubjectRef deal(String id) {
        return new SubjectRef("b24", "deal", id);
    }

    static SubjectRef contract(String id) {
        return new SubjectRef("1c", "contract", id);
    }

    /** Texts that are empty are absent. */
    static Supply of(SubjectRef ref, String number, String from, String to, String shipped, String left) {
        Contract contract = new Contract(
                ref,
                number,
                new CustomerRef(ref.system(), "company", "7"),
                Segment.NONE,
                day(from),
                day(to),
                false,
                Optional.empty());
        Optional<Quantity> remainder = left.isEmpty() ? Optional.empty() : Optional.of(quantity(left));
        return new Supply(contract, day(shipped), Optional.empty(), remainder);
    }

    private static Quantity quantity(String text) {
        String[] parts = text.split(" ", 2);
        return Quantity.of(parts[0], parts.length == 1 ? "" : parts[1]);
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
