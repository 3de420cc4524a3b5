package io.napomni.jdbc.store;

import io.napomni.jdbc.base.Db;
import io.napomni.jdbc.base.Tx;
import io.napomni.port.store.Approvals;
import io.napomni.port.store.HeldItem;
import io.napomni.port.store.HeldRun;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Approvals. */
final class JdbcApprovals implements Approvals {

    private record Held(String run, String why, HeldItem item) {}

    /** Ends in a blank; a condition follows. */
    static final String SELECT =
            "SELECT reminder, fingerprint, label, approved, about, run, why FROM approval WHERE tenant = ?1 AND ";

    /** What was erased has no fingerprint: it is not shown, and nobody lets it go before it was shown again. */
    private static final String WAITING = "approved = 0 AND fingerprint <> ''";

    private static final String FORGET =
            "DELETE FROM approval WHERE tenant = ?1 AND reminder = ?3 RETURNING fingerprint, approved";
    /** A replaced row gets a new id, so that ids tell what was held last. */
    private static final String HOLD = """
            INSERT INTO approval (tenant, reminder, run, why, fingerprint, label, approved, about, at)
            VALUES (?1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?2)""";

    private static final String APPROVE =
            "UPDATE approval SET approved = 1, at = ?2 WHERE tenant = ?1 AND run = ?3 AND " + WAITING;

    private final Db db;

    JdbcApprovals(Db db) {
        this.db = db;
    }

    @Override
    public void hold(String run, String why, List<HeldItem> items) {
        db.write(tx -> {
            tx.lockTenant();
            for (HeldItem item : items) {
                int approved = wasApproved(tx, item) ? 1 : 0;
                tx.update(
                        HOLD,
                        item.reminder(),
                        run,
                        why,
                        item.fingerprint(),
                        item.label(),
                        approved,
                        lines(item.about()));
            }
            tx.journal("held", run, "ledger", why + " (" + items.size() + ")");
            return run;
        });
    }

    private static boolean wasApproved(Tx tx, HeldItem item) throws SQLException {
        return tx.list(
                        FORGET,
                        row -> row.getInt(2) == 1 && item.fingerprint().equals(row.getString(1)),
                        item.reminder())
                .contains(true);
    }

    @Override
    public Map<String, HeldItem> find(Collection<String> reminders) {
        List<String> asked = reminders.stream().distinct().toList();
        return db.list(tx -> tx.askIn(SELECT + "reminder IN (%s)", asked, JdbcApprovals::read)).stream()
                .map(Held::item)
                .collect(Collectors.toUnmodifiableMap(HeldItem::reminder, item -> item));
    }

    @Override
    public List<HeldRun> waiting() {
        return db.read(tx -> {
            Map<String, List<Held>> byRun =
                    tx.list(SELECT + WAITING + " ORDER BY id DESC", JdbcApprovals::read).stream()
                            .collect(Collectors.groupingBy(Held::run, LinkedHashMap::new, Collectors.toList()));
            return byRun.values().stream().map(JdbcApprovals::shown).toList();
        });
    }

    private static HeldRun shown(List<Held> newestFirst) {
        LinkedHashMap<String, HeldItem> items = new LinkedHashMap<>();
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            items.put(newestFirst.get(i).item().reminder(), newestFirst.get(i).item());
        }
        String why = newestFirst.stream().map(Held::why).distinct().collect(Collectors.joining("; "));
        return new HeldRun(newestFirst.get(0).run(), why, List.copyOf(items.values()));
    }

    @Override
    public int approve(String run, String by) {
        return db.write(tx -> {
            int approved = tx.update(APPROVE, run);
            if (approved > 0) {
                tx.journal("approved", run, by, "reminders let go: " + approved);
            }
            return approved;
        });
    }

    private static Held read(ResultSet row) throws SQLException {
        return new Held(row.getString(6), row.getString(7), item(row));
    }

    static HeldItem item(ResultSet row) throws SQLException {
        List<String> about =
                row.getString(5).lines().filter(one -> !one.isEmpty()).toList();
        return new HeldItem(row.getString(1), row.getString(2), row.getString(3), row.getInt(4) == 1, about);
    }

    /** Each between line ends, so that one can be found in the whole. */
    private static String lines(List<String> about) {
        return "\n" + String.join("\n", about) + "\n";
    }
}
