package io.napomni.testkit.memory;

import io.napomni.port.store.Stores;
import java.time.Clock;

/**
 * All stores of one tenant in memory. They keep every promise of the ports but one: when the process ends, everything
 * is forgotten. For tests only; a host that sends letters from it would send them again after a restart.
 */
public final class MemoryStores {

    private final Memory memory;
    private final Stores stores;

    private MemoryStores(Memory memory) {
        this.memory = memory;
        MemoryLeases leases = new MemoryLeases(memory);
        this.stores = new Stores(
                new MemoryLedger(memory, leases),
                new MemoryHistory(memory),
                leases,
                new MemoryRegister(memory),
                new MemoryDoubts(memory),
                new MemoryJournal(memory),
                new MemoryHolds(memory),
                new MemoryApprovals(memory),
                new MemoryRuns(memory));
    }

    /** Empty stores whose own time is this clock's. */
    public static MemoryStores on(Clock clock) {
        return new MemoryStores(new Memory(clock));
    }

    /** The stores; always the same ones. */
    public Stores stores() {
        return stores;
    }

    /** From now on every call of every store throws {@link io.napomni.port.LedgerException}, as on a lost disk. */
    public void breakDown() {
        memory.breakDown();
    }
}
