package io.napomni.runner.wire;

import io.napomni.onec.profile.Capability;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.runner.config.DunningSettings;
import io.napomni.runner.show.Message;
import io.napomni.runner.wire.Check.State;
import io.napomni.scenario.dunning.DunningFact;
import io.napomni.scenario.dunning.DunningReminders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tries what a run about unpaid documents will need of the system that has them. */
final class DunningChecks {

    private final Systems systems;
    private final DunningSettings settings;
    private final LocalDate today;

    DunningChecks(Systems systems, DunningSettings settings, LocalDate today) {
        this.systems = systems;
        this.settings = settings;
        this.today = today;
    }

    /** What the base must publish for it; nothing if the documents are in the portal. */
    Set<Capability> wanted() {
        return settings.source().isOneC() ? PublishedFacts.wanted(settings.source()) : Set.of();
    }

    Check run() {
        return Checks.tried("unpaid", this::unpaid);
    }

    /** The same reading as a run's, so that every right that reading needs is tried. */
    private Check unpaid() {
        List<DunningFact> without = new ArrayList<>();
        FetchWindow window = FetchWindow.of(
                today, DunningReminders.of(settings.terms()).on(today).windows());
        FetchReport report = systems.unpaid(settings).fetch(window, fact -> {
            if (fact.card().flatMap(card -> card.firstEmail()).isEmpty()) {
                without.add(fact);
            }
        });
        Message found = Message.of("check.unpaid.found", report.facts(), without.size());
        return new Check("unpaid", without.isEmpty() ? State.FINE : State.NOTE, found);
    }
}
