package io.napomni.onec.read;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A span of time on the clock of the base.
 *
 * @param from counts
 * @param before does not
 */
record Window(LocalDateTime from, LocalDateTime before) {

    /** Calendar months, the first and the last one cut. */
    static List<Window> months(LocalDateTime from, LocalDateTime before) {
        List<Window> months = new ArrayList<>();
        for (LocalDateTime start = from; start.isBefore(before); ) {
            LocalDateTime next =
                    start.toLocalDate().withDayOfMonth(1).plusMonths(1).atStartOfDay();
            LocalDateTime end = next.isBefore(before) ? next : before;
            months.add(new Window(start, end));
            start = end;
        }
        return months;
    }

    /** Empty if it cannot be cut: 1C keeps whole seconds. */
    Optional<List<Window>> halves() {
        LocalDateTime middle = from.plusSeconds(seconds() / 2);
        return seconds() < 2
                ? Optional.empty()
                : Optional.of(List.of(new Window(from, middle), new Window(middle, before)));
    }

    /** How many of this make up the whole, as a power of two. */
    int partsIn(Window whole) {
        long parts = Math.max(1, whole.seconds() / Math.max(1, seconds()));
        return (int) Math.min(1 << 20, Long.highestOneBit(parts));
    }

    private long seconds() {
        return ChronoUnit.SECONDS.between(from, before);
    }

    /** In so many parts, a power of two, as far as it can be cut. */
    List<Window> parts(int count) {
        return count < 2
                ? List.of(this)
                : halves().map(halves -> halves.stream()
                                .flatMap(half -> half.parts(count / 2).stream())
                                .toList())
                        .orElseGet(() -> List.of(this));
    }
}
