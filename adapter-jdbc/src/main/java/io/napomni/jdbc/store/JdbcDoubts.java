package io.napomni.jdbc.store;

import io.napomni.action.EffectKey;
import io.napomni.jdbc.base.Db;
import io.napomni.jdbc.base.Rows;
import io.napomni.jdbc.base.Times;
import io.napomni.jdbc.base.Tx;
import io.napomni.jdbc.store.Claims.Drawn;
import io.napomni.port.Doubt;
import io.napomni.port.store.Bucket;
import io.napomni.port.store.ClaimResult;
import io.napomni.port.store.ClaimResult.LimitReached;
import io.napomni.port.store.ClaimResult.Taken;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Doubts;
import io.napomni.port.store.RegisterRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Doubts. What was erased can be settled by nobody, so it is not shown. */
final class JdbcDoubts implements Doubts {

    private static final String IN_DOUBT = Row.SELECT + "state = 'IN_DOUBT' AND erased = 0 ";
    private static final String OLDEST_FIRST = IN_DOUBT + "ORDER BY updated_at, key";
    private static final String TOGETHER = IN_DOUBT + "AND fence = ?3 AND dispatch = ?4 ORDER BY key || '' FOR UPDATE";
    private static final String CLOSE =
            "UPDATE effect SET state = 'DONE', detail = ?4, updated_at = ?2 WHERE tenant = ?1 AND id = ?3";
    private static final String OPEN =
            "UPDATE effect SET state = 'OPEN', detail = '', updated_at = ?2 WHERE tenant = ?1 AND id = ?3";
    /** Every time it was begun under this identity, and not only the last. */
    private static final String FORGET_CONTACTS = """
            UPDATE attempt SET contact = 0, outcome = 'denied'
            WHERE tenant = ?1 AND effect = ?3 AND dispatch = ?4""";

    private static final String CONFIRM_CONTACT =
            "UPDATE attempt SET outcome = 'confirmed' WHERE tenant = ?1 AND fence = ?3 AND dispatch = ?4";
    private static final String ATTEMPTS = """
            SELECT content_hash, dated FROM attempt
            WHERE tenant = ?1 AND effect = ?3 AND dispatch = ?4 AND (outcome IS NULL OR outcome = 'in-doubt')
            ORDER BY fence DESC""";

    private static final String AGAIN = """
            UPDATE effect SET state = 'SENDING', detail = '', day = ?4, attempts = attempts + 1, updated_at = ?2,
              fence = ?5, owner = ?6, lease_until = ?7
            WHERE tenant = ?1 AND id = ?3""";

    private static final String HELD = "SELECT bucket FROM place WHERE tenant = ?1 AND fence = ?3";
    private static final String TAKE_PLACES_ALONG = """
            INSERT INTO place (tenant, bucket, fence, at)
            SELECT tenant, bucket, ?4, at FROM place WHERE tenant = ?1 AND fence = ?3""";

    private final Db db;
    private final Owner in;

    JdbcDoubts(Db db, Owner in) {
        this.db = db;
        this.in = in;
    }

    @Override
    public List<RegisterRow> list() {
        return db.list(tx -> tx.ask(OLDEST_FIRST, row -> Row.read(row).shown()));
    }

    @Override
    public List<Doubt> dispatches() {
        return db.read(tx -> {
            Map<Beginning, List<Row>> byBeginning = tx.list(OLDEST_FIRST, Row::read).stream()
                    .collect(Collectors.groupingBy(Beginning::of, LinkedHashMap::new, Collectors.toList()));
            List<Doubt> doubts = new ArrayList<>();
            for (List<Row> together : byBeginning.values()) {
                doubts.add(doubt(tx, together));
            }
            return List.copyOf(doubts);
        });
    }

    private record Beginning(long fence, String dispatch) {

        static Beginning of(Row row) {
            return new Beginning(row.fence(), row.dispatch());
        }
    }

    /** What went out each time. */
    private record Sent(String contentHash, long dated) {

        static final Sent UNKNOWN = new Sent("", 0);

        static Sent read(ResultSet row) throws SQLException {
            return new Sent(row.getString(1), row.getLong(2));
        }
    }

    private static Doubt doubt(Tx tx, List<Row> together) throws SQLException {
        Row one = together.get(0);
        List<Sent> attempts = tx.list(ATTEMPTS, Sent::read, one.id(), one.dispatch());
        Sent last = attempts.stream().findFirst().orElse(Sent.UNKNOWN);
        return new Doubt(
                one.dispatch(),
                together.stream().map(Row::key).sorted().toList(),
                one.customer(),
                one.day().orElseThrow(),
                Times.instant(one.updatedAt()),
                last.contentHash(),
                Times.ifKept(last.dated()),
                attempts.size(),
                one.fence());
    }

