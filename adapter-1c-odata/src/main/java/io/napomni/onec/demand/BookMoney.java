package io.napomni.onec.demand;

import static io.napomni.onec.profile.Meaning.CANCELLED;
import static io.napomni.onec.profile.Meaning.DOCUMENT;
import static io.napomni.onec.profile.Meaning.DUE_ON;
import static io.napomni.onec.profile.Meaning.PAID;
import static io.napomni.onec.profile.Meaning.PART;
import static io.napomni.onec.profile.Meaning.STATE;
import static io.napomni.onec.profile.Meaning.SUM;
import static io.napomni.onec.profile.Meaning.UNPAID;

import io.napomni.onec.profile.Meaning;
import io.napomni.onec.profile.Place;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Sheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Accounting: sums by turnovers, beside states that people set by hand and days to pay by, each in a register of its
 * own. A state that says "paid" counts for the whole sum, one that says "in part" while nothing is linked leaves the sum
 * unknown, as does a state that is new to us. No state says nothing.
 */
record BookMoney(Desk desk, TurnoverMoney sums, Place state, Place due, String documents) implements Standing.Book {

    @Override
    public Map<UUID, Standing> of(List<Sheet> sheets) {
        Reach reach = Reach.of(desk, documents, sheets);
        Map<UUID, Standing> paid = sums.of(reach, sheets);
        Map<UUID, Sheet> states = states(reach, sheets, paid);
        Map<UUID, LocalDate> days = new HashMap<>();
        rows(due, reach, DUE_ON).forEach((key, row) -> row.day(DUE_ON).ifPresent(day -> days.put(key, day)));
        Map<UUID, Standing> known = new HashMap<>();
        sheets.forEach(sheet -> Optional.ofNullable(paid.get(sheet.key()))
                .flatMap(standing -> judged(sheet, standing, Optional.ofNullable(states.get(sheet.key()))))
                .map(standing -> standing.dueOn(Optional.ofNullable(days.get(sheet.key()))))
                .ifPresent(standing -> known.put(sheet.key(), standing)));
        return known;
    }

    /** A state that did not come by the dates of the documents is asked by its key where something is open. */
    private Map<UUID, Sheet> states(Reach reach, List<Sheet> sheets, Map<UUID, Standing> paid) {
        Map<UUID, Sheet> states = new HashMap<>(rows(state, reach, STATE));
        if (reach.days().isPresent()) {
            List<UUID> open = sheets.stream()
                    .filter(sheet -> !states.containsKey(sheet.key()) && isOpen(sheet, paid))
                    .map(Sheet::key)
                    .toList();
            states.putAll(rows(state, Reach.byKeys(desk, documents, open), STATE));
        }
        return states;
    }

    private static boolean isOpen(Sheet sheet, Map<UUID, Standing> paid) {
        return Optional.ofNullable(paid.get(sheet.key()))
                .filter(standing -> sheet.number(SUM).orElse(BigDecimal.ZERO).compareTo(standing.paid()) > 0)
                .isPresent();
    }

    private Map<UUID, Sheet> rows(Place register, Reach reach, Meaning wanted) {
        SetQuery all = SetQuery.of(register.set(), Sheet.fields(register, DOCUMENT, wanted));
        Map<UUID, Sheet> found = new HashMap<>();
        reach.counted(register.field(DOCUMENT), all::where).forEach(row -> {
            Sheet sheet = new Sheet(register, row);
            sheet.key(DOCUMENT, documents).ifPresent(key -> found.put(key, sheet));
        });
        return found;
    }

    private static Optional<Standing> judged(Sheet document, Standing sum, Optional<Sheet> state) {
        if (state.isEmpty() || state.get().is(UNPAID)) {
            return Optional.of(sum);
        }
        Sheet said = state.get();
        if (said.is(PAID)) {
            BigDecimal whole = document.number(SUM).orElse(BigDecimal.ZERO).max(sum.paid());
            return Optional.of(new Standing(whole, false, sum.settlement(), sum.dueOn()));
        } else if (said.is(CANCELLED)) {
            return Optional.of(new Standing(sum.paid(), true, sum.settlement(), sum.dueOn()));
        }
        return Optional.of(sum).filter(known -> said.is(PART) && known.paid().signum() > 0);
    }
}
