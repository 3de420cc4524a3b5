package io.napomni.port;

import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import java.util.Map;
import java.util.Set;

/**
 * Who a customer is over all systems that know it. Caps, cooldowns and holds count by the reference that it gives, so one
 * customer known to two systems gets as many letters as one.
 */
@FunctionalInterface
public interface CustomerIdentity extends Lookup<Customer, CustomerRef> {

    /**
     * The one reference of each customer, the same today and tomorrow as long as the systems know the same. A customer
     * that is absent is known nowhere else and keeps its own.
     *
     * @throws SourceException if it cannot be told for all of them: then nobody is written to, because one could be
     *     taken for two
     */
    @Override
    Map<Customer, CustomerRef> find(Set<Customer> customers);

    /** Everybody keeps the own reference: for hosts with one system. */
    static CustomerIdentity own() {
        return customers -> Map.of();
    }
}
