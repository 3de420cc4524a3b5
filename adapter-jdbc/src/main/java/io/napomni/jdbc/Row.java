package io.napomni.jdbc;

import io.napomni.action.EffectKey;
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
        String dispatch) {

    /** Ends in a blank; a condition follows. */
    static final String SELECT = """
            SELECT id, key, state, customer, label, contact, day, updated_at, not_before, detail, attempts,
              generation, fence, owner, lease_until, dispatch
            FROM effect WHERE tenant = ?1 AND\s""";

    static final String BY_KEYS = SELECT + "key IN (%s)";

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
                row.getString("dispatch"));
    }

    boolean is(EffectState wanted) {
        return state.filter(wanted::equals).isPresent();
    }

    boolean isFree(long now) {
        if (state.isEmpty() || is(EffectState.CANCELLED)) {
            return true;
        }
        return (is(EffectState.CLAIMED) && leaseUntil <= now) || (is(EffectState.DEFERRED) && notBefore <= now);
    }

    String by() {
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
                opensAt(),
                detail,
                attempts,
                generation);
    }

    Optional<PastEffect> past(long now) {
        return state.map(seen -> new PastEffect(key, seen, day, opensAt().filter(at -> Times.micros(at) > now)));
    }

    private Optional<Instant> opensAt() {
        return is(EffectState.DEFERRED) ? Optional.of(Times.instant(notBefore)) : Optional.empty();
    }
}
