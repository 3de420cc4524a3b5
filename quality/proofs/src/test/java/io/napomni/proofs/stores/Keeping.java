package io.napomni.proofs.stores;

import io.napomni.jdbc.ShiftedSqlite;
import io.napomni.port.store.Stores;
import io.napomni.testkit.memory.MemoryStores;
import io.napomni.testkit.memory.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Where a company keeps its stores. */
public enum Keeping {
    MEMORY {
        @Override
        public OpenStores open(Path folder) {
            return new InMemory();
        }
    },
    SQLITE {
        @Override
        public OpenStores open(Path folder) {
            return new OnDisk(folder);
        }
    };

    /** Empty stores with a clock that can be moved on. */
    public abstract OpenStores open(Path folder);

    private static final class InMemory implements OpenStores {

        private final SettableClock clock = SettableClock.at(Instant.parse("2026-01-01T07:00:00Z"), ZoneOffset.UTC);
        private final Stores stores = MemoryStores.on(clock).stores();

        @Override
        public Stores stores() {
            return stores;
        }

        @Override
        public Instant now() {
            return clock.instant();
        }

        @Override
        public void advance(Duration by) {
            clock.advance(by);
        }

        @Override
        public void close() {}
    }

    private static final class OnDisk implements OpenStores {

        private ShiftedSqlite file;

        OnDisk(Path folder) {
            // One file for a whole test, a tenant for each company: making tables costs more than a run.
            file = ShiftedSqlite.open(
                    folder.resolve("ledger.db"), UUID.randomUUID().toString());
        }

        @Override
        public Stores stores() {
            return file.stores();
        }

        @Override
        public Instant now() {
            return file.now();
        }

        @Override
        public void advance(Duration by) {
            file.advance(by);
        }

        @Override
        public void reopen() {
            file = file.reopened();
        }

        @Override
        public void close() {
            file.close();
        }
    }
}
