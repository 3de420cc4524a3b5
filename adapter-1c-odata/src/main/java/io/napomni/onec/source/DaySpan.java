package io.napomni.onec.source;

import io.napomni.onec.query.Filter;
import io.napomni.onec.query.Literal;
import io.napomni.port.FetchWindow;
import io.napomni.rule.AnchorWindow;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Days from one to another, both counted, as far as 1C can write them. */
public record DaySpan(LocalDate from, LocalDate to) {
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 2);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 30);

    /** What holds all windows of an anchor; empty if there are none, or one asks for facts that lack it. */
    public static Optional<DaySpan> of(FetchWindow window, String anchor) {
        List<AnchorWindow> windows = window.windows().stream()
                .filter(each -> each.anchor().equals(anchor))
                .toList();
        if (window.everything() || windows.isEmpty() || windows.stream().anyMatch(AnchorWindow::asksForLacking)) {
            return Optional.empty();
        }
        Comparator<LocalDate> order = Comparator.naturalOrder();
        LocalDate from = windows.stream().map(AnchorWindow::from).min(order).orElse(LocalDate.MIN);
        LocalDate to = windows.stream().map(AnchorWindow::to).max(order).orElse(LocalDate.MAX);
        return Optional.of(new DaySpan(from, to));
    }

    /** The first moment that counts, if the span has a beginning. */
    public Optional<LocalDateTime> first() {
        return from.isBefore(EARLIEST) ? Optional.empty() : Optional.of(from.atStartOfDay());
    }

    /** The first moment that does not count any more, if the span has an end. */
    public Optional<LocalDateTime> before() {
        return to.isAfter(LATEST)
                ? Optional.empty()
                : Optional.of(to.plusDays(1).atStartOfDay());
    }

    /** A field whose moment lies in it; empty if the span has neither beginning nor end. */
    public Optional<Filter> on(String field) {
        return Stream.of(
                        first().map(moment -> Filter.ge(field, Literal.of(moment))),
                        before().map(moment -> Filter.lt(field, Literal.of(moment))))
                .flatMap(Optional::stream)
                .reduce(Filter::and);
    }
}
