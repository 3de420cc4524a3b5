package io.napomni.testkit.memory;

import io.napomni.port.store.Stores;
import io.napomni.port.upkeep.Upkeep;
import io.napomni.testkit.contract.AllStoresContract;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** The in-memory stores keep what every store keeps. */
class MemoryStoresTest implements AllStoresContract {

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-23T06:00:00Z"), ZoneOffset.UTC);
    private final MemoryStores memory = MemoryStores.on(clock);

    @Override
    public Stores stores() {
        return memory.stores();
    }

    @Override
    public Stores openedAgain() {
        return memory.stores();
    }

    @Override
    public Upkeep upkeep() {
        return memory.upkeep();
    }

    @Override
    public Stores brokenStores() {
        MemoryStores broken = MemoryStores.on(clock);
        broken.breakDown();
        return broken.stores();
    }

    @Override
    public void advance(Duration by) {
        clock.advance(by);
    }

    @Override
    public Instant storeNow() {
        return clock.instant();
    }
}
