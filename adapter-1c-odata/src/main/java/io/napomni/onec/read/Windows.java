package io.napomni.onec.read;

import io.napomni.onec.query.Filter;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.row.Row;
import io.napomni.onec.wire.OneC;
import io.napomni.port.SourceException;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads month by month, since leaving out rows at the beginning costs more with each page. A month is halved when it is
 * too large for 1C or has more rows than we hold, and the next months are cut alike. A window's rows are handed over
 * when all of them have come; if the base changed meanwhile, the window is read again.
 */
final class Windows {
    private static final int MOST_ROWS = 10_000;
    private static final int FEW_ROWS = MOST_ROWS / 4;
    private static final int MOST_SHIFTS = 3;

    private final OneC base;
    private final Dated list;
    private final PageSize size;
    private final Progress progress = new Progress();
    private int parts = 1;

    Windows(OneC base, Dated list) {
        this.base = base;
        this.list = list;
        this.size = new PageSize(base.options().pageSize());
    }

    ReadTotal read(Consumer<? super Row> sink) {
        for (Window month : Window.months(list.from(), list.before())) {
            long before = progress.total().rows();
            month(month, sink);
            if ((progress.total().rows() - before) / parts < FEW_ROWS) {
                parts = Math.max(1, parts / 2);
            }
        }
        return progress.total();
    }

    private void month(Window month, Consumer<? super Row> sink) {
        Deque<Window> left = new ArrayDeque<>(month.parts(parts));
        while (!left.isEmpty()) {
            Window window = left.remove();
            Optional<List<Window>> halves = window.halves();
            if (!whole(window, halves.isPresent(), sink)) {
                List<Window> both = halves.orElseThrow();
                left.addFirst(both.get(1));
                left.addFirst(both.get(0));
                parts = Math.max(parts, both.get(0).partsIn(month));
            }
        }
    }

    /** Whether it has been handed over; if not, it is to be halved. */
    private boolean whole(Window window, boolean divisible, Consumer<? super Row> sink) {
        SetQuery query = list.within(window);
        for (int shifts = 0; shifts < MOST_SHIFTS; shifts++) {
            List<Row> rows = new ArrayList<>();
            Passage.End end = new Passage(base, size, progress, list.key(), new HashSet<List<String>>()::add)
                    .walk(query, divisible ? MOST_ROWS : Long.MAX_VALUE, rows::addAll);
            if (end == Passage.End.COMPLETE) {
                progress.rows(rows.size());
                rows.forEach(sink);
                return true;
            } else if (end == Passage.End.TOO_MANY) {
                return false;
            }
            progress.again();
        }
        if (divisible) {
            return false;
        }
        throw changing(query.set());
    }

    static SourceException changing(String set) {
        return new SourceException("1C: " + set + " changes faster than it can be read, or comes in another order each"
                + " time. Run again at a quieter time.");
    }

    /** A list with a date in each row. */
    record Dated(SetQuery query, String date, List<String> key, LocalDateTime from, LocalDateTime before) {
        SetQuery within(Window window) {
            List<String> order = new ArrayList<>(List.of(date));
            key.stream().filter(field -> !field.equals(date)).forEach(order::add);
            return query.where(Filter.within(date, window.from(), window.before()))
                    .orderBy(order.toArray(String[]::new));
        }
    }
}
