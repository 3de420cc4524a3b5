package io.napomni.jdbc;

import io.napomni.port.store.Stores;
import io.napomni.port.upkeep.Upkeep;
import io.napomni.testkit.contract.AllStoresContract;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;

/** The stores on a real PostgreSQL keep what every store keeps. */
class PostgresStoresTest implements AllStoresContract {

    private final AtomicLong shift = new AtomicLong();
    private final String tenant = "acme-" + UUID.randomUUID();
    private Stores stores;

    @BeforeEach
    void open() {
        stores = openedAgain();
    }

    @Override
    public Stores stores() {
        return stores;
    }

    @Override
    public Stores openedAgain() {
        return again().stores();
    }

    private PostgresStores again() {
        return PostgresStores.open(RealPostgres.database(), tenant, KilledWriter.NAMES, shift::get);
    }

    @Override
    public Upkeep upkeep() {
        return again().upkeep();
    }

    @Override
    public Stores brokenStores() {
        AtomicBoolean gone = new AtomicBoolean();
        Stores broken = PostgresStores.open(
                        FlakyConnections.cutWhen(RealPostgres.database(), gone::get),
                        tenant,
                        KilledWriter.NAMES,
                        shift::get)
                .stores();
        gone.set(true);
        return broken;
    }

    @Override
    public void advance(Duration by) {
        shift.addAndGet(TimeUnit.MILLISECONDS.toMicros(by.toMillis()));
    }

    @Override
    public Instant storeNow() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS).plus(shift.get(), ChronoUnit.MICROS);
    }
}
