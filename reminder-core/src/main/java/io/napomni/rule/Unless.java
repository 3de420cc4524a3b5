package io.napomni.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** A rule with an exception. It keeps the windows, so that the reason given never depends on what was read. */
record Unless<F>(Rule<F> rule, Verdict instead, Reason why, BiPredicate<? super F, LocalDate> blocked)
        implements Rule<F> {

    @Override
    public Judge<F> on(LocalDate today) {
        return rule.on(today).except(fact -> blocked.test(fact, today), instead);
    }

    @Override
    public List<AnchorWindow> windows(LocalDate today) {
        return rule.windows(today);
    }

    @Override
    public List<String> stages() {
        return rule.stages();
    }

    @Override
    public Optional<String> countedFrom(F fact) {
        return rule.countedFrom(fact);
    }

    @Override
    public Gates<F> gates(LocalDate today) {
        Gates<F> gates = rule.gates(today);
        return fact -> {
            List<Gate> all = new ArrayList<>(gates.of(fact));
            boolean shut = blocked.test(fact, today);
            boolean doubtful = instead instanceof Verdict.Undecidable;
            Gate.State ifShut = doubtful ? Gate.State.UNKNOWN : Gate.State.SHUT;
            all.add(new Gate("not-" + why.code(), shut ? ifShut : Gate.State.OPEN, why.detail()));
            return List.copyOf(all);
        };
    }
}
