package io.napomni.proofs.model;

import io.napomni.past.EffectState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One effect as the life of an effect is drawn, and nothing else: which steps are allowed, and where they lead. */
final class Model {

    private Optional<EffectState> state = Optional.empty();
    private Optional<EffectState> resting = Optional.empty();
    private Instant notBefore = Instant.MIN;
    private Instant leaseUntil = Instant.MIN;
    private long fence;
    private int generation;
    private boolean begunSinceClaimed;

    int generation() {
        return generation;
    }

    /** Whether a claim must win it. */
    boolean isFree(Instant now) {
        EffectState shown = shown(now).orElse(EffectState.CANCELLED);
        return shown == EffectState.CANCELLED || (shown == EffectState.DEFERRED && !notBefore.isAfter(now));
    }

    /** What people may see of it; a claim whose lease is over is as good as none. */
    Optional<EffectState> shown(Instant now) {
        return isLapsed(now) ? resting : state;
    }

    /** Whether it is claimed by somebody whose lease is over. */
    boolean isLapsed(Instant now) {
        return state.equals(Optional.of(EffectState.CLAIMED)) && !leaseUntil.isAfter(now);
    }

    void claimed(long byFence, Instant now, Duration lease) {
        resting = shown(now);
        state = Optional.of(EffectState.CLAIMED);
        fence = byFence;
        begunSinceClaimed = false;
        leaseUntil = now.plus(lease);
    }

    boolean mayBegin(long byFence, Instant now) {
        return fence == byFence && shown(now).equals(Optional.of(EffectState.CLAIMED));
    }

    void begun() {
        state = Optional.of(EffectState.SENDING);
        begunSinceClaimed = true;
    }

    /**
     * Whether an outcome is kept: it is under way, or in doubt, or was thought not to have happened and has. That it
     * has happened is taken from an earlier beginning too, as long as a later one under the same identity has no end.
     */
    boolean takes(long byFence, int ofGeneration, EffectState how) {
        boolean open = state.filter(one -> one == EffectState.SENDING || one == EffectState.IN_DOUBT)
                .isPresent();
        boolean happenedAfterAll = state.isEmpty() && how == EffectState.DONE;
        boolean endsALater = begunSinceClaimed && how == EffectState.DONE && (open || state.isEmpty());
        return generation == ofGeneration && ((fence == byFence && (open || happenedAfterAll)) || endsALater);
    }

    /** A claim whose lease is over is given up. */
    void sweep(Instant now) {
        state = shown(now);
    }

    void ended(EffectState how, Instant opens) {
        state = Optional.of(how);
        notBefore = opens;
    }

    void released(long byFence, Instant now) {
        if (mayBegin(byFence, now)) {
            state = resting;
        }
    }

    void abandoned(Instant now) {
        if (state.equals(Optional.of(EffectState.SENDING)) && !leaseUntil.isAfter(now)) {
            state = Optional.of(EffectState.IN_DOUBT);
        }
    }

    boolean resolved(boolean happened) {
        boolean doubtful = state.equals(Optional.of(EffectState.IN_DOUBT));
        if (doubtful) {
            state = happened ? Optional.of(EffectState.DONE) : Optional.empty();
        }
        return doubtful;
    }

    boolean cleared() {
        boolean clearable = state.filter(EffectState::isClearable).isPresent();
        if (clearable) {
            state = Optional.empty();
            generation++;
        }
        return clearable;
    }
}
