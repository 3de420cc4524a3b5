package io.napomni.testkit.memory;

import io.napomni.action.EffectKey;
import io.napomni.model.CustomerRef;
import io.napomni.past.EffectState;
import io.napomni.past.PastEffect;
import io.napomni.port.store.Claim;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.RegisterRow;
import io.napomni.port.upkeep.Pseudonyms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One effect.
 *
 * @param state empty while it is open and nothing is to be seen of it: given back, re-armed
 * @param resting the state it had before it was claimed, to which it goes back when the claim is given back
 * @param dispatch id of the last dispatch that began it; empty if none did
 */
record Row(
        EffectKey key,
        Optional<EffectState> state,
        Optional<EffectState> resting,
        CustomerRef customer,
        String label,
        boolean contact,
        Optional<LocalDate> day,
        Instant updatedAt,
        Optional<Instant> notBefore,
        String detail,
        int attempts,
        int generation,
        Hand hand,
        String dispatch) {

    static Row first(EffectKey key, Claim claim, Hand hand, Instant now) {
        Optional<EffectState> claimed = Optional.of(EffectState.CLAIMED);
        return new Row(
                key,
                claimed,
                Optional.empty(),
                claim.customer(),
                claim.label(),
                claim.contact(),
                Optional.empty(),
                now,
                Optional.empty(),
                "",
                0,
                0,
                hand,
                "");
    }

    Row claimed(Claim claim, Hand taker, Instant now) {
        Optional<EffectState> claimed = Optional.of(EffectState.CLAIMED);
        return new Row(
                key,
                claimed,
                state,
                claim.customer(),
                claim.label(),
                claim.contact(),
                day,
                now,
                notBefore,
                detail,
                attempts,
                generation,
                taker,
                "");
    }

    Row begun(Dispatch by, Instant now) {
        Optional<EffectState> sending = Optional.of(EffectState.SENDING);
        return new Row(
                key,
                sending,
                Optional.empty(),
                customer,
                label,
                contact,
                Optional.of(by.day()),
                now,
                Optional.empty(),
                "",
                attempts + 1,
                generation,
                hand,
                by.id());
    }

    Row begunAgain(LocalDate today, Hand taker, Instant now) {
        Optional<EffectState> sending = Optional.of(EffectState.SENDING);
        Optional<LocalDate> on = Optional.of(today);
        return new Row(
                key,
                sending,
                Optional.empty(),
                customer,
                label,
                contact,
                on,
                now,
                Optional.empty(),
                "",
                attempts + 1,
                generation,
                taker,
                dispatch);
    }

    /** Nothing is left of who it was about; what was still open is closed. */
    Row erased(Pseudonyms names, Instant now) {
        boolean closed = state.filter(EffectState::hasBegun).isPresent();
        EffectState to =
                is(EffectState.SENDING) ? EffectState.IN_DOUBT : closed ? state.orElseThrow() : EffectState.EXPIRED;
        String letter = dispatch.isEmpty() ? "" : names.of("dispatch " + dispatch);
        return new Row(
                names.of(key),
                Optional.of(to),
                Optional.empty(),
                names.of(customer),
                "",
                contact,
                day,
                now,
                Optional.empty(),
                "",
                attempts,
                generation,
                hand,
                letter);
    }

    Row ended(Ending ending, Instant now) {
        Optional<Instant> opens = ending.pause().map(now::plus);
        return moved(Optional.of(ending.state()), opens, ending.detail(), generation, hand, now);
    }

    Row freed(Instant now) {
        return moved(resting, notBefore, detail, generation, hand, now);
    }

    Row open(int newGeneration, Instant now) {
        return moved(Optional.empty(), Optional.empty(), "", newGeneration, hand, now);
    }

    Row leasedUntil(Instant later) {
        return moved(state, notBefore, detail, generation, hand.until(later), updatedAt);
    }

    private Row moved(
            Optional<EffectState> to, Optional<Instant> opensAt, String why, int newGeneration, Hand by, Instant now) {
        Optional<EffectState> rest = to.equals(state) ? resting : Optional.empty();
        return new Row(
                key, to, rest, customer, label, contact, day, now, opensAt, why, attempts, newGeneration, by, dispatch);
    }

    boolean is(EffectState wanted) {
        return state.filter(wanted::equals).isPresent();
    }

    boolean leaseIsOver(Instant now) {
        return !hand.leaseUntil().isAfter(now);
    }

    static boolean isFree(@Nullable Row row, Instant now) {
        if (row == null || row.state().isEmpty() || row.is(EffectState.CANCELLED)) {
            return true;
        }
        if (row.is(EffectState.CLAIMED)) {
            return row.leaseIsOver(now);
        }
        return row.is(EffectState.DEFERRED)
                && !row.notBefore().orElse(Instant.MIN).isAfter(now);
    }

    Optional<RegisterRow> shown() {
        Optional<Instant> decided = is(EffectState.SENDING) ? Optional.of(hand.leaseUntil()) : opensAt();
        return state.map(seen ->
                new RegisterRow(key, seen, customer, label, day, updatedAt, decided, detail, attempts, generation));
    }

    Optional<PastEffect> past(Instant now) {
        return state.map(seen -> new PastEffect(key, seen, day, opensAt().filter(now::isBefore)));
    }

    private Optional<Instant> opensAt() {
        return is(EffectState.DEFERRED) ? notBefore : Optional.empty();
    }
}