    @Override
    public int resolve(EffectKey key, boolean happened, String by, String why) {
        return db.write(tx -> settle(tx, together(tx, key), happened, by, why));
    }

    @Override
    public int resolve(Doubt doubt, boolean happened, String by, String why) {
        return db.write(tx -> settle(tx, asSeen(tx, doubt), happened, by, why));
    }

    private static List<Row> together(Tx tx, EffectKey key) throws SQLException {
        Optional<Row> one = tx.first(IN_DOUBT + "AND key = ?3 FOR UPDATE", Row::read, key.toString());
        return one.isEmpty()
                ? List.of()
                : tx.list(TOGETHER, Row::read, one.get().fence(), one.get().dispatch());
    }

    /** The rows of a doubt while nothing has become of it since; locked. */
    private static List<Row> asSeen(Tx tx, Doubt doubt) throws SQLException {
        List<Row> together = together(tx, doubt.keys().get(0));
        boolean same = together.stream().map(Row::key).sorted().toList().equals(doubt.keys())
                && together.stream().allMatch(row -> row.fence() == doubt.fence())
                && together.stream().allMatch(row -> row.dispatch().equals(doubt.id()));
        return same ? together : List.of();
    }

    private static int settle(Tx tx, List<Row> together, boolean happened, String by, String why) throws SQLException {
        for (Row row : together) {
            settle(tx, row, happened, by, why);
        }
        if (!together.isEmpty()) {
            Row one = together.get(0);
            if (happened) {
                tx.update(CONFIRM_CONTACT, one.fence(), one.dispatch());
            }
            tx.givePlacesBack(one.fence());
        }
        return together.size();
    }

    private static void settle(Tx tx, Row row, boolean happened, String by, String why) throws SQLException {
        if (happened) {
            tx.update(CLOSE, row.id(), "resolved by " + by + ": " + why);
        } else {
            tx.update(OPEN, row.id());
            tx.update(FORGET_CONTACTS, row.id(), row.dispatch());
        }
        String what = happened ? "resolved-done" : "resolved-open";
        tx.journal(what, row.key().toString(), by, why, row.key().subject().toString());
    }

    @Override
    public ClaimResult again(Doubt doubt, LocalDate day, List<Bucket> buckets, Duration lease) {
        return db.write(tx -> {
            Rows<Drawn> drawn = Claims.draw(tx, 1);
            Claims.sweep(tx);
            List<Row> together = asSeen(tx, doubt);
            if (together.isEmpty()) {
                return new Taken();
            }
            Set<String> held = Set.copyOf(tx.list(HELD, row -> row.getString(1), doubt.fence()));
            List<Bucket> more =
                    buckets.stream().filter(one -> !held.contains(one.key())).toList();
            Optional<Bucket> full = Claims.full(tx, more);
            if (full.isPresent()) {
                return new LimitReached(full.get());
            }
            Drawn on = drawn.first().orElseThrow();
            return begunAgain(
                    tx, together, day, new Stand(on.last(), in.name(on.run()), Times.later(tx.now(), lease), more));
        });
    }

    /** What it is begun on. */
    private record Stand(long fence, String owner, long until, List<Bucket> more) {}

    private static Won begunAgain(Tx tx, List<Row> together, LocalDate day, Stand on) throws SQLException {
        Row one = together.get(0);
        Sent sent = tx.first(ATTEMPTS, Sent::read, one.id(), one.dispatch()).orElse(Sent.UNKNOWN);
        Map<EffectKey, Integer> generations = new LinkedHashMap<>();
        for (Row row : together) {
            tx.update(AGAIN, row.id(), day.toString(), on.fence(), on.owner(), on.until());
            tx.journal(
                    "sent-again",
                    row.key().toString(),
                    Row.by(on.owner()),
                    "",
                    row.key().subject().toString());
            generations.put(row.key(), row.generation());
        }
        tx.update(JdbcLedger.ATTEMPT, on.fence(), one.dispatch(), sent.contentHash(), sent.dated());
        tx.update(TAKE_PLACES_ALONG, one.fence(), on.fence());
        tx.givePlacesBack(one.fence());
        for (Bucket bucket : on.more()) {
            tx.update(Claims.PLACE, bucket.key(), on.fence());
        }
        return new Won(generations, on.fence());
    }
}
