package io.napomni.port.store;

import io.napomni.action.EffectKey;
import io.napomni.model.CustomerRef;
import io.napomni.past.EffectState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One effect as people see it.
 *
 * @param day the run's day on which it was begun; empty if it never was
 * @param updatedAt when the row last changed, by the store's clock
 * @param notBefore when a deferred effect opens again; for one that is begun, when its lease ends: from then on the next
 *     run puts it in doubt, unless its own run lives and prolongs the lease
 * @param detail receipt or reason, without personal data
 * @param attempts how often it was begun
 * @param generation how often it was re-armed
 */
public record RegisterRow(
        EffectKey key,
        EffectState state,
        CustomerRef customer,
        String label,
        Optional<LocalDate> day,
        Instant updatedAt,
        Optional<Instant> notBefore,
        String detail,
        int attempts,
        int generation) {}
