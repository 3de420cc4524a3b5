package io.napomni.jdbc;

import io.napomni.jdbc.sqlite.Sqlite;
import io.napomni.port.store.Stores;
import io.napomni.port.upkeep.Upkeep;
import io.napomni.testkit.contract.AllStoresContract;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The stores on SQLite keep what every store keeps. */
class SqliteStoresTest implements AllStoresContract {

    @TempDir
    private Path folder;

    private final AtomicLong shift = new AtomicLong();
    private final Queue<SqliteStores> opened = new ConcurrentLinkedQueue<>();
    private SqliteStores sqlite;

    @BeforeEach
    void open() {
        sqlite = again();
    }

    private SqliteStores again() {
        SqliteStores again = SqliteStores.open(
                folder.resolve("ledger.db"), "acme", KilledWriter.NAMES, Sqlite.BUSY_MILLIS, shift::get);
        opened.add(again);
        return again;
    }

    @AfterEach
    void close() {
        opened.forEach(SqliteStores::close);
    }

    @Override
    public Stores stores() {
        return sqlite.stores();
    }

    @Override
    public Stores openedAgain() {
        return again().stores();
    }

    @Override
    public Upkeep upkeep() {
        return sqlite.upkeep();
    }

    @Override
    public Stores brokenStores() {
        SqliteStores broken = again();
        broken.close();
        return broken.stores();
    }

    @Override
    public void advance(Duration by) {
        shift.addAndGet(TimeUnit.MILLISECONDS.toMicros(by.toMillis()));
    }

    @Override
    public Instant storeNow() {
        return Instant.ofEpochMilli(Clock.systemUTC().millis() + TimeUnit.MICROSECONDS.toMillis(shift.get()));
    }
}
