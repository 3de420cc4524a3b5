package io.napomni.benchmarks.ledger;

import io.napomni.action.EffectKey;
import io.napomni.model.CustomerRef;
import io.napomni.port.store.Bucket;
import io.napomni.port.store.Claim;
import java.util.List;
import java.util.stream.IntStream;

/** Claims of letters like those of a real tenant: one key and the cap of one customer each, never twice the same. */
final class Pile {

    private final String subjects;
    private final String customers;
    private final String key;
    private int made;

    private Pile(String subjects, String customers, String scenario, String occasion) {
        this.subjects = subjects;
        this.customers = customers;
        this.key = scenario + "|%s|" + occasion + "|mail";
    }

    /** Letters about contracts in deals: short names. */
    static Pile ofDeals() {
        return new Pile("b24:deal:%d", "b24:company:%d", "contract-renewal", "renewal@2027-01-22");
    }

    /** Letters about orders in 1C: long names. */
    static Pile ofOrders() {
        return new Pile(
                "1c:order:%08x-0000-4000-8000-000000000000",
                "1c:partner:%08x-0000-4000-8000-00000000000c", "dunning", "level-1@2026-11-22");
    }

    List<Claim> of(int claims) {
        return IntStream.range(0, claims).mapToObj(i -> next()).toList();
    }

    private Claim next() {
        made++;
        String subject = subjects.formatted(made);
        CustomerRef customer = CustomerRef.parse(customers.formatted(made));
        return new Claim(
                List.of(EffectKey.parse(key.formatted(subject))),
                customer,
                "НФ-" + made,
                true,
                List.of(new Bucket("letters|" + customer + "|2026-11-22", 1)));
    }
}
