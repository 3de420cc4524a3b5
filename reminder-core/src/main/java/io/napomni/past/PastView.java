package io.napomni.past;

import io.napomni.action.EffectKey;
import io.napomni.model.CustomerRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The past as a decision needs it: an immutable picture of what the stores knew at one moment.
 *
 * @param effects what is known of the effects asked about; an absent key was never touched
 * @param contacts letters begun in the last 31 days, per customer, by day
 * @param bucketsUsed how much of each bucket asked about is taken
 */
public record PastView(
        Map<EffectKey, PastEffect> effects,
        Map<CustomerRef, List<Contact>> contacts,
        Map<String, Integer> bucketsUsed) {

    /** How far back contacts are known, in days. */
    public static final int CONTACT_DAYS = 31;

    /** A past in which nothing ever happened. */
    public static final PastView EMPTY = new PastView(Map.of(), Map.of(), Map.of());

    /** Copies the maps. */
    public PastView {
        effects = Map.copyOf(effects);
        contacts = Map.copyOf(contacts);
        bucketsUsed = Map.copyOf(bucketsUsed);
    }

    /** What is known of an effect. */
    public Optional<PastEffect> of(EffectKey key) {
        return Optional.ofNullable(effects.get(key));
    }

    /** Whether a run must leave the effect alone. */
    public boolean isClosed(EffectKey key) {
        return of(key).map(effect -> effect.state().isClosed()).orElse(false);
    }
}
