package io.napomni.testkit.memory;

import io.napomni.action.EffectKey;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.Contact;
import io.napomni.port.upkeep.Pseudonyms;
import java.time.LocalDate;

/**
 * One effect begun by a dispatch that may have reached a customer.
 *
 * @param fence the claim it stood on
 * @param cleared whether the effect was re-armed since
 */
record Attempt(String dispatch, long fence, EffectKey key, CustomerRef customer, LocalDate day, boolean cleared) {

    Attempt withCleared() {
        return new Attempt(dispatch, fence, key, customer, day, true);
    }

    /** @param subject as it is asked for, should it have been erased */
    Contact contact(SubjectRef subject) {
        return new Contact(dispatch, key.scenario(), subject, day, cleared);
    }

    Attempt erased(Pseudonyms names) {
        return new Attempt(names.of("dispatch " + dispatch), fence, names.of(key), names.of(customer), day, cleared);
    }
}
