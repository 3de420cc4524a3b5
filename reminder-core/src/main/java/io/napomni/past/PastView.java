package io.napomni.past;

import io.napomni.action.EffectKey;
import io.napomni.model.Activity;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The past as a decision needs it: an immutable picture of what the stores knew at one moment.
 *
 * @param effects what is known of the effects asked about; an absent key was never touched
 * @param contacts letters begun in the last 31 days, per customer, by day
 * @param bucketsUsed how much of each bucket asked about is taken
 * @param inTouch the last contact with the customer of each subject asked about in which the customer took part
 */
public record PastView(
        Map<EffectKey, PastEffect> effects,
        Map<CustomerRef, List<Contact>> contacts,
        Map<String, Integer> bucketsUsed,
        Map<SubjectRef, Activity> inTouch) {

    /** How far back contacts are known, in days. */
    public static final int CONTACT_DAYS = 31;

    /** A past in which nothing ever happened. */
    public static final PastView EMPTY = new PastView(Map.of(), Map.of(), Map.of());

    /** Copies the maps. */
    public PastView {
        effects = Map.copyOf(effects);
        contacts = Map.copyOf(contacts);
        bucketsUsed = Map.copyOf(bucketsUsed);
        inTouch = Map.copyOf(inTouch);
    }

    /** What the stores know, where no CRM was asked who was in touch. */
    public PastView(
            Map<EffectKey, PastEffect> effects,
            Map<CustomerRef, List<Contact>> contacts,
            Map<String, Integer> bucketsUsed) {
        this(effects, contacts, bucketsUsed, Map.of());
    }

    /** The same with what a CRM recorded. */
    public PastView withInTouch(Map<SubjectRef, Activity> recorded) {
        return new PastView(effects, contacts, bucketsUsed, recorded);
    }

    /** What is known of an effect. */
    public Optional<PastEffect> of(EffectKey key) {
        return Optional.ofNullable(effects.get(key));
    }

    /** Whether the effect was tried and put off the last time. */
    public boolean wasPutOff(EffectKey key) {
        return of(key).filter(one -> one.state() == EffectState.DEFERRED).isPresent();
    }

    /** Whether a run must leave the effect alone. */
    public boolean isClosed(EffectKey key) {
        return of(key).map(effect -> effect.state().isClosed()).orElse(false);
    }

    /** The past as it would be if a person cleared these effects: they open again, and their cooldown no longer counts. */
    public PastView cleared(Set<EffectKey> keys) {
        Map<EffectKey, PastEffect> left = new HashMap<>(effects);
        left.keySet().removeAll(keys);
        Map<CustomerRef, List<Contact>> marked = new HashMap<>();
        contacts.forEach((who, letters) -> marked.put(
                who,
                letters.stream()
                        .map(letter -> isOfOne(letter, keys) ? letter.asCleared() : letter)
                        .toList()));
        return new PastView(left, marked, bucketsUsed, inTouch);
    }

    /** The past as it would be if this letter had never been begun. Quotas are as if nothing was taken: it has its place. */
    public PastView without(String dispatch, Collection<EffectKey> keys) {
        Map<EffectKey, PastEffect> left = new HashMap<>(effects);
        left.keySet().removeAll(keys);
        Map<CustomerRef, List<Contact>> others = new HashMap<>();
        contacts.forEach((who, letters) -> others.put(
                who,
                letters.stream()
                        .filter(letter -> !letter.dispatch().equals(dispatch))
                        .toList()));
        return new PastView(left, others, Map.of(), inTouch);
    }

    /** A contact does not say its stage; the day tells it, because a subject has one letter of a scenario a day. */
    private boolean isOfOne(Contact letter, Set<EffectKey> keys) {
        return keys.stream()
                .filter(key -> key.scenario().equals(letter.scenario())
                        && key.subject().equals(letter.subject()))
                .anyMatch(key -> of(key).flatMap(PastEffect::day)
                        .filter(letter.day()::equals)
                        .isPresent());
    }
}
