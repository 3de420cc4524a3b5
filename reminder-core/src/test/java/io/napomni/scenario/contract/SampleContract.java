package io.napomni.scenario.contract;

import io.napomni.model.Contract;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.model.Manager;
import io.napomni.model.Quantity;
import io.napomni.model.Segment;
import io.napomni.model.SubjectRef;
import io.napomni.model.Supply;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A valid contract fact to vary: started 15.01.2026, ends 14.03.2027, shipped 01.10.2026, 120 pieces left. */
record SampleContract(
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable LocalDate shipped,
        @Nullable LocalDate next,
        @Nullable String left,
        boolean closed,
        String email,
        String segment,
        String managerId) {

    static final SampleContract VALID = new SampleContract(
            day("2026-01-15"),
            day("2027-03-14"),
            day("2026-10-01"),
            null,
            "120",
            false,
            "zakaz@example.test",
            "",
            "17");

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    SampleContract starts(String day) {
        return new SampleContract(day(day), ends, shipped, next, left, closed, email, segment, managerId);
    }

    SampleContract ends(String day) {
        return new SampleContract(starts, day(day), shipped, next, left, closed, email, segment, managerId);
    }

    SampleContract shipped(String day) {
        return new SampleContract(starts, ends, day(day), next, left, closed, email, segment, managerId);
    }

    SampleContract next(String day) {
        return new SampleContract(starts, ends, shipped, day(day), left, closed, email, segment, managerId);
    }

    SampleContract left(@Nullable String amount) {
        return new SampleContract(starts, ends, shipped, next, amount, closed, email, segment, managerId);
    }

    SampleContract closedEarly() {
        return new SampleContract(starts, ends, shipped, next, left, true, email, segment, managerId);
    }

    SampleContract email(String address) {
        return new SampleContract(starts, ends, shipped, next, left, closed, address, segment, managerId);
    }

    SampleContract segment(String name) {
        return new SampleContract(starts, ends, shipped, next, left, closed, email, name, managerId);
    }

    SampleContract managedBy(String id) {
        return new SampleContract(starts, ends, shipped, next, left, closed, email, segment, id);
    }

    ContractFact fact() {
        CustomerRef customer = new CustomerRef("b24", "company", "44");
        Optional<String> manager = managerId.isEmpty() ? Optional.empty() : Optional.of(managerId);
        Contract contract = new Contract(
                new SubjectRef("b24", "deal", "1207"),
                "ДК-118/26",
                customer,
                new Segment(segment),
                Optional.ofNullable(starts),
                Optional.ofNullable(ends),
                closed,
                manager);
        return new ContractFact(
                new Supply(
                        contract,
                        Optional.ofNullable(shipped),
                        Optional.ofNullable(next),
                        Optional.ofNullable(left).map(amount -> Quantity.of(amount, "шт."))),
                Optional.of(new Customer(customer, "ООО «Ромашка»", EmailAddress.allIn(email))),
                manager.map(id -> new Manager(
                        id, "Олег Иванов", EmailAddress.parse("oleg@example.test"), Optional.of("+7 383 000-00-00"))));
    }

    List<ContractFact> alone() {
        return List.of(fact());
    }
}
