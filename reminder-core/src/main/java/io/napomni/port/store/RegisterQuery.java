package io.napomni.port.store;

import io.napomni.action.EffectKey;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.EffectState;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows of the register are asked for, newest first; all of what is given must be true of a row.
 *
 * @param states in one of which it is
 * @param letters whether only letters to customers are wanted
 * @param subject what it is about
 * @param customer whom it is about
 * @param label what its label holds, letter by letter; empty for any label
 * @param after the row behind which to go on; empty to begin with the newest
 * @param limit how many rows at most
 */
public record RegisterQuery(
        Set<EffectState> states,
        boolean letters,
        Optional<SubjectRef> subject,
        Optional<CustomerRef> customer,
        String label,
        Optional<Place> after,
        int limit) {

    /** Copies the set. */
    public RegisterQuery {
        states = Set.copyOf(states);
    }

    /** Where a row stands among the others: it moves when the row changes. */
    public record Place(Instant updatedAt, EffectKey key) {

        /** The place of a row. */
        public static Place of(RegisterRow row) {
            return new Place(row.updatedAt(), row.key());
        }
    }

    /** The newest rows in one of these states. */
    public static RegisterQuery newest(Set<EffectState> states, int limit) {
        return new RegisterQuery(states, false, Optional.empty(), Optional.empty(), "", Optional.empty(), limit);
    }

    /** The same of letters to customers only. */
    public RegisterQuery onlyLetters() {
        return new RegisterQuery(states, true, subject, customer, label, after, limit);
    }

    /** The same about one subject only. */
    public RegisterQuery about(SubjectRef what) {
        return new RegisterQuery(states, letters, Optional.of(what), customer, label, after, limit);
    }

    /** The same of one customer only. */
    public RegisterQuery of(CustomerRef whom) {
        return new RegisterQuery(states, letters, subject, Optional.of(whom), label, after, limit);
    }

    /** The same, only where the label holds these characters. */
    public RegisterQuery labelled(String part) {
        return new RegisterQuery(states, letters, subject, customer, part, after, limit);
    }

    /** The same, going on behind a row. */
    public RegisterQuery goingOnAfter(Place place) {
        return new RegisterQuery(states, letters, subject, customer, label, Optional.of(place), limit);
    }
}
