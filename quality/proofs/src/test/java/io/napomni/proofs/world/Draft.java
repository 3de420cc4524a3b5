package io.napomni.proofs.world;

import io.napomni.model.Contract;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.model.Manager;
import io.napomni.model.Quantity;
import io.napomni.model.Segment;
import io.napomni.model.SubjectRef;
import io.napomni.model.Supply;
import io.napomni.scenario.contract.ContractFact;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A contract being described; everything that is not said is ordinary. */
public record Draft(
        String id,
        String customer,
        Optional<String> email,
        Optional<LocalDate> startsOn,
        Optional<LocalDate> endsOn,
        Optional<LocalDate> lastShippedOn,
        Optional<LocalDate> nextShipmentOn,
        Optional<String> remainder,
        boolean closed,
        Optional<String> manager) {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 9);

    /** A contract of a customer of its own, without end, shipment or remainder. */
    public static Draft contract(String id) {
        return new Draft(
                id,
                "of-" + id,
                Optional.of("buyer-" + id + "@example.ru"),
                Optional.of(LONG_AGO),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("0"),
                false,
                Optional.of("7"));
    }

    public Draft of(String someCustomer) {
        return new Draft(
                id,
                someCustomer,
                Optional.of(someCustomer + "@example.ru"),
                startsOn,
                endsOn,
                lastShippedOn,
                nextShipmentOn,
                remainder,
                closed,
                manager);
    }

    public Draft writtenTo(Optional<String> address) {
        return new Draft(
                id, customer, address, startsOn, endsOn, lastShippedOn, nextShipmentOn, remainder, closed, manager);
    }

    public Draft withoutEmailIf(boolean it) {
        return it ? writtenTo(Optional.empty()) : this;
    }

    public Draft starting(Optional<LocalDate> day) {
        return new Draft(id, customer, email, day, endsOn, lastShippedOn, nextShipmentOn, remainder, closed, manager);
    }

    public Draft ending(LocalDate day) {
        return ending(Optional.of(day));
    }

    public Draft ending(Optional<LocalDate> day) {
        return new Draft(id, customer, email, startsOn, day, lastShippedOn, nextShipmentOn, remainder, closed, manager);
    }

    /** Something is left, and was last shipped on the day. */
    public Draft waitingSince(LocalDate day) {
        return new Draft(
                id,
                customer,
                email,
                startsOn,
                endsOn,
                Optional.of(day),
                nextShipmentOn,
                Optional.of("5"),
                closed,
                manager);
    }

    public Draft supply(Optional<LocalDate> last, Optional<LocalDate> next, Optional<String> left) {
        return new Draft(id, customer, email, startsOn, endsOn, last, next, left, closed, manager);
    }

    public Draft closedIf(boolean it) {
        return new Draft(id, customer, email, startsOn, endsOn, lastShippedOn, nextShipmentOn, remainder, it, manager);
    }

    public Draft lookedAfterBy(Optional<String> person) {
        return new Draft(
                id, customer, email, startsOn, endsOn, lastShippedOn, nextShipmentOn, remainder, closed, person);
    }

    public SubjectRef ref() {
        return new SubjectRef("b24", "deal", id);
    }

    public CustomerRef customerRef() {
        return new CustomerRef("b24", "company", customer);
    }

    public ContractFact fact() {
        Contract contract =
                new Contract(ref(), "N-" + id, customerRef(), Segment.NONE, startsOn, endsOn, closed, manager);
        Supply supply = new Supply(
                contract, lastShippedOn, nextShipmentOn, remainder.map(amount -> Quantity.of(amount, "шт.")));
        Customer who = new Customer(
                customerRef(),
                "Customer " + customer,
                email.map(address -> List.of(new EmailAddress(address))).orElse(List.of()));
        Optional<Manager> person = manager.map(id -> new Manager(
                id, "Manager " + id, Optional.of(new EmailAddress("m" + id + "@example.ru")), Optional.empty()));
        return new ContractFact(supply, Optional.of(who), person);
    }
}
