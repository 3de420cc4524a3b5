package io.napomni.onec.demand;

import static io.napomni.onec.profile.Meaning.ORDER;
import static io.napomni.onec.profile.Meaning.PAID_PERCENT;
import static io.napomni.onec.profile.Meaning.PAID_SUM;

import io.napomni.onec.join.Posted;
import io.napomni.onec.profile.Place;
import io.napomni.onec.query.Filter;
import io.napomni.onec.query.Literal;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.row.Row;
import io.napomni.onec.source.CountProof;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Sheet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The orders of some days of which nothing is paid, by the register of states alone. It is believed only if it has as
 * many rows for the orders of those days as there are orders: then each has its one row, and none is missing.
 */
record Unpaid(Desk desk, Place order, Place state) {
    private static final int ROWS_WORTH_A_KEY = 6;
    private static final int MOST = 20_000;

    /**
     * Orders and what is known of their money.
     *
     * @param orders how many there are in those days, paid or not
     */
    record Found(Map<UUID, Standing> standings, long orders) {}

    /** Empty if it cannot be told so, or if reading all orders of the days costs less. */
    Optional<Found> find(Filter posted, Reach.Days days) {
        Filter dated = posted.and(Filter.within("Date", days.from(), days.before()));
        OptionalLong orders = CountProof.count(
                desk.base(), SetQuery.of(order.set(), Sheet.KEY).where(dated).count());
        OptionalLong states = CountProof.count(desk.base(), all(dated).count());
        if (orders.isEmpty() || !orders.equals(states)) {
            return Optional.empty();
        }
        SetQuery wanted = unpaid(dated);
        OptionalLong unpaid = CountProof.count(desk.base(), wanted.count());
        long most = Math.min(MOST, orders.getAsLong() / ROWS_WORTH_A_KEY);
        return unpaid.isPresent() && unpaid.getAsLong() <= most
                ? standings(posted, days)
                        .filter(known -> known.size() == unpaid.getAsLong())
                        .map(known -> new Found(known, orders.getAsLong()))
                : Optional.empty();
    }

    private Optional<Map<UUID, Standing>> standings(Filter posted, Reach.Days days) {
        Map<UUID, Standing> known = new HashMap<>();
        return desk.reader()
                .span(
                        days.from(),
                        days.before(),
                        (from, before) -> unpaid(posted.and(Filter.within("Date", from, before))),
                        row -> add(row, known))
                .map(total -> known);
    }

    private void add(Row row, Map<UUID, Standing> known) {
        Sheet sheet = new Sheet(state, row);
        Optional<UUID> key = sheet.key(ORDER, order.set());
        StateMoney.sum(sheet).ifPresent(sum -> key.ifPresent(one -> known.put(one, Standing.paid(sum))));
    }

    private SetQuery unpaid(Filter dated) {
        return rows().where(Filter.eq(state.field(PAID_SUM).path(), Literal.of(0)))
                .where(referred(dated));
    }

    private SetQuery all(Filter dated) {
        return rows().where(referred(dated));
    }

    private SetQuery rows() {
        return SetQuery.of(state.set(), Sheet.fields(state, ORDER, PAID_SUM, PAID_PERCENT));
    }

    private Filter referred(Filter dated) {
        return Posted.leadingTo(state.field(ORDER), order.set(), dated);
    }
}
