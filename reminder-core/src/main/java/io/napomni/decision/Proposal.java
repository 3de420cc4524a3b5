package io.napomni.decision;

import java.time.LocalDate;
import java.util.List;

/**
 * What a run would do on a day, and what it would not and why. A value: making one changes nothing.
 *
 * @param counts how each scenario judged its facts
 * @param doubtful facts that nobody could judge
 * @param reminders what would be done, most urgent first
 * @param setAside what is due and would not start
 */
public record Proposal(
        LocalDate today,
        List<ScenarioCount> counts,
        List<Judging.Doubtful> doubtful,
        List<Reminder> reminders,
        List<SetAside> setAside) {

    /** Copies the lists. */
    public Proposal {
        counts = List.copyOf(counts);
        doubtful = List.copyOf(doubtful);
        reminders = List.copyOf(reminders);
        setAside = List.copyOf(setAside);
    }
}
