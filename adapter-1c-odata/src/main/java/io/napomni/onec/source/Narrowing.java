package io.napomni.onec.source;

import io.napomni.onec.query.Filter;
import io.napomni.onec.query.SetQuery;
import io.napomni.port.FetchWindow;
import io.napomni.rule.AnchorWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the rows 1C has to give for what is asked. */
final class Narrowing {
    private static final String DATE = "Date";

    private Narrowing() {}

    /** One span for each anchor that holds all windows of it; a window of an anchor that 1C cannot filter needs all. */
    static SetQuery of(Desk desk, Paper<?> paper, FetchWindow window) {
        Set<String> anchors =
                window.windows().stream().map(AnchorWindow::anchor).collect(Collectors.toUnmodifiableSet());
        List<Filter> parts = new ArrayList<>();
        for (String anchor : anchors) {
            filter(paper, window, anchor).ifPresent(parts::add);
        }
        if (window.everything() || anchors.isEmpty() || parts.size() < anchors.size()) {
            return paper.query();
        }
        SetQuery narrow = paper.query().where(Filter.any(parts));
        boolean byDate =
                paper.dated().filter(dated -> Set.of(dated).equals(anchors)).isPresent();
        return byDate || desk.takes(narrow) ? narrow : paper.query();
    }

    private static Optional<Filter> filter(Paper<?> paper, FetchWindow window, String anchor) {
        Optional<DaySpan> span = DaySpan.of(window, anchor);
        if (paper.dated().filter(anchor::equals).isPresent()) {
            return span.flatMap(days -> days.on(DATE));
        }
        return Optional.ofNullable(paper.narrowing().get(anchor)).flatMap(span::flatMap);
    }
}
