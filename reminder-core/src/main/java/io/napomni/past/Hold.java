package io.napomni.past;

import io.napomni.action.Purpose;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

    /** That a customer wants no more letters of a purpose. */
    public record Refusal(CustomerRef customer, Purpose purpose) {}

    /** The hold of a customer who wants no more letters of a purpose: the same one however often it is said. */
    public static Hold declined(CustomerRef customer, Purpose purpose) {
        return new Hold(
                "unsubscribed|" + customer + "|" + purpose.name().toLowerCase(Locale.ROOT),
                new Scope.OfCustomer(customer, Optional.of(purpose)),
                Optional.empty(),
                "the customer wants no more letters of this kind",
                "customer");
    }

    /** What a hold stops. */
    public sealed interface Scope {

        /** Everything about one subject. */
        record OfSubject(SubjectRef subject) implements Scope {}

        /** One scenario about one subject. */
        record OfScenario(SubjectRef subject, String scenario) implements Scope {}

        /**
         * Everything for a customer, or nothing but his letters of one purpose.
         *
         * @param letters that are stopped; empty for everything
         */
        record OfCustomer(CustomerRef customer, Optional<Purpose> letters) implements Scope {

            /** Everything for a customer. */
            public OfCustomer(CustomerRef customer) {
                this(customer, Optional.empty());
            }
        }
    }

    /** The same on another reference of the customer; one on a subject stays as it is. */
    public Hold about(CustomerRef customer) {
        return scope instanceof Scope.OfCustomer of
                ? new Hold(id, new Scope.OfCustomer(customer, of.letters()), until, reason, by)
                : this;
    }

    /**
     * Which letters a customer has declined by it, for good; empty if it is another hold. A refusal outlives the customer's
     * other data, without telling who it was.
     */
    public Optional<Refusal> refusal() {
        return scope instanceof Scope.OfCustomer of && until.isEmpty()
                ? of.letters().map(purpose -> new Refusal(of.customer(), purpose))
                : Optional.empty();
    }

    /**
     * Whether it stops this scenario about this subject on this day.
     *
     * @param customer all references under which the customer is known: a hold on any of them counts
     * @param letter what the customer's letter is for, if it is one
     */
    public boolean stops(
            String scenario, SubjectRef subject, Set<CustomerRef> customer, Optional<Purpose> letter, LocalDate today) {
        if (until.isPresent() && today.isAfter(until.get())) {
            return false;
        }
        if (scope instanceof Scope.OfSubject of) {
            return of.subject().equals(subject);
        }
        if (scope instanceof Scope.OfScenario of) {
            return of.subject().equals(subject) && of.scenario().equals(scenario);
        }
        Scope.OfCustomer of = (Scope.OfCustomer) scope;
        return customer.contains(of.customer())
                && (of.letters().isEmpty() || of.letters().equals(letter));
    }
}
