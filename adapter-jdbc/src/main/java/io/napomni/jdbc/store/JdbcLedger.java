package io.napomni.jdbc.store;

import io.napomni.action.EffectKey;
import io.napomni.jdbc.base.Db;
import io.napomni.jdbc.base.Times;
import io.napomni.jdbc.store.Recording.NotAsBegun;
import io.napomni.port.LostClaimException;
import io.napomni.port.Outcome;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.Ledger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ledger. */
final class JdbcLedger implements Ledger {

    /** How many claims share a transaction, so that others get their turn. */
    private static final int BATCH = 500;

    private static final String BEGIN = """
            UPDATE effect SET state = 'SENDING', resting = 'OPEN', dispatch = ?4, day = ?5, attempts = attempts + 1,
              not_before = NULL, detail = '', updated_at = ?2
            WHERE tenant = ?1 AND key IN (%s) AND state = 'CLAIMED' AND fence = ?3 AND lease_until > ?2""";
    /** For all effects of a fence and dispatch, which are SENDING by then. */
    static final String ATTEMPT = """
            INSERT INTO attempt (tenant, fence, effect, dispatch, customer, day, contact, content_hash, dated, begun_at)
            SELECT ?1, fence, id, dispatch, customer, day, contact, ?5, ?6, ?2 FROM effect
            WHERE tenant = ?1 AND fence = ?3 AND dispatch = ?4""";

    private static final String RELEASE = """
            UPDATE effect SET state = resting, updated_at = ?2
            WHERE tenant = ?1 AND key IN (%s) AND state = 'CLAIMED' AND fence = ?3""";

    private final Db db;
    private final Names names;
    private final Owner owner;

    JdbcLedger(Db db, Names names, Owner owner) {
        this.db = db;
        this.names = names;
        this.owner = owner;
    }

    @Override
    public Set<EffectKey> closed(Collection<EffectKey> keys) {
        return db.read(tx -> {
            KnownEffects finding = KnownEffects.in(tx, names);
            long now = tx.now();
            Set<EffectKey> closed = new HashSet<>();
            finding.rows(Row.BY_KEYS, keys).forEach((key, row) -> {
                if (!row.isFree(now)) {
                    closed.add(key);
                }
            });
            closed.addAll(finding.spent(keys).keySet());
            return Set.copyOf(closed);
        });
    }

    @Override
    public List<ClaimResult> claim(List<Claim> claims, Duration lease) {
        List<ClaimResult> answers = new ArrayList<>();
        for (int from = 0; from < claims.size(); from += BATCH) {
            List<Claim> batch = claims.subList(from, Math.min(claims.size(), from + BATCH));
            answers.addAll(db.write(tx -> Claims.take(tx, names, batch, lease, owner)));
        }
        return List.copyOf(answers);
    }

    @Override
    public void begin(Dispatch dispatch) {
        List<EffectKey> keys = dispatch.won().keys();
        long fence = dispatch.won().fence();
        String day = dispatch.day().toString();
        db.write(tx -> {
            tx.updateAllWithCommit(BEGIN, names(keys), () -> lost(keys), fence, dispatch.id(), day);
            tx.updateWithCommit(ATTEMPT, fence, dispatch.id(), dispatch.contentHash(), Times.kept(dispatch.dated()));
            return dispatch;
        });
    }

    private static LostClaimException lost(List<EffectKey> keys) {
        String others = keys.size() == 1 ? "" : ", or of one that goes with it,";
        return new LostClaimException("the claim of " + keys.get(0) + others
                + " is no longer ours: its lease ran out or another took it; nothing may be sent");
    }

    @Override
    public void record(Dispatch dispatch, Outcome outcome) {
        Ending ending = Ending.of(outcome);
        if (!isKeptAsBegun(dispatch, ending)) {
            Optional<LostClaimException> refused = db.write(tx -> new Recording(tx, names, dispatch, ending).keep());
            if (refused.isPresent()) {
                throw refused.get();
            }
        }
    }

    private boolean isKeptAsBegun(Dispatch dispatch, Ending ending) {
        try {
            db.write(tx -> new Recording(tx, names, dispatch, ending).keepAsBegun());
            return true;
        } catch (NotAsBegun other) {
            return false;
        }
    }

    @Override
    public void release(Won won) {
        db.write(tx -> {
            tx.updateInWithCommit(RELEASE, names(won.keys()), won.fence());
            tx.givePlacesBack(won.fence());
            return won;
        });
    }

    private static List<String> names(List<EffectKey> keys) {
        return keys.stream().map(EffectKey::toString).toList();
    }
}
