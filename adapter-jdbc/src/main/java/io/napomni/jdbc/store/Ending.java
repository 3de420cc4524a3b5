package io.napomni.jdbc.store;

import io.napomni.jdbc.base.Times;
import io.napomni.past.EffectState;
import io.napomni.port.Outcome;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An outcome as a row keeps it. */
record Ending(EffectState state, String detail, Optional<Duration> pause) {

    static Ending of(Outcome outcome) {
        return outcome.fold(
                done -> new Ending(EffectState.DONE, done.receipt(), Optional.empty()),
                later -> new Ending(EffectState.DEFERRED, later.why().toString(), Optional.of(later.pause())),
                never -> new Ending(EffectState.REJECTED, never.why().toString(), Optional.empty()),
                doubt -> new Ending(EffectState.IN_DOUBT, doubt.why().toString(), Optional.empty()));
    }

    boolean certainlyDidNotHappen() {
        return !state.mayHaveHappened();
    }

    @Nullable
    Long pauseMicros() {
        return pause.map(Times::length).orElse(null);
    }

    /** The word for it in the journal. */
    String word() {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
