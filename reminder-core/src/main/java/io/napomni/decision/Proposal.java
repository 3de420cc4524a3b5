package io.napomni.decision;

import io.napomni.rule.LeftOut;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a run would do on a day, and what it would not and why. A value: making one changes nothing.
 *
 * @param asOf when the facts of each use-case were read; empty if only chosen subjects were
 * @param outside how many facts the sources know of outside the windows; negative if one cannot tell
 * @param counts how each scenario judged its facts
 * @param doubtful facts that nobody could judge
 * @param leftOut records that the sources could make no fact of, by use-case; what was read are these and the facts
 *     that each of its scenarios judged
 * @param reminders what would be done, most urgent first
 * @param setAside what is due and would not start
 */
public record Proposal(
        LocalDate today,
        Map<String, Instant> asOf,
        long outside,
        List<ScenarioCount> counts,
        List<Judging.Doubtful> doubtful,
        Map<String, LeftOut> leftOut,
        List<Reminder> reminders,
        List<SetAside> setAside) {

    /** Copies the lists. */
    public Proposal {
        asOf = Map.copyOf(asOf);
        counts = List.copyOf(counts);
        doubtful = List.copyOf(doubtful);
        leftOut = Map.copyOf(leftOut);
        reminders = List.copyOf(reminders);
        setAside = List.copyOf(setAside);
    }

    /** The same, with what the sources said of their reading. */
    public Proposal read(Map<String, Instant> at, long outsideWindows, Map<String, LeftOut> left) {
        return new Proposal(today, at, outsideWindows, counts, doubtful, left, reminders, setAside);
    }

    /** The same, with what another reading left out, so that guards know it of chosen subjects, too. */
    public Proposal leavingOut(Map<String, LeftOut> left) {
        return new Proposal(today, asOf, outside, counts, doubtful, left, reminders, setAside);
    }

    /** The same, with some reminders set aside. */
    public Proposal with(List<Reminder> fewer, List<SetAside> more) {
        return new Proposal(today, asOf, outside, counts, doubtful, leftOut, fewer, more);
    }

    /** Whether only chosen subjects were looked at, so that it says nothing of how many reminders are usual. */
    public boolean isOfChosenSubjects() {
        return asOf.isEmpty();
    }
}
