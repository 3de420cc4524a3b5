package io.napomni.onec.source;

import io.napomni.onec.query.GuidBatches;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.row.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

/** Rows by keys where a row that is missing means something, so 1C has to count them too. */
public final class Gathering {
    private Gathering() {}

    /** Whether a register is kept at all: one without any record says nothing of what is not in it. */
    public static boolean isKept(Desk desk, String register, String field) {
        SetQuery any = SetQuery.of(register, field).page(0, 1);
        return !desk.whole().page(any).orThrow().rows().isEmpty();
    }

    /**
     * All rows that have some of these keys; a row may come once for each batch of which it has one.
     *
     * @throws io.napomni.port.SourceException if 1C counts another number of them, or does not count and no canary is configured
     */
    public static List<Row> counted(Desk desk, Collection<UUID> keys, Function<List<UUID>, SetQuery> question) {
        List<Row> all = new ArrayList<>();
        for (List<UUID> batch : GuidBatches.split(keys, question)) {
            // Once each: where 1C sends a batch in halves, a row that has keys of both comes twice.
            Map<Object, Row> rows = new LinkedHashMap<>();
            desk.wholeReader()
                    .byKeys(
                            batch,
                            question::apply,
                            row -> rows.put(
                                    row.guid(Sheet.KEY).<Object>map(key -> key).orElse(row), row));
            SetQuery asked = question.apply(batch);
            OptionalLong counted = CountProof.count(desk.whole(), asked.count(), desk.canaries());
            if (counted.isPresent() && counted.getAsLong() != rows.size()) {
                throw CountProof.differs(asked.set(), rows.size(), counted.getAsLong());
            }
            all.addAll(rows.values());
        }
        return all;
    }
}
