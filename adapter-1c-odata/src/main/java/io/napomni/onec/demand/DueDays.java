package io.napomni.onec.demand;

import static io.napomni.onec.profile.Meaning.DOCUMENT;
import static io.napomni.onec.profile.Meaning.DUE_ON;

import io.napomni.onec.profile.Place;
import io.napomni.onec.query.Filter;
import io.napomni.onec.query.Literal;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.source.CountProof;
import io.napomni.onec.source.DaySpan;
import io.napomni.onec.source.Desk;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When documents are dated that are to be paid in some days, where a register tells when they are to be paid. Nobody
 * knows how long customers are given, so 1C counts: days are taken outside of which none of those documents lies.
 */
record DueDays(Desk desk, Place due, String documents) {
    private static final List<Integer> DAYS_BEFORE = List.of(31, 92, 366, 1_100);

    /** Empty if that cannot be told. */
    Optional<Filter> dates(DaySpan span) {
        Optional<LocalDateTime> first = span.first();
        Optional<LocalDateTime> before = span.before();
        if (first.isEmpty() || before.isEmpty()) {
            return Optional.empty();
        }
        return DAYS_BEFORE.stream()
                .map(days -> new Reach.Days(first.get().minusDays(days), before.get()))
                .filter(days -> holdsAll(days, span))
                .findFirst()
                .map(days -> Filter.within("Date", days.from(), days.before()));
    }

    private boolean holdsAll(Reach.Days days, DaySpan span) {
        Filter outside = Filter.lt("Date", Literal.of(days.from())).or(Filter.ge("Date", Literal.of(days.before())));
        Filter within = span.on(due.field(DUE_ON).path()).orElseThrow();
        SetQuery strangers = SetQuery.of(due.set(), due.field(DUE_ON).path())
                .where(within.and(Filter.referred(due.field(DOCUMENT).path(), documents, outside)));
        return CountProof.count(desk.base(), strangers.count()).equals(OptionalLong.of(0));
    }
}
