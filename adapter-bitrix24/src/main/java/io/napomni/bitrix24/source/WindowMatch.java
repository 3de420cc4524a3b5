package io.napomni.bitrix24.source;

import io.napomni.port.FetchWindow;
import io.napomni.rule.AnchorWindow;
import java.time.LocalDate;
import java.util.Optional;

/** Tells whether an item lies in what was asked for. An anchor that no field is mapped to is left to others. */
record WindowMatch(FetchWindow window, Layout<?> layout) {

    boolean admits(Row row) {
        return window.everything() || window.windows().stream().anyMatch(each -> isIn(each, row));
    }

    private boolean isIn(AnchorWindow each, Row row) {
        if (layout.anchor(each.anchor()).isEmpty()) {
            return true;
        }
        Optional<LocalDate> date = date(each.anchor(), row);
        boolean inside = each.asksForLacking()
                ? date.isEmpty()
                : date.filter(day -> !day.isBefore(each.from()) && !day.isAfter(each.to()))
                        .isPresent();
        return inside && each.absent().stream().allMatch(name -> date(name, row).isEmpty());
    }

    private Optional<LocalDate> date(String anchor, Row row) {
        return layout.anchor(anchor).stream()
                .flatMap(field -> row.day(field).stream())
                .findFirst();
    }
}
