package io.napomni.proofs.model;

import io.napomni.jdbc.ShiftedPostgres;
import io.napomni.port.store.Stores;
import io.napomni.proofs.stores.OpenStores;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A new tenant of a database on PostgreSQL. */
record OnServer(ShiftedPostgres postgres) implements OpenStores {

    static OnServer of(String where) {
        return new OnServer(ShiftedPostgres.open(where, UUID.randomUUID().toString()));
    }

    @Override
    public Stores stores() {
        return postgres.stores();
    }

    @Override
    public Instant now() {
        return postgres.now();
    }

    @Override
    public void advance(Duration by) {
        postgres.advance(by);
    }

    @Override
    public void close() {
        postgres.close();
    }
}
