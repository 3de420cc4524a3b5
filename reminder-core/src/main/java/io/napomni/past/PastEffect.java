package io.napomni.past;

import io.napomni.action.EffectKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the ledger knows of one effect.
 *
 * @param day the run's day on which it was begun last; empty if it never was
 * @param notBefore when a deferred effect opens again; empty if it is open by now
 */
public record PastEffect(EffectKey key, EffectState state, Optional<LocalDate> day, Optional<Instant> notBefore) {}
