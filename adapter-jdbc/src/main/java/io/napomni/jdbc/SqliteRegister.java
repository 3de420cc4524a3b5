package io.napomni.jdbc;

import io.napomni.action.EffectKey;
import io.napomni.model.SubjectRef;
import io.napomni.past.EffectState;
import io.napomni.port.store.Register;
import io.napomni.port.store.RegisterRow;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The register on SQLite. */
final class SqliteRegister implements Register {

    private static final String NEWEST_FIRST = " ORDER BY updated_at DESC, key DESC";
    private static final String SEEN = "state <> 'OPEN' AND ";
    private static final String CLEAR = """
            UPDATE effect SET state = 'OPEN', resting = 'OPEN', generation = generation + 1, not_before = NULL,
              detail = '', updated_at = ?2
            WHERE tenant = ?1 AND key = ?3 AND state IN ('DONE', 'DEFERRED', 'REJECTED', 'EXPIRED', 'CANCELLED')""";
    private static final String CLEAR_ATTEMPTS = """
            UPDATE attempt SET cleared = 1
            WHERE effect = (SELECT id FROM effect WHERE tenant = ?1 AND key = ?3)""";
    private static final String CANCEL = """
            UPDATE effect SET state = 'CANCELLED', not_before = NULL, detail = ?4, updated_at = ?2
            WHERE tenant = ?1 AND key = ?3 AND state = 'DEFERRED'""";

    private static final Comparator<RegisterRow> BY_AGE =
            Comparator.comparing(RegisterRow::updatedAt).thenComparing(RegisterRow::key);

    private final Db db;

    SqliteRegister(Db db) {
        this.db = db;
    }

    @Override
    public List<RegisterRow> list(Set<EffectState> states, int limit) {
        List<String> names = states.stream().map(EffectState::name).toList();
        // One state at a time: each is read from its index, newest first, without sorting the table.
        return db.read(tx -> {
            Stream.Builder<RegisterRow> found = Stream.builder();
            for (String name : names) {
                tx.list(
                                Row.SELECT + "state = ?3" + NEWEST_FIRST + " LIMIT ?4",
                                row -> Row.read(row).shown(),
                                name,
                                limit)
                        .forEach(found);
            }
            return found.build().sorted(BY_AGE.reversed()).limit(limit).toList();
        });
    }

    @Override
    public List<RegisterRow> about(SubjectRef subject) {
        return db.read(tx -> tx.list(
                Row.SELECT + SEEN + "subject = ?3" + NEWEST_FIRST,
                row -> Row.read(row).shown(),
                subject.toString()));
    }

    @Override
    public Optional<RegisterRow> find(EffectKey key) {
        return db.read(tx ->
                tx.first(Row.SELECT + SEEN + "key = ?3", row -> Row.read(row).shown(), key.toString()));
    }

    @Override
    public boolean clear(EffectKey key, String by, String why) {
        return db.write(tx -> {
            boolean cleared = tx.update(CLEAR, key.toString()) == 1;
            if (cleared) {
                tx.update(CLEAR_ATTEMPTS, key.toString());
                tx.journal("cleared", key.toString(), by, why);
            }
            return cleared;
        });
    }

    @Override
    public boolean cancel(EffectKey key, String why) {
        return db.write(tx -> {
            boolean cancelled = tx.update(CANCEL, key.toString(), why) == 1;
            if (cancelled) {
                tx.journal("cancelled", key.toString(), "ledger", why);
            }
            return cancelled;
        });
    }
}
