package io.napomni.past;

import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Stops reminders for a while: a pause, a dispute, a promise to pay.
 *
 * @param id identity in the store
 * @param scope what it stops
 * @param until last day on which it holds, inclusive; empty until it is lifted
 * @param reason in words
 * @param by who placed it
 */
public record Hold(String id, Scope scope, Optional<LocalDate> until, String reason, String by) {

    /** What a hold stops. */
    public sealed interface Scope {

        /** Everything about one subject. */
        record OfSubject(SubjectRef subject) implements Scope {}

        /** One scenario about one subject. */
        record OfScenario(SubjectRef subject, String scenario) implements Scope {}

        /** Everything for a customer. */
        record OfCustomer(CustomerRef customer) implements Scope {}
    }

    /** Whether it stops this scenario about this subject of this customer on this day. */
    public boolean stops(String scenario, SubjectRef subject, CustomerRef customer, LocalDate today) {
        if (until.isPresent() && today.isAfter(until.get())) {
            return false;
        }
        if (scope instanceof Scope.OfSubject of) {
            return of.subject().equals(subject);
        }
        if (scope instanceof Scope.OfScenario of) {
            return of.subject().equals(subject) && of.scenario().equals(scenario);
        }
        return ((Scope.OfCustomer) scope).customer().equals(customer);
    }
}
