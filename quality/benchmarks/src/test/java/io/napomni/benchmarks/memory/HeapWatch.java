package io.napomni.benchmarks.memory;

import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.port.Outcome;
import io.napomni.run.RunListener;
import io.napomni.run.RunReport;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;

/** Looks at the used heap every thousand facts and at every effect, garbage included, and remembers the most it saw. */
record HeapWatch(AtomicLong most) implements RunListener {

    private static final int EVERY = 1000;

    @Override
    public void reading(String useCase, long facts) {
        if (facts % EVERY == 0) {
            look();
        }
    }

    @Override
    public void proposed(Proposal proposal) {
        look();
    }

    @Override
    public void settled(Reminder reminder, Outcome outcome) {
        look();
    }

    @Override
    public void finished(RunReport report) {
        look();
    }

    private void look() {
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        most.accumulateAndGet(used, Math::max);
    }
}
