package io.napomni.run;

import io.napomni.decision.Judging;
import io.napomni.decision.ScenarioCount;
import io.napomni.rule.LeftOut;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run did, down to the last record that was read: it was left out by its source, or it is a fact which for each
 * scenario was not due, undecidable or due; and every effect that was due has one fate.
 *
 * @param run identity of the run, by which held reminders are approved
 * @param counts how each scenario judged its facts
 * @param outside how many facts the sources know of outside the windows; negative if one cannot tell
 * @param doubtful facts that nobody could judge
 * @param leftOut records that the sources could make no fact of, by use-case
 * @param newDoubts effects that dead runs left in doubt
 * @param warnings what a person should see, in words
 * @param failure why the run ended before its end; empty if it did not
 */
public record RunReport(
        String run,
        LocalDate today,
        List<ScenarioCount> counts,
        long outside,
        List<Judging.Doubtful> doubtful,
        Map<String, LeftOut> leftOut,
        List<Fate> fates,
        int newDoubts,
        List<String> warnings,
        Optional<String> failure) {

    /** Copies the lists. */
    public RunReport {
        counts = List.copyOf(counts);
        doubtful = List.copyOf(doubtful);
        leftOut = Map.copyOf(leftOut);
        fates = List.copyOf(fates);
        warnings = List.copyOf(warnings);
    }

    /** How a run ended, the worst first. */
    public enum Status {
        /** It could not go to its end; what it had not come to waits for the next run. */
        FAILED,
        /** It was asked to begin nothing more; what it had not come to waits for the next run. */
        STOPPED,
        /** It went to its end, and something needs a person. */
        WARNING,
        /** All is well. */
        OK
    }

    /** How the run ended. */
    public Status status() {
        if (failure.isPresent()) {
            return Status.FAILED;
        }
        if (fates.stream().anyMatch(fate -> fate.why().equals(Fate.RUN_STOPPED))) {
            return Status.STOPPED;
        }
        return warnings.isEmpty() ? Status.OK : Status.WARNING;
    }

    /** How many effects had each fate; every fate is in the map. */
    public Map<Fate.Kind, Long> totals() {
        Map<Fate.Kind, Long> totals = new EnumMap<>(Fate.Kind.class);
        for (Fate.Kind kind : Fate.Kind.values()) {
            totals.put(kind, count(kind));
        }
        return totals;
    }

    /** How many effects had this fate. */
    public long count(Fate.Kind kind) {
        return fates.stream().filter(fate -> fate.kind() == kind).count();
    }
}
