package io.napomni.port.store;

import io.napomni.action.EffectKey;
import io.napomni.port.LedgerException;
import io.napomni.port.LostClaimException;
import io.napomni.port.Outcome;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Remembers what was done, so that it is done once. It belongs to one tenant. What a method has answered is durable: no
 * crash takes it back. Leases run on the store's own clock.
 */
public interface Ledger {

    /**
     * Those of the keys that must be left alone. A filter to save work; {@link #claim} alone decides.
     *
     * @throws LedgerException if the store could not answer
     */
    Set<EffectKey> closed(Collection<EffectKey> keys);

    /**
     * Takes effects, each claim in one transaction: of several claimants of a key exactly one wins it. A key is free if
     * it was never touched, is deferred and its time has come, was cancelled, or was claimed by a run whose lease is over.
     *
     * @param lease how long the claims are ours
     * @return an answer for each claim, in order
     * @throws LedgerException if the store could not answer; then nothing may be done
     */
    List<ClaimResult> claim(List<Claim> claims, Duration lease);

    /**
     * Marks the effects of a dispatch as begun, durably. From now on nobody else will begin them.
     *
     * @throws LostClaimException if the claim is no longer ours; then nothing may be done
     * @throws LedgerException if it could not be kept; then nothing may be done
     */
    void begin(Dispatch dispatch);

    /**
     * Keeps how a dispatch ended, for all its effects; again with the same outcome is harmless. A dispatch that was
     * never begun can only be deferred or rejected. What certainly did not happen gives its places in the buckets back.
     * An outcome that comes after the lease is over is still kept, unless another has taken the effect since.
     *
     * @throws LostClaimException if another has taken the effect since, or a person has settled it otherwise; the
     *     journal keeps the outcome as {@code finished-late}
     * @throws LedgerException if it could not be kept; the effects then stay begun and end in doubt
     */
    void record(Dispatch dispatch, Outcome outcome);

    /** Gives back what was claimed and not begun, and its places in the buckets. What has begun is left as it is. */
    void release(ClaimResult.Won won);
}
