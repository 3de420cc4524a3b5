package io.napomni.jdbc;

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

/** Approvals on SQLite. */
final class SqliteApprovals implements Approvals {

    private record Held(String run, String why, HeldItem item) {}

    private static final String SELECT =
            "SELECT reminder, fingerprint, label, approved, run, why FROM approval WHERE tenant = ?1 AND ";
    /** A replaced row gets a new id, so that ids tell what was held last. */
    private static final String HOLD = """
            INSERT OR REPLACE INTO approval (tenant, reminder, run, why, fingerprint, label, approved)
            VALUES (?1, ?3, ?4, ?5, ?6, ?7, coalesce((
              SELECT approved FROM approval WHERE tenant = ?1 AND reminder = ?3 AND fingerprint = ?6), 0))""";

    private static final String APPROVE =
            "UPDATE approval SET approved = 1 WHERE tenant = ?1 AND approved = 0 AND run = ?3";

    private final Db db;

    SqliteApprovals(Db db) {
        this.db = db;
    }

    @Override
    public void hold(String run, String why, List<HeldItem> items) {
        db.write(tx -> {
            for (HeldItem item : items) {
                tx.update(HOLD, item.reminder(), run, why, item.fingerprint(), item.label());
            }
            tx.journal("held", run, "ledger", why + " (" + items.size() + ")");
            return run;
        });
    }

    @Override
    public Map<String, HeldItem> find(Collection<String> reminders) {
        List<String> asked = reminders.stream().distinct().toList();
        return db.read(tx -> tx.listIn(SELECT + "reminder IN (%s)", asked, SqliteApprovals::read).stream()
                .map(Held::item)
                .collect(Collectors.toUnmodifiableMap(HeldItem::reminder, item -> item)));
    }

    @Override
    public List<HeldRun> waiting() {
        return db.read(tx -> {
            Map<String, List<Held>> byRun =
                    tx.list(SELECT + "approved = 0 ORDER BY id DESC", SqliteApprovals::read).stream()
                            .collect(Collectors.groupingBy(Held::run, LinkedHashMap::new, Collectors.toList()));
            return byRun.values().stream().map(SqliteApprovals::shown).toList();
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
        HeldItem item = new HeldItem(row.getString(1), row.getString(2), row.getString(3), row.getInt(4) == 1);
        return new Held(row.getString(5), row.getString(6), item);
    }
}
