package io.napomni.run.manual;

import io.napomni.rule.Occasion;
import io.napomni.rule.Verdict;
import io.napomni.run.manual.Warning.Code;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the rule of a letter says against sending it today. */
final class RuleWarnings {

    private static final String NOT_REACHED = "not-reached";
    private static final Set<String> NOTHING_OPEN = Set.of("nothing-left", "settled");
    /** Anchors that are something the customer did. */
    private static final Set<String> ORDERS = Set.of("last-shipment", "last-purchase");

    private RuleWarnings() {}

    static List<Warning> of(Look<?> look) {
        Verdict verdict = look.verdict();
        if (verdict instanceof Verdict.Undecidable undecidable) {
            return List.of(Warning.of(Code.UNDECIDABLE, undecidable.why().toString()));
        }
        if (verdict instanceof Verdict.NotDue notDue && !notDue.why().code().equals(NOT_REACHED)) {
            return List.of(says(notDue.why().code()));
        }
        Optional<Occasion> reached = look.reached(verdict);
        if (reached.isEmpty()) {
            return tooEarly(look);
        }
        return reached.get().isOpenOn(look.today())
                ? List.of()
                : List.of(Warning.on(Code.RULE_SAYS_NO, "lapsed", reached.get().lastUsefulOn()));
    }

    private static Warning says(String code) {
        return Warning.of(NOTHING_OPEN.contains(code) ? Code.NOTHING_OUTSTANDING : Code.RULE_SAYS_NO, code);
    }

    private static List<Warning> tooEarly(Look<?> look) {
        Optional<Occasion> ahead = look.ahead();
        if (ahead.isEmpty()) {
            return List.of(says(NOT_REACHED));
        }
        String anchor = look.countedFrom();
        LocalDate counted = ahead.get().anchor();
        List<Warning> warnings = new ArrayList<>();
        warnings.add(new Warning(
                Code.TRIGGER_NOT_REACHED, anchor, Optional.of(ahead.get().reachedOn()), Optional.of(counted)));
        if (ORDERS.contains(anchor) && !counted.isAfter(look.today())) {
            warnings.add(Warning.on(Code.RECENT_ORDER, anchor, counted));
        }
        return warnings;
    }
}
