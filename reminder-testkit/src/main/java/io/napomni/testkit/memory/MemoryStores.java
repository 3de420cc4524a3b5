package io.napomni.testkit.memory;

import io.napomni.port.store.Stores;
import io.napomni.port.upkeep.Upkeep;
import java.time.Clock;

/**
 * All stores of one tenant in memory. They keep every promise of the ports but one: when the process ends, everything
 * is forgotten. For tests only; a host that sends letters from it would send them again after a restart.
 */
public final class MemoryStores {

    private final Memory memory;
    private final Stores stores;
    private final Upkeep upkeep;

    private MemoryStores(Memory memory) {
        this.memory = memory;
        MemoryLeases leases = new MemoryLeases(memory);
        MemoryHolds holds = new MemoryHolds(memory);
        MemoryApprovals approvals = new MemoryApprovals(memory);
        MemoryRuns runs = new MemoryRuns(memory);
        MemoryAnswers answers = new MemoryAnswers(memory, holds);
        this.stores = new Stores(
                new MemoryLedger(memory, leases),
                new MemoryHistory(memory),
                leases,
                new MemoryRegister(memory),
                new MemoryDoubts(memory, leases),
                new MemoryJournal(memory),
                holds,
                approvals,
                runs,
                new MemoryRests(memory),
                new MemorySuppressions(memory),
                answers);
        this.upkeep = new MemoryUpkeep(memory, holds, approvals, runs, answers);
    }

    /** Empty stores whose own time is this clock's. */
    public static MemoryStores on(Clock clock) {
        return new MemoryStores(new Memory(clock));
    }

    /** The stores; always the same ones. */
    public Stores stores() {
        return stores;
    }

    /** What is done to them beside runs. */
    public Upkeep upkeep() {
        return upkeep;
    }

    /** From now on every call of every store throws {@link io.napomni.port.LedgerException}, as on a lost disk. */
    public void breakDown() {
        memory.breakDown();
    }
}
