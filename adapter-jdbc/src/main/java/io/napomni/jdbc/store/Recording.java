package io.napomni.jdbc.store;

import io.napomni.action.EffectKey;
import io.napomni.jdbc.base.Tx;
import io.napomni.past.EffectState;
import io.napomni.port.LedgerException;
import io.napomni.port.LostClaimException;
import io.napomni.port.store.Dispatch;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps how one dispatch ended. */
final class Recording {

    private static final String END_AS_BEGUN = """
            UPDATE effect SET state = ?3, resting = 'OPEN', detail = ?4, not_before = ?2 + ?5, updated_at = ?2
            WHERE tenant = ?1 AND key IN (%s) AND fence = ?6 AND generation = ?7
              AND (state = 'SENDING' AND dispatch = ?8 OR state = 'CLAIMED' AND ?9 = 1)""";
    private static final String WRITE_AS_BEGUN = """
            INSERT INTO journal (tenant, at, what, about, by, detail, concerns)
            SELECT tenant, ?2, ?3, key, CASE WHEN owner = '' THEN 'ledger' ELSE owner END, ?4, subject
            FROM effect WHERE tenant = ?1 AND fence = ?5 AND key IN (%s) ORDER BY key""";
    private static final String END = """
            UPDATE effect SET state = ?3, resting = 'OPEN', detail = ?4, not_before = ?2 + ?5, updated_at = ?2
            WHERE tenant = ?1 AND id = ?6 AND fence = ?7 AND generation = ?8""";
    private static final String END_ATTEMPT = """
            UPDATE attempt SET outcome = ?3, ended_at = ?2, contact = contact * ?4
            WHERE tenant = ?1 AND fence = ?5 AND dispatch = ?6""";

    private final Tx tx;
    private final Names names;
    private final Dispatch dispatch;
    private final Ending ending;

    Recording(Tx tx, Names names, Dispatch dispatch, Ending ending) {
        this.tx = tx;
        this.names = names;
        this.dispatch = dispatch;
        this.ending = ending;
    }

    /** An effect is not as it was begun any more, so it has to be looked at. */
    static final class NotAsBegun extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotAsBegun() {
            super("not as begun", null, false, false);
        }
    }

    /**
     * Keeps it without a look at what is there, so that all of it is one message: as nearly always.
     *
     * @throws NotAsBegun and keeps nothing if it did not find each effect as it was begun
     */
    Recording keepAsBegun() throws SQLException {
        Map<Integer, List<String>> byGeneration = dispatch.won().generations().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        Collectors.mapping(one -> one.getKey().toString(), Collectors.toList())));
        for (Map.Entry<Integer, List<String>> some : byGeneration.entrySet()) {
            tx.updateAllWithCommit(
                    END_AS_BEGUN,
                    some.getValue(),
                    NotAsBegun::new,
                    ending.state().name(),
                    ending.detail(),
                    ending.pauseMicros(),
                    fence(),
                    some.getKey(),
                    dispatch.id(),
                    ending.certainlyDidNotHappen() ? 1 : 0);
            tx.updateInWithCommit(WRITE_AS_BEGUN, some.getValue(), ending.word(), ending.detail(), fence());
        }
        endAttempt();
        return this;
    }

    /** What is to be thrown once the journal has kept that the outcome came too late; empty if it was kept. */
    Optional<LostClaimException> keep() throws SQLException {
        List<EffectKey> keys = dispatch.won().keys();
        List<Row> rows = tx
                .listIn(Row.TO_CHANGE, keys.stream().map(EffectKey::toString).toList(), Row::read)
                .stream()
                .filter(this::isOurs)
                .toList();
        if (rows.size() < keys.size() || !rows.stream().allMatch(this::takes)) {
            return Optional.of(refused(keys));
        }
        List<Row> open = rows.stream().filter(row -> !row.is(ending.state())).toList();
        for (Row row : open) {
            end(row);
        }
        for (Row row : open) {
            write(row);
        }
        endAttempt();
        return Optional.empty();
    }

    private void endAttempt() throws SQLException {
        int mayCount = ending.certainlyDidNotHappen() ? 0 : 1;
        tx.updateWithCommit(END_ATTEMPT, ending.word(), mayCount, fence(), dispatch.id());
        if (ending.certainlyDidNotHappen()) {
            tx.givePlacesBack(fence());
        }
    }

    private void end(Row row) throws SQLException {
        tx.updateWithCommit(
                END,
                ending.state().name(),
                ending.detail(),
                ending.pauseMicros(),
                row.id(),
                row.fence(),
                row.generation());
    }

    private void write(Row row) throws SQLException {
        tx.journal(
                ending.word(),
                row.key().toString(),
                row.by(),
                ending.detail(),
                row.key().subject().toString());
    }

    private boolean isOurs(Row row) {
        Optional<Integer> generation =
                Optional.ofNullable(dispatch.won().generations().get(row.key()));
        return (row.fence() == fence() || mayEndALater(row))
                && generation.filter(ours -> ours == row.generation()).isPresent();
    }

    /** It was begun again since under the same identity: what has certainly happened once need not happen again. */
    private boolean mayEndALater(Row row) {
        boolean open = row.state().isEmpty() || row.is(EffectState.SENDING) || row.is(EffectState.IN_DOUBT);
        return ending.state() == EffectState.DONE && open && row.dispatch().equals(dispatch.id());
    }

    private boolean takes(Row row) {
        if (row.is(EffectState.CLAIMED)) {
            if (ending.certainlyDidNotHappen()) {
                return true;
            }
            throw new LedgerException("the effect " + row.key() + " was never begun, so it can only be deferred or"
                    + " rejected, not " + ending.word() + "; call begin first");
        }
        if (!row.dispatch().equals(dispatch.id())) {
            return false;
        }
        boolean reopened = row.state().isEmpty() && ending.state() == EffectState.DONE;
        return reopened || row.is(EffectState.SENDING) || row.is(EffectState.IN_DOUBT) || row.is(ending.state());
    }

    private LostClaimException refused(List<EffectKey> keys) throws SQLException {
        Map<EffectKey, Row> rows = KnownEffects.in(tx, names).rows(Row.BY_KEYS, keys);
        boolean erased = rows.values().stream().anyMatch(Row::erased);
        EffectKey asked = keys.get(0);
        EffectKey key = Optional.ofNullable(rows.get(asked)).map(Row::key).orElse(asked);
        // The answer of a server may hold the address of somebody who was erased meanwhile.
        tx.journal(
                "finished-late",
                key.toString(),
                "ledger",
                erased ? ending.word() : ending.word() + ": " + ending.detail(),
                key.subject().toString());
        return new LostClaimException("the outcome of " + key + " came too late: its claim is no longer ours;"
                + " the journal keeps it as finished-late");
    }

    private long fence() {
        return dispatch.won().fence();
    }
}
