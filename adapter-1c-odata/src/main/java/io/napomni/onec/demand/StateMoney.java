package io.napomni.onec.demand;

import static io.napomni.onec.profile.Meaning.ORDER;
import static io.napomni.onec.profile.Meaning.PAID_PERCENT;
import static io.napomni.onec.profile.Meaning.PAID_SUM;

import io.napomni.onec.profile.Place;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Sheet;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is paid of orders, by the register of their states, which has a row for each posted order. An order without one
 * is not known, nor is one whose row says two things.
 */
record StateMoney(Desk desk, Place state, String orders) implements Standing.Book {

    @Override
    public Map<UUID, Standing> of(List<Sheet> documents) {
        Map<UUID, Standing> known = new HashMap<>();
        paid(documents).forEach((key, sum) -> known.put(key, Standing.paid(sum)));
        return known;
    }

    Map<UUID, BigDecimal> paid(List<Sheet> documents) {
        Reach reach = Reach.of(desk, orders, documents);
        Tally tally = new Tally(Set.copyOf(reach.keys()));
        ask(reach, tally);
        if (reach.days().isPresent()) {
            ask(reach.without(tally.seen), tally);
        }
        if (tally.seen.isEmpty() && !reach.keys().isEmpty()) {
            Standing.mustBeKept(desk, state.set(), state.field(ORDER).property());
        }
        return tally.paid;
    }

    /** A row that did not come by the dates of the orders is asked by its key, before it counts as missing. */
    private void ask(Reach reach, Tally tally) {
        reach.rows(
                        state.field(ORDER),
                        wanted -> SetQuery.of(state.set(), Sheet.fields(state, ORDER, PAID_SUM, PAID_PERCENT))
                                .where(wanted))
                .forEach(row -> {
                    Sheet sheet = new Sheet(state, row);
                    sheet.key(ORDER, orders).ifPresent(key -> tally.add(key, sum(sheet)));
                });
    }

    /** What the rows say of the orders that were asked for. */
    private static final class Tally {
        private final Set<UUID> wanted;
        private final Set<UUID> seen = new HashSet<>();
        private final Map<UUID, BigDecimal> paid = new HashMap<>();

        Tally(Set<UUID> wanted) {
            this.wanted = wanted;
        }

        void add(UUID key, Optional<BigDecimal> sum) {
            if (wanted.contains(key) && seen.add(key) && sum.isPresent()) {
                paid.put(key, sum.get());
            } else {
                paid.remove(key);
            }
        }
    }

    /** A sum of nothing beside some percent is a register that is being rewritten. */
    static Optional<BigDecimal> sum(Sheet row) {
        Optional<BigDecimal> sum = row.number(PAID_SUM);
        boolean percent =
                row.number(PAID_PERCENT).filter(share -> share.signum() != 0).isPresent();
        return sum.filter(amount -> amount.signum() != 0 || !percent);
    }
}
