package io.napomni.jdbc;

import io.napomni.port.store.Stores;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** SQLite stores whose clock can be moved on; stands in this package because only here the shift can be given. */
public final class ShiftedSqlite implements AutoCloseable {

    private static final int BUSY_MILLIS = 1_000;

    private final Path file;
    private final String tenant;
    private final AtomicLong shift;
    private final SqliteStores sqlite;

    private ShiftedSqlite(Path file, String tenant, AtomicLong shift) {
        this.file = file;
        this.tenant = tenant;
        this.shift = shift;
        this.sqlite = SqliteStores.open(file, tenant, Optional.empty(), BUSY_MILLIS, shift::get);
    }

    /** Opens a tenant's part of a ledger file. */
    public static ShiftedSqlite open(Path file, String tenant) {
        return new ShiftedSqlite(file, tenant, new AtomicLong());
    }

    public ShiftedSqlite reopened() {
        close();
        return new ShiftedSqlite(file, tenant, shift);
    }

    public Stores stores() {
        return sqlite.stores();
    }

    public void advance(Duration by) {
        shift.addAndGet(TimeUnit.MILLISECONDS.toMicros(by.toMillis()));
    }

    public Instant now() {
        return Instant.ofEpochMilli(Clock.systemUTC().millis() + TimeUnit.MICROSECONDS.toMillis(shift.get()));
    }

    @Override
    public void close() {
        sqlite.close();
    }
}
