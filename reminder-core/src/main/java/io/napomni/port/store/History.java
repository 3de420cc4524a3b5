package io.napomni.port.store;

import io.napomni.action.EffectKey;
import io.napomni.model.CustomerRef;
import io.napomni.past.PastView;
import java.time.LocalDate;
import java.util.Set;

/** What past decisions are read from. */
@FunctionalInterface
public interface History {

    /**
     * What is known of the keys, of the letters to the customers in the {@value PastView#CONTACT_DAYS} days up to
     * today, and of the buckets.
     *
     * @throws io.napomni.port.LedgerException if the store could not answer
     */
    PastView of(Set<EffectKey> keys, Set<CustomerRef> customers, Set<String> buckets, LocalDate today);
}
