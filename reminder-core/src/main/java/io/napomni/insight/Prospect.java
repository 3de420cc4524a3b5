package io.napomni.insight;

import io.napomni.action.EffectKey;
import io.napomni.decision.SetAside;
import java.util.Optional;

/**
 * What would become of one step of a fact that is due.
 *
 * @param obstacle what keeps it from being done on the day: it was done before, it is on hold, the customer has no
 *     address, a cooldown; empty if it would be done
 */
public record Prospect(EffectKey effect, Optional<SetAside> obstacle) {}
