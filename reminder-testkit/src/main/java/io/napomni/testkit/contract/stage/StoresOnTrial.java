package io.napomni.testkit.contract.stage;

import io.napomni.port.store.Stores;
import io.napomni.port.upkeep.Upkeep;
import java.time.Duration;
import java.time.Instant;

/** What the contracts of the stores need to know of an implementation. */
public interface StoresOnTrial {

    /** The stores of this test: empty at first, and the same ones on every call within the test. */
    Stores stores();

    /** The same stores opened once more, as another process would; {@link #stores()} where that cannot be. */
    Stores openedAgain();

    /** The upkeep of the same stores, opened with a key for pseudonyms. */
    Upkeep upkeep();

    /** Stores whose disk or connection is gone. */
    Stores brokenStores();

    /** Moves the stores' own clock on. */
    void advance(Duration by);

    /** What the stores' own clock shows. */
    Instant storeNow();
}
