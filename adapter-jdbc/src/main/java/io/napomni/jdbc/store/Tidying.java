package io.napomni.jdbc.store;

import io.napomni.jdbc.answer.JdbcAnswers;
import io.napomni.jdbc.base.Db;
import io.napomni.jdbc.base.Times;
import io.napomni.jdbc.base.Tx;
import io.napomni.jdbc.base.Work;
import io.napomni.port.upkeep.Retention;
import io.napomni.port.upkeep.Tidied;
import java.sql.SQLException;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Removes what is older than its period, a batch in a transaction. Where {@code at} is 0 a node of a former version has
 * put the row there without its time; such a row stays.
 */
final class Tidying {

    private static final int BATCH = 500;
    /** What a hand has re-armed keeps its row, because the row alone tells how often. */
    private static final List<String> OLD = List.of(
            "state = 'DONE'",
            "state = 'REJECTED'",
            "state = 'EXPIRED'",
            "state = 'CANCELLED' AND generation = 0",
            "state = 'OPEN' AND generation = 0");

    private static final String EFFECTS = """
            SELECT id, key, state, day FROM effect WHERE tenant = ?1 AND %s AND updated_at < ?3
            ORDER BY updated_at LIMIT ?4 FOR UPDATE""";

    private static final String SPEND = """
            INSERT INTO spent (tenant, name, state, day) VALUES (?1, ?3, ?4, ?5) ON CONFLICT DO NOTHING""";

    private static final String OLDEST_LINES =
            "SELECT id, at FROM journal NOT INDEXED WHERE tenant = ?1 ORDER BY id LIMIT ?3";
    private static final String LATEST_RUN =
            "SELECT id FROM run_scenario WHERE tenant = ?1 AND scenario = ?3 ORDER BY id DESC LIMIT 1 OFFSET ?4";
    private static final String RUNS =
            "DELETE FROM run_scenario WHERE tenant = ?1 AND scenario = ?3 AND id < ?4 AND at > 0 AND at < ?5";
    /** A named batch has no day after which nobody asks for it, so its places stay. */
    private static final String PLACES = """
            DELETE FROM place WHERE tenant = ?1 AND at > 0 AND at < ?3 AND bucket NOT LIKE 'quota|%|batch %'
              AND fence IN (SELECT fence FROM place WHERE tenant = ?1 AND at > 0 AND at < ?3
                AND bucket NOT LIKE 'quota|%|batch %' LIMIT ?4)""";

    /** What waits for a person stays: were it gone, it would be new to the next run, which might let it go. */
    private static final String APPROVALS =
            "DELETE FROM approval WHERE tenant = ?1 AND approved = 1 AND at > 0 AND at < ?3";

    private static final String LETTERS = """
            SELECT id FROM invitation WHERE tenant = ?1 AND expires < ?3 AND answered_at < ?3
            ORDER BY expires LIMIT ?4""";

    private static final String TOUCHES = """
            DELETE FROM touch WHERE tenant = ?1 AND at < ?3 AND letter IN (
              SELECT letter FROM touch WHERE tenant = ?1 AND at < ?3 LIMIT ?4)""";

    private record Old(
            long id, String key, String state, @Nullable String day) {}

    private final Db db;
    private final Names names;

    Tidying(Db db, Names names) {
        this.db = db;
        this.names = names;
    }

    Tidied all(Retention retention) {
        int effects = 0;
        for (String which : OLD) {
            effects += all(tx -> effects(tx, which, before(tx, retention.register())));
        }
        return new Tidied(
                effects,
                all(tx -> lines(tx, before(tx, retention.journal()))),
                db.write(tx -> runs(tx, before(tx, retention.runs()))),
                db.write(tx -> tx.update(
                        "DELETE FROM hold WHERE tenant = ?1 AND until < ?3",
                        Times.day(before(tx, retention.holds())).toString())),
                db.write(tx -> tx.update(APPROVALS, before(tx, retention.approvals()))),
                all(tx -> tx.update(PLACES, before(tx, retention.buckets()), BATCH)),
                answers(retention.answers()));
    }

    /** What tells people from machines is of no use after a day. */
    private int answers(Period period) {
        all(tx -> tx.update(TOUCHES, before(tx, Period.ofDays(1)), BATCH));
        return all(tx -> {
            List<String> old = tx.list(LETTERS, row -> row.getString(1), before(tx, period), BATCH);
            for (String letter : old) {
                JdbcAnswers.forget(tx, letter);
            }
            return old.size();
        });
    }

    private static long before(Tx tx, Period period) throws SQLException {
        return Times.before(tx.now(), period);
    }

    /** Batch after batch, each in a transaction of its own, until one finds nothing. */
    private int all(Work<Integer> batch) {
        int all = 0;
        int removed = db.write(batch);
        while (removed > 0) {
            all += removed;
            removed = db.write(batch);
        }
        return all;
    }

    /** A hash takes the place of what is closed; what is open needs none. */
    private int effects(Tx tx, String which, long before) throws SQLException {
        tx.lockTenant();
        KnownEffects.in(tx, names);
        List<Old> old = tx.list(
                EFFECTS.replace("%s", which),
                row -> new Old(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
                before,
                BATCH);
        if (!old.isEmpty() && names.pseudonyms().isPresent()) {
            tx.update("UPDATE tenant SET seal = ?3 WHERE id = ?1", names.seal());
        }
        for (Old one : old) {
            if (!"OPEN".equals(one.state()) && !"CANCELLED".equals(one.state())) {
                tx.update(SPEND, names.spent(one.key()), one.state(), one.day());
            }
            tx.update("DELETE FROM attempt WHERE tenant = ?1 AND effect = ?3", one.id());
            tx.update("DELETE FROM effect WHERE tenant = ?1 AND id = ?3", one.id());
        }
        return old.size();
    }

    private static int lines(Tx tx, long before) throws SQLException {
        record Line(long id, long at) {}
        Optional<Line> last = tx.list(OLDEST_LINES, row -> new Line(row.getLong(1), row.getLong(2)), BATCH).stream()
                .takeWhile(line -> line.at() < before)
                .reduce((one, next) -> next);
        if (last.isEmpty()) {
            return 0;
        }
        tx.openJournal();
        int removed = tx.update(
                "DELETE FROM journal WHERE tenant = ?1 AND id <= ?3", last.get().id());
        tx.closeJournal();
        return removed;
    }

    private static int runs(Tx tx, long before) throws SQLException {
        int removed = 0;
        for (String scenario :
                tx.list("SELECT DISTINCT scenario FROM run_scenario WHERE tenant = ?1", row -> row.getString(1))) {
            Optional<Long> tenth = tx.first(LATEST_RUN, row -> row.getLong(1), scenario, Retention.RUNS - 1);
            removed += tenth.isEmpty() ? 0 : tx.update(RUNS, scenario, tenth.get(), before);
        }
        return removed;
    }
}
