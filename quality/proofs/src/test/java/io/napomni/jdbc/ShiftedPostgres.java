package io.napomni.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.napomni.port.store.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** PostgreSQL stores whose clock can be moved on, on a server of this machine. */
public final class ShiftedPostgres implements AutoCloseable {

    private final AtomicLong shift = new AtomicLong();
    private final HikariDataSource pool;
    private final Stores stores;

    private ShiftedPostgres(HikariDataSource pool, String tenant) {
        this.pool = pool;
        this.stores =
                PostgresStores.open(pool, tenant, Optional.empty(), shift::get).stores();
    }

    /** Opens a tenant's part of a database that has the tables. */
    public static ShiftedPostgres open(String where, String tenant) {
        return new ShiftedPostgres(OpenLedger.pool(where), tenant);
    }

    public Stores stores() {
        return stores;
    }

    public void advance(Duration by) {
        shift.addAndGet(TimeUnit.MILLISECONDS.toMicros(by.toMillis()));
    }

    public Instant now() {
        return Instant.ofEpochMilli(Clock.systemUTC().millis() + TimeUnit.MICROSECONDS.toMillis(shift.get()));
    }

    @Override
    public void close() {
        pool.close();
    }
}
