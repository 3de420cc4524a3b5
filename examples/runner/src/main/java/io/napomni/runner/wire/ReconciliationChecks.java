package io.napomni.runner.wire;

import io.napomni.port.FetchWindow;
import io.napomni.runner.show.Message;
import io.napomni.runner.wire.Check.State;
import io.napomni.scenario.reconciliation.Correspondence;
import io.napomni.scenario.reconciliation.Finding;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Tries what keeping deals up to date will need of a 1C base that publishes enough, and of the portal. */
record ReconciliationChecks(PairedSystems systems, Clock clock, LocalDate today, Locale language) {

    Check run() {
        return Checks.tried("pairs", this::pairs);
    }

    /** The same reading as a run's. */
    private Check pairs() {
        Map<Finding, Integer> found = new EnumMap<>(Finding.class);
        Consumer<Correspondence> counting = fact -> {
            if (fact.deal().isPresent()) {
                found.merge(fact.finding(), 1, Integer::sum);
            }
        };
        systems.source(clock, language).fetch(FetchWindow.everything(today), counting);
        int matched = found.getOrDefault(Finding.MATCHED, 0);
        int all = found.values().stream().mapToInt(Integer::intValue).sum();
        State state = matched == all ? State.FINE : State.NOTE;
        return new Check("pairs", state, Message.of("check.pairs.found", all, matched));
    }
}
