package io.napomni.onec.source;

import io.napomni.port.FetchWindow;
import io.napomni.rule.AnchorWindow;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Tells whether a fact lies in what was asked for. An anchor that is not known here is left to others. */
public record WindowMatch<F>(FetchWindow window, Map<String, Function<F, Optional<LocalDate>>> anchors) {

    /** Whether it lies in some window. */
    public boolean admits(F fact) {
        return window.everything() || window.windows().stream().anyMatch(each -> isIn(each, fact));
    }

    private boolean isIn(AnchorWindow each, F fact) {
        if (!anchors.containsKey(each.anchor())) {
            return true;
        }
        Optional<LocalDate> day = day(each.anchor(), fact);
        boolean inside = each.asksForLacking()
                ? day.isEmpty()
                : day.filter(date -> !date.isBefore(each.from()) && !date.isAfter(each.to()))
                        .isPresent();
        return inside && each.absent().stream().allMatch(name -> day(name, fact).isEmpty());
    }

    private Optional<LocalDate> day(String anchor, F fact) {
        return Optional.ofNullable(anchors.get(anchor)).flatMap(reading -> reading.apply(fact));
    }
}
