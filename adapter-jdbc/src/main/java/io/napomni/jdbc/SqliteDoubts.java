package io.napomni.jdbc;

import io.napomni.action.EffectKey;
import io.napomni.port.store.Doubts;
import io.napomni.port.store.RegisterRow;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Doubts on SQLite. */
final class SqliteDoubts implements Doubts {

    private static final String TOGETHER =
            Row.SELECT + "state = 'IN_DOUBT' AND fence = ?3 AND dispatch = ?4 ORDER BY +key";
    private static final String CLOSE =
            "UPDATE effect SET state = 'DONE', detail = ?4, updated_at = ?2 WHERE tenant = ?1 AND id = ?3";
    private static final String OPEN =
            "UPDATE effect SET state = 'OPEN', detail = '', updated_at = ?2 WHERE tenant = ?1 AND id = ?3";
    private static final String FORGET_CONTACT =
            "UPDATE attempt SET contact = 0, outcome = 'denied' WHERE tenant = ?1 AND fence = ?3";
    private static final String CONFIRM_CONTACT =
            "UPDATE attempt SET outcome = 'confirmed' WHERE tenant = ?1 AND fence = ?3";

    private final Db db;

    SqliteDoubts(Db db) {
        this.db = db;
    }

    @Override
    public List<RegisterRow> list() {
        return db.read(tx -> tx.list(
                Row.SELECT + "state = 'IN_DOUBT' ORDER BY updated_at, key",
                row -> Row.read(row).shown()));
    }

    @Override
    public int resolve(EffectKey key, boolean happened, String by, String why) {
        return db.write(tx -> {
            Optional<Row> one = tx.first(Row.SELECT + "state = 'IN_DOUBT' AND key = ?3", Row::read, key.toString());
            if (one.isEmpty()) {
                return 0;
            }
            List<Row> together =
                    tx.list(TOGETHER, Row::read, one.get().fence(), one.get().dispatch());
            for (Row row : together) {
                settle(tx, row, happened, by, why);
            }
            tx.update(happened ? CONFIRM_CONTACT : FORGET_CONTACT, one.get().fence());
            tx.givePlacesBack(one.get().fence());
            return together.size();
        });
    }

    private static void settle(Tx tx, Row row, boolean happened, String by, String why) throws SQLException {
        if (happened) {
            tx.update(CLOSE, row.id(), "resolved by " + by + ": " + why);
        } else {
            tx.update(OPEN, row.id());
        }
        tx.journal(happened ? "resolved-done" : "resolved-open", row.key().toString(), by, why);
    }
}
