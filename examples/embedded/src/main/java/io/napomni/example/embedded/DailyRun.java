package io.napomni.example.embedded;

import io.napomni.decision.Proposal;
import io.napomni.run.Reminders;
import io.napomni.run.RunReport;
import java.time.LocalDate;

/** What a host's scheduler calls. */
final class DailyRun {

    private DailyRun() {}

    static RunReport of(Reminders reminders, LocalDate today) {
        // tag::readme[]
        Proposal proposal = reminders.propose(today);
        RunReport report = reminders.carryOut(proposal);
        // end::readme[]
        return report;
    }
}
