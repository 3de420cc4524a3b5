package io.napomni.jdbc;

import io.napomni.action.EffectKey;
import io.napomni.port.LostClaimException;
import io.napomni.port.Outcome;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.Ledger;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The ledger on SQLite. */
final class SqliteLedger implements Ledger {

    /** How many claims share a transaction, so that others get their turn. */
    private static final int BATCH = 500;

    private static final String BEGIN = """
            UPDATE effect SET state = 'SENDING', resting = 'OPEN', dispatch = ?5, day = ?6, attempts = attempts + 1,
              not_before = NULL, detail = '', updated_at = ?2
            WHERE tenant = ?1 AND key = ?3 AND state = 'CLAIMED' AND fence = ?4 AND lease_until > ?2""";
    private static final String ATTEMPT = """
            INSERT INTO attempt (tenant, fence, effect, dispatch, customer, day, contact, content_hash, begun_at)
            SELECT ?1, fence, id, dispatch, customer, day, contact, ?4, ?2 FROM effect WHERE tenant = ?1 AND key = ?3""";
    private static final String RELEASE = """
            UPDATE effect SET state = resting, updated_at = ?2
            WHERE tenant = ?1 AND key = ?3 AND state = 'CLAIMED' AND fence = ?4""";

    private final Db db;

    SqliteLedger(Db db) {
        this.db = db;
    }

    @Override
    public Set<EffectKey> closed(Collection<EffectKey> keys) {
        List<String> asked = keys.stream().map(EffectKey::toString).distinct().toList();
        return db.read(tx -> tx.listIn(Row.BY_KEYS, asked, Row::read).stream()
                .filter(row -> !row.isFree(tx.now()))
                .map(Row::key)
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public List<ClaimResult> claim(List<Claim> claims, Duration lease) {
        List<ClaimResult> answers = new ArrayList<>();
        for (int from = 0; from < claims.size(); from += BATCH) {
            List<Claim> batch = claims.subList(from, Math.min(claims.size(), from + BATCH));
            answers.addAll(db.write(tx -> SqliteClaims.of(tx, batch, lease).take()));
        }
        return List.copyOf(answers);
    }

    @Override
    public void begin(Dispatch dispatch) {
        List<EffectKey> keys = dispatch.won().keys();
        long fence = dispatch.won().fence();
        String day = dispatch.day().toString();
        db.write(tx -> {
            for (EffectKey key : keys) {
                if (tx.update(BEGIN, key.toString(), fence, dispatch.id(), day) != 1) {
                    throw new LostClaimException("the claim of " + key + " is no longer ours: its lease ran out or"
                            + " another took it; nothing may be sent");
                }
                tx.update(ATTEMPT, key.toString(), dispatch.contentHash());
            }
            return dispatch;
        });
    }

    @Override
    public void record(Dispatch dispatch, Outcome outcome) {
        Optional<LostClaimException> refused =
                db.write(tx -> new SqliteRecord(tx, dispatch, Ending.of(outcome)).keep());
        if (refused.isPresent()) {
            throw refused.get();
        }
    }

    @Override
    public void release(Won won) {
        db.write(tx -> {
            releaseAll(tx, won);
            return won;
        });
    }

    private static void releaseAll(Tx tx, Won won) throws SQLException {
        for (EffectKey key : won.keys()) {
            tx.update(RELEASE, key.toString(), won.fence());
        }
        tx.givePlacesBack(won.fence());
    }
}
