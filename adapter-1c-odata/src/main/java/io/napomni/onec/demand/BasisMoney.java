package io.napomni.onec.demand;

import static io.napomni.onec.profile.Meaning.BASIS;
import static io.napomni.onec.profile.Meaning.BY_ORDER;
import static io.napomni.onec.profile.Meaning.CANCELLED;
import static io.napomni.onec.profile.Meaning.DATE;
import static io.napomni.onec.profile.Meaning.OPEN;
import static io.napomni.onec.profile.Meaning.SETTLEMENT;

import io.napomni.onec.join.Posted;
import io.napomni.onec.profile.Place;
import io.napomni.onec.query.Filter;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.source.CountProof;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Sheet;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** What is paid for the orders on which invoices stand. An invoice that stands on something else is not known. */
record BasisMoney(Desk desk, Place orders, StateMoney states) implements Standing.Book {
    private static final int MANY = 200;
    private static final int ROWS_WORTH_A_KEY = 5;
    /** Most invoices are written soon after their order; what is older is asked by its key. */
    private static final int DAYS_BEFORE = 31;

    @Override
    public Map<UUID, Standing> of(List<Sheet> documents) {
        Map<UUID, UUID> basis = new HashMap<>();
        documents.forEach(sheet -> sheet.key(BASIS, orders.set()).ifPresent(order -> basis.put(sheet.key(), order)));
        Map<UUID, Sheet> found = orders(Set.copyOf(basis.values()), documents);
        Map<UUID, BigDecimal> paid = states.paid(List.copyOf(found.values()));
        Map<UUID, Standing> known = new HashMap<>();
        basis.forEach((invoice, order) -> {
            Sheet sheet = found.get(order);
            BigDecimal sum = paid.get(order);
            if (sheet != null && sum != null) {
                known.put(invoice, standing(sheet, sum));
            }
        });
        return known;
    }

    private static Standing standing(Sheet order, BigDecimal sum) {
        return new Standing(sum, OrderWords.isCalledOff(order), OrderWords.settlement(order), Optional.empty());
    }

    private Map<UUID, Sheet> orders(Set<UUID> keys, List<Sheet> documents) {
        Map<UUID, Sheet> found = new HashMap<>();
        if (keys.size() > MANY) {
            near(documents, keys.size())
                    .ifPresent(days -> desk.reader().documents(question(), days.from(), days.before(), row -> {
                        Sheet order = new Sheet(orders, row);
                        if (keys.contains(order.key())) {
                            found.put(order.key(), order);
                        }
                    }));
        }
        Set<UUID> left = new HashSet<>(keys);
        left.removeAll(found.keySet());
        desk.reader().byKeys(left, batch -> question().where(Filter.in(Sheet.KEY, batch)), row -> {
            Sheet order = new Sheet(orders, row);
            found.put(order.key(), order);
        });
        return found;
    }

    /** The days in which the orders may lie, if not too many others do. */
    private Optional<Reach.Days> near(List<Sheet> documents, int wanted) {
        List<LocalDateTime> dates = documents.stream()
                .flatMap(each -> each.time(DATE).stream())
                .sorted()
                .toList();
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        Reach.Days days = new Reach.Days(
                dates.get(0).minusDays(DAYS_BEFORE), dates.get(dates.size() - 1).plusSeconds(1));
        SetQuery all = question().where(Filter.within("Date", days.from(), days.before()));
        OptionalLong there = CountProof.count(desk.base(), all.count());
        boolean crowded = there.isEmpty() || there.getAsLong() > (long) wanted * ROWS_WORTH_A_KEY;
        return Optional.of(days).filter(any -> !crowded);
    }

    private SetQuery question() {
        return Posted.query(orders, DATE, OPEN, CANCELLED, BY_ORDER, SETTLEMENT);
    }
}
