package io.napomni.onec.demand;

import static io.napomni.onec.profile.Meaning.DATE;

import io.napomni.onec.join.Posted;
import io.napomni.onec.profile.Field;
import io.napomni.onec.query.Filter;
import io.napomni.onec.query.GuidBatches;
import io.napomni.onec.query.Question;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.read.OneCReader;
import io.napomni.onec.read.ReadTotal;
import io.napomni.onec.row.Row;
import io.napomni.onec.source.CountProof;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Sheet;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

/**
 * Rows of registers that belong to some documents. Where these are most of the documents of their days, the rows are
 * asked by the dates of the documents, thousands in one answer; elsewhere, and where the base refuses that, by keys, of
 * which ten fill an address. By dates more rows may come than belong to the documents, never fewer. By keys, and where
 * they are counted, a row that the user may not see is an error.
 *
 * @param set of the documents
 * @param days of all of the documents; empty to ask by keys
 */
record Reach(Desk desk, String set, List<UUID> keys, Optional<Days> days) {
    private static final int FEW = 30;
    private static final int ROWS_WORTH_A_KEY = 10;

    /** The moments between which documents are dated: the first counts, the second does not. */
    record Days(LocalDateTime from, LocalDateTime before) {}

    /** Copies what it is given. */
    Reach {
        keys = List.copyOf(keys);
    }

    /** Whichever costs less; for many documents 1C is asked how many there are in their days. */
    static Reach of(Desk desk, String set, List<Sheet> documents) {
        List<UUID> keys = documents.stream().map(Sheet::key).distinct().toList();
        List<LocalDateTime> dates = documents.stream()
                .flatMap(each -> each.time(DATE).stream())
                .sorted()
                .toList();
        if (keys.size() <= FEW || dates.size() < documents.size()) {
            return byKeys(desk, set, keys);
        }
        Days days = new Days(dates.get(0), dates.get(dates.size() - 1).plusSeconds(1));
        OptionalLong there = CountProof.count(
                desk.base(),
                SetQuery.of(set, Sheet.KEY)
                        .where(Filter.within("Date", days.from(), days.before()))
                        .count());
        boolean crowded = there.isEmpty() || there.getAsLong() > (long) keys.size() * ROWS_WORTH_A_KEY;
        return new Reach(desk, set, keys, Optional.of(days).filter(any -> !crowded));
    }

    /** Only by keys. */
    static Reach byKeys(Desk desk, String set, Collection<UUID> keys) {
        return new Reach(desk, set, List.copyOf(keys), Optional.empty());
    }

    /** The same documents without those; what is left is asked by keys. */
    Reach without(Collection<UUID> some) {
        return byKeys(
                desk, set, keys.stream().filter(key -> !some.contains(key)).toList());
    }

    /**
     * All rows whose reference leads to the documents, and perhaps others.
     *
     * @param question with a condition
     */
    List<Row> rows(Field reference, Function<Filter, ? extends Question> question) {
        return byDates(desk.reader(), reference, question).orElseGet(() -> byKeys(reference, question));
    }

    /** The same where a row that is missing means something, so that 1C has to count them too. */
    List<Row> counted(Field reference, Function<Filter, SetQuery> question) {
        Optional<List<Row>> dated = byDates(desk.wholeReader(), reference, question);
        List<Row> rows = dated.orElseGet(() -> byKeys(reference, question));
        List<SetQuery> asked = dated.isPresent()
                ? List.of(question.apply(whole(reference)))
                : GuidBatches.of(keys, batch -> question.apply(Posted.referring(reference, batch, set)));
        long counted = 0;
        for (SetQuery each : asked) {
            OptionalLong some = CountProof.count(desk.whole(), each.count(), desk.canaries());
            if (some.isEmpty()) {
                return rows;
            }
            counted += some.getAsLong();
        }
        if (counted != rows.size()) {
            throw CountProof.differs(asked.get(0).set(), rows.size(), counted);
        }
        return rows;
    }

    /** Empty if that is not wanted, or the base refuses it. */
    private Optional<List<Row>> byDates(
            OneCReader reader, Field reference, Function<Filter, ? extends Question> question) {
        List<Row> rows = new ArrayList<>();
        Optional<ReadTotal> total = days.flatMap(span -> reader.span(
                span.from(),
                span.before(),
                (from, before) -> question.apply(behind(reference, from, before)),
                rows::add));
        return total.map(read -> rows);
    }

    private List<Row> byKeys(Field reference, Function<Filter, ? extends Question> question) {
        List<Row> rows = new ArrayList<>();
        desk.wholeReader().byKeys(keys, batch -> question.apply(Posted.referring(reference, batch, set)), rows::add);
        return rows;
    }

    private Filter whole(Field reference) {
        return behind(reference, days.orElseThrow().from(), days.orElseThrow().before());
    }

    private Filter behind(Field reference, LocalDateTime from, LocalDateTime before) {
        return Posted.leadingTo(reference, set, Filter.within("Date", from, before));
    }
}
