package io.napomni.bitrix24.source;

import io.napomni.rule.AnchorWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Days from one to another, both inclusive; open sides are {@link LocalDate#MIN} and {@link LocalDate#MAX}. */
record Days(LocalDate from, LocalDate to) {

    /** The fewest spans that cover the windows of one anchor: those that meet become one. */
    static List<Days> union(List<AnchorWindow> windows) {
        List<Days> union = new ArrayList<>();
        windows.stream()
                .map(window -> new Days(window.from(), window.to()))
                .filter(days -> !days.to.isBefore(days.from))
                .sorted(Comparator.comparing(Days::from))
                .forEach(days -> {
                    int last = union.size() - 1;
                    if (last >= 0 && union.get(last).meets(days)) {
                        union.set(last, union.get(last).with(days));
                    } else {
                        union.add(days);
                    }
                });
        return union;
    }

    private boolean meets(Days later) {
        return to.equals(LocalDate.MAX) || !later.from.isAfter(to.plusDays(1));
    }

    private Days with(Days later) {
        return later.to.isAfter(to) ? new Days(from, later.to) : this;
    }
}
