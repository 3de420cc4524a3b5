package io.napomni.run;

import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.port.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps an observer from breaking what it observes. */
record SafeListener(RunListener listener) implements RunListener {

    private static final Logger LOG = LoggerFactory.getLogger(SafeListener.class);

    @Override
    public void reading(String useCase, long facts) {
        safely(() -> listener.reading(useCase, facts));
    }

    @Override
    public void proposed(Proposal proposal) {
        safely(() -> listener.proposed(proposal));
    }

    @Override
    public void settled(Reminder reminder, Outcome outcome) {
        safely(() -> listener.settled(reminder, outcome));
    }

    @Override
    public void finished(RunReport report) {
        safely(() -> listener.finished(report));
    }

    private static void safely(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException broken) {
            LOG.warn(
                    "a run listener threw {}; the run goes on",
                    broken.getClass().getName());
        }
    }
}
