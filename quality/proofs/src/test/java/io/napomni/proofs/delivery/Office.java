package io.napomni.proofs.delivery;

import io.napomni.jdbc.OpenLedger;
import io.napomni.past.EffectState;
import io.napomni.port.store.RegisterQuery;
import io.napomni.port.store.RegisterRow;
import io.napomni.port.store.Stores;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The people who look into a ledger when all is over. */
final class Office {

    /** Longer than the lease of a run. */
    static final int MINUTES_BETWEEN_RUNS = 25;

    private Office() {}

    /** Numbers of the letters that are in one of these states. */
    static Set<Integer> in(String where, EffectState... states) {
        try (OpenLedger ledger = OpenLedger.at(where, Duration.ZERO)) {
            return in(ledger.stores(), states);
        }
    }

    static Set<Integer> in(Stores stores, EffectState... states) {
        return stores.register().list(RegisterQuery.newest(Set.of(states), Integer.MAX_VALUE)).stream()
                .map(row -> Integer.valueOf(row.key().subject().id()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many letters in doubt were begun less often than that. */
    static long doubtsBegunLessThan(int times, String where) {
        try (OpenLedger ledger = OpenLedger.at(where, Duration.ZERO)) {
            return ledger.stores().doubts().dispatches().stream()
                    .filter(one -> one.attempts() < times)
                    .count();
        }
    }

    /** A person looks at the receiver and says of each doubt whether the letter is there. */
    static void tellTheTruth(String where, Arrivals arrivals) {
        try (OpenLedger ledger = OpenLedger.at(where, Duration.ZERO)) {
            List<RegisterRow> doubts = ledger.stores().doubts().list();
            for (RegisterRow row : doubts) {
                boolean there = arrivals.who()
                        .contains(Integer.valueOf(row.key().subject().id()));
                ledger.stores().doubts().resolve(row.key(), there, "anna", "looked at the receiver");
            }
        }
    }
}
