package io.napomni.testkit.memory;

import io.napomni.action.EffectKey;
import io.napomni.model.CustomerRef;
import io.napomni.past.Contact;
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

    Contact contact() {
        return new Contact(dispatch, key.scenario(), key.subject(), day, cleared);
    }
}
