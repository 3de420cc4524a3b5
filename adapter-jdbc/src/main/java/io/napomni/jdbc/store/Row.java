package io.napomni.jdbc.store;

import io.napomni.action.EffectKey;
import io.napomni.jdbc.base.Times;
import io.napomni.model.CustomerRef;
import io.napomni.past.EffectState;
import io.napomni.past.PastEffect;
import io.napomni.port.store.RegisterRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table {@code effect}.
 *
 * @param state empty while it is OPEN: nothing is to be seen of it
 * @param owner the run that was under way when it was claimed; empty if none was
 * @param erased whether the key is a pseudonym; then nobody does it again, whatever its state
 */
record Row(
        long id,
        EffectKey key,
        Optional<EffectState> state,
        CustomerRef customer,
        String label,
        boolean contact,
        Optional<LocalDate> day,
        long updatedAt,
        long notBefore,
        String detail,
        int attempts,
        int generation,
        long fence,
        String owner,
        long leaseUntil,
        String dispatch,
        boolean erased) {

    /** Ends in a blank; a condition follows. */
    static final String SELECT = """
            SELECT id, key, state, customer, label, contact, day, updated_at, not_before, detail, attempts,
              generation, fence, owner, lease_until, dispatch, erased
            FROM effect WHERE tenant = ?1 AND\s""";

    static final String BY_KEYS = SELECT + "key IN (%s)";

    /** The same where the rows are going to be changed; in the order of their keys, so that two writers never wait for each other. */
    static final String TO_CHANGE = BY_KEYS + " ORDER BY key FOR UPDATE";

    static Row read(ResultSet row) throws SQLException {
        String state = row.getString("state");
        @Nullable String day = row.getString("day");
        return new Row(
                row.getLong("id"),
                EffectKey.parse(row.getString("key")),
                "OPEN".equals(state) ? Optional.empty() : Optional.of(EffectState.valueOf(state)),
                CustomerRef.parse(row.getString("customer")),
                row.getString("label"),
                row.getInt("contact") == 1,
                Optional.ofNullable(day).map(LocalDate::parse),
                row.getLong("updated_at"),
                row.getLong("not_before"),
                row.getString("detail"),
                row.getInt("attempts"),
                row.getInt("generation"),
                row.getLong("fence"),
                row.getString("owner"),
                row.getLong("lease_until"),
                row.getString("dispatch"),
                row.getInt("erased") == 1);
    }

    boolean is(EffectState wanted) {
        return state.filter(wanted::equals).isPresent();
    }

    boolean isFree(long now) {
        if (erased) {
            return false;
        }
        if (state.isEmpty() || is(EffectState.CANCELLED)) {
            return true;
        }
        return (is(EffectState.CLAIMED) && leaseUntil <= now) || (is(EffectState.DEFERRED) && notBefore <= now);
    }

    /** Who the journal says did it. */
    String by() {
        return by(owner);
    }

    static String by(String owner) {
        return owner.isEmpty() ? "ledger" : owner;
    }

    RegisterRow shown() {
        return new RegisterRow(
                key,
                state.orElseThrow(),
                customer,
                label,
                day,
                Times.instant(updatedAt),
                is(EffectState.SENDING) ? Optional.of(Times.instant(leaseUntil)) : opensAt(),
                detail,
                attempts,
                generation);
    }

    /** What is known of the effect, under the key by which it was asked for. */
    Optional<PastEffect> past(EffectKey asked, long now) {
        return state.map(seen -> new PastEffect(asked, seen, day, opensAt().filter(at -> Times.micros(at) > now)));
    }

    private Optional<Instant> opensAt() {
        return is(EffectState.DEFERRED) ? Optional.of(Times.instant(notBefore)) : Optional.empty();
    }
}
