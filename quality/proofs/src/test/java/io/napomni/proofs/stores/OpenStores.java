package io.napomni.proofs.stores;

import io.napomni.port.store.Stores;
import java.time.Duration;
import java.time.Instant;

/** Stores in use; closing them throws everything away. */
public interface OpenStores extends AutoCloseable {

    Stores stores();

    /** What the stores' own clock shows. */
    Instant now();

    /** Moves the stores' own clock on. */
    void advance(Duration by);

    /** Opens the same stores as a new process would. */
    default void reopen() {}

    @Override
    void close();
}
