package io.napomni.port.upkeep;

import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import java.util.Optional;

/** Of whom something is kept. */
public sealed interface Whom {

    /** One subject: a deal, an invoice. */
    record OfSubject(SubjectRef subject) implements Whom {}

    /** One customer, and all subjects that the ledger knows of them. */
    record OfCustomer(CustomerRef customer) implements Whom {}

    /** The customer, if it is one. */
    default Optional<CustomerRef> asCustomer() {
        return this instanceof OfCustomer of ? Optional.of(of.customer()) : Optional.empty();
    }

    /** {@code system:type:id}. */
    default String name() {
        return this instanceof OfSubject of
                ? of.subject().toString()
                : ((OfCustomer) this).customer().toString();
    }

    /** The same under its pseudonym. */
    default String pseudonym(Pseudonyms names) {
        return this instanceof OfSubject of
                ? names.of(of.subject()).toString()
                : names.of(((OfCustomer) this).customer()).toString();
    }
}
