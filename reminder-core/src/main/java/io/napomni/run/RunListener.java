package io.napomni.run;

import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.port.Outcome;

/**
 * Hears how a run goes, for progress bars and metrics. Called on the run's threads; what it throws is logged and changes
 * nothing.
 */
public interface RunListener {

    /** A listener that ignores everything. */
    RunListener SILENT = new RunListener() {
        @Override
        public void reading(String useCase, long facts) {}

        @Override
        public void proposed(Proposal proposal) {}

        @Override
        public void settled(Reminder reminder, Outcome outcome) {}

        @Override
        public void finished(RunReport report) {}
    };

    /** So many facts of a use-case were read so far. */
    void reading(String useCase, long facts);

    /** A proposal was made; also the small ones of later rounds. */
    void proposed(Proposal proposal);

    /** An effect was begun and has ended. */
    void settled(Reminder reminder, Outcome outcome);

    /** The run is over. */
    void finished(RunReport report);
}
