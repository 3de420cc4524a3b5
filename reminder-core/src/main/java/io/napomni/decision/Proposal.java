package io.napomni.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a run would do on a day, and what it would not and why. A value: making one changes nothing.
 *
 * @param asOf when the facts of each use-case were read
 * @param outside how many facts the sources know of outside the windows; negative if one cannot tell
 * @param counts how each scenario judged its facts
 * @param doubtful facts that nobody could judge
 * @param reminders what would be done, most urgent first
 * @param setAside what is due and would not start
 */
public record Proposal(
        LocalDate today,
        Map<String, Instant> asOf,
        long outside,
        List<ScenarioCount> counts,
        List<Judging.Doubtful> doubtful,
        List<Reminder> reminders,
        List<SetAside> setAside) {

    /** Copies the lists. */
    public Proposal {
        asOf = Map.copyOf(asOf);
        counts = List.copyOf(counts);
        doubtful = List.copyOf(doubtful);
        reminders = List.copyOf(reminders);
        setAside = List.copyOf(setAside);
    }

    /** The same, with what the sources said of their reading. */
    public Proposal read(Map<String, Instant> at, long outsideWindows) {
        return new Proposal(today, at, outsideWindows, counts, doubtful, reminders, setAside);
    }

    /** The same, with some reminders set aside. */
    public Proposal with(List<Reminder> fewer, List<SetAside> more) {
        return new Proposal(today, asOf, outside, counts, doubtful, fewer, more);
    }
}
