package io.napomni.port.store;

import io.napomni.port.store.ClaimResult.Won;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One letter or one other action, and the effects it closes.
 *
 * @param id hash of its keys and their generations, see {@code Effect.id()}
 * @param won the claim it stands on
 * @param day the run's day; caps count by it
 * @param contentHash hash of what is sent, kept with the attempt
 * @param dated what it says of when it was written, kept with the attempt; empty if it says nothing of it
 */
public record Dispatch(String id, Won won, LocalDate day, String contentHash, Optional<Instant> dated) {

    /** One that says nothing of when it was written. */
    public Dispatch(String id, Won won, LocalDate day, String contentHash) {
        this(id, won, day, contentHash, Optional.empty());
    }
}
