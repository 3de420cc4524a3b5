package io.napomni.port;

import io.napomni.action.EffectKey;
import io.napomni.model.CustomerRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A letter or another action that may have happened.
 *
 * @param id identity of the dispatch, see {@link Effect#id()}: what an executor left outside as its mark is made of it
 * @param keys the effects it would close, in order
 * @param day the run's day on which it was begun last
 * @param since when it came into doubt, by the store's clock
 * @param contentHash hash of what was sent
 * @param dated what it said of when it was written
 * @param attempts how often it was begun; one that was begun again counts even if it then certainly failed
 * @param fence of the claim on which it was begun last; another one says that it was begun again since
 */
public record Doubt(
        String id,
        List<EffectKey> keys,
        CustomerRef customer,
        LocalDate day,
        Instant since,
        String contentHash,
        Optional<Instant> dated,
        int attempts,
        long fence) {

    /** Copies the list. */
    public Doubt {
        keys = List.copyOf(keys);
    }
}
