package io.napomni.testkit.memory;

import io.napomni.action.EffectKey;
import io.napomni.port.store.Dispatch;
import io.napomni.port.upkeep.Kept;
import io.napomni.port.upkeep.Pseudonyms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One effect begun by a dispatch.
 *
 * @param doubtful whether nobody has answered how it ended
 */
record Begun(
        EffectKey key,
        LocalDate day,
        Instant at,
        String dispatch,
        long fence,
        String contentHash,
        Optional<Instant> dated,
        boolean doubtful) {

    static Begun now(Dispatch dispatch, EffectKey key, Instant now) {
        return new Begun(
                key,
                dispatch.day(),
                now,
                dispatch.id(),
                dispatch.won().fence(),
                dispatch.contentHash(),
                dispatch.dated(),
                true);
    }

    Begun answered() {
        return new Begun(key, day, at, dispatch, fence, contentHash, dated, false);
    }

    Begun erased(Pseudonyms names) {
        return new Begun(
                names.of(key), day, at, names.of("dispatch " + dispatch), fence, "", Optional.empty(), doubtful);
    }

    Kept.Attempt kept() {
        return new Kept.Attempt(key, day, at, dispatch, contentHash);
    }
}
