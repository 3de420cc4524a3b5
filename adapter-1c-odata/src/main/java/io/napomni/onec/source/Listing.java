package io.napomni.onec.source;

import io.napomni.onec.query.Order;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.read.ReadTotal;
import io.napomni.onec.row.Row;
import io.napomni.port.FetchWindow;
import io.napomni.port.SourceException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The facts of all rows of a set, which were read, counted by 1C, and seen to hold the canaries.
 *
 * @param rows how many there were
 * @param proof in words
 */
record Listing<F>(Harvest<F> harvest, long rows, String proof) {
    private static final String DATE = "Date";
    private static final int TRIES = 2;

    static <F> Listing<F> of(Desk desk, Paper<F> paper, FetchWindow window) {
        int canaries = desk.sing();
        SetQuery query = Narrowing.of(desk, paper, window);
        for (int left = TRIES; ; left--) {
            Batches<F> batches = new Batches<>(paper, window);
            ReadTotal total = paper.dated().isPresent()
                    ? documents(desk, query, batches)
                    : desk.reader().catalog(query, batches);
            Harvest<F> harvest = batches.whole();
            OptionalLong counted = CountProof.count(desk.base(), query.count(), canaries);
            if (counted.isEmpty() || counted.getAsLong() == batches.count()) {
                String proof = proof(desk, query, total, counted, canaries) + harvest.told();
                return new Listing<>(harvest, batches.count(), proof);
            } else if (left == 1) {
                throw CountProof.differs(query.set(), batches.count(), counted.getAsLong());
            }
        }
    }

    /** From the first document to the last, so that no years are walked through in which there were none. */
    private static ReadTotal documents(Desk desk, SetQuery query, Batches<?> batches) {
        Optional<LocalDateTime> first = edge(desk, query, Order.by(DATE));
        Optional<LocalDateTime> last = edge(desk, query, Order.by(DATE).downwards());
        if (first.isEmpty() || last.isEmpty()) {
            return new ReadTotal(0, 2, 0);
        }
        LocalDateTime before = last.get().plusSeconds(1);
        return desk.reader().documents(query, first.get(), before, batches);
    }

    private static Optional<LocalDateTime> edge(Desk desk, SetQuery query, Order order) {
        SetQuery one = new SetQuery(
                query.set(),
                List.of(Sheet.KEY, DATE),
                query.filter(),
                List.of(order, Order.by(Sheet.KEY)),
                1,
                0,
                List.of(),
                query.allowedOnly());
        List<Row> rows = desk.base().page(one).orThrow().rows();
        return rows.stream()
                .findFirst()
                .map(row -> row.dateTime(DATE)
                        .orElseThrow(() -> new SourceException("1C sent a document of " + query.set()
                                + " without a date. Have the 1C administrator correct it.")));
    }

    private static String proof(Desk desk, SetQuery query, ReadTotal total, OptionalLong counted, int canaries) {
        return total.rows() + " rows of " + query.set() + " in "
                + total.questions() + " answers"
                + (counted.isPresent() ? ", as many as $count tells" : "; this base does not count them")
                + desk.witnesses(canaries);
    }
}
