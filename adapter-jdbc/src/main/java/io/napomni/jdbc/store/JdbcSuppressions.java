package io.napomni.jdbc.store;

import io.napomni.jdbc.base.Db;
import io.napomni.jdbc.base.Times;
import io.napomni.jdbc.base.Tx;
import io.napomni.policy.AddressMark;
import io.napomni.policy.Suppression;
import io.napomni.port.LedgerException;
import io.napomni.port.store.Suppressions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Addresses that get no letters. */
final class JdbcSuppressions implements Suppressions {

    private static final String ADD = """
            INSERT INTO suppression (tenant, address, scope, reason, since, source)
            VALUES (?1, ?3, ?4, ?5, ?2, ?6) ON CONFLICT (tenant, address, scope) DO NOTHING""";
    private static final String SELECT =
            "SELECT address, scope, reason, since, source FROM suppression WHERE tenant = ?1";
    private static final String ABOUT = SELECT + " AND address IN (%s)";
    private static final String LIST = SELECT + " ORDER BY since, address, scope";
    private static final String REMOVE = "DELETE FROM suppression WHERE tenant = ?1 AND address = ?3 AND scope = ?4";

    private static final String SOMEBODY = "SELECT 1 FROM suppression WHERE tenant = ?1 LIMIT 1";
    private static final String SEAL = "UPDATE tenant SET address_seal = ?3 WHERE id = ?1";

    private final Db db;

    JdbcSuppressions(Db db) {
        this.db = db;
    }

    /** To know one's own key, which is what happens every time but once, nothing is written. */
    @Override
    public void openWith(String seal) {
        if (!seal.equals(db.read(JdbcSuppressions::kept))) {
            db.write(tx -> {
                tx.lockTenant();
                String kept = kept(tx);
                if (!kept.isEmpty()
                        && !kept.equals(seal)
                        && !tx.list(SOMEBODY, row -> row.getInt(1)).isEmpty()) {
                    throw new LedgerException("the stop list was made with another key of address marks, which knows"
                            + " nobody on it: everybody would be written to again. Nothing was done. Give back the key"
                            + " it was made with (the key of Message-IDs, unless you set another)");
                }
                return tx.update(SEAL, seal);
            });
        }
    }

    private static String kept(Tx tx) throws SQLException {
        return tx.first("SELECT address_seal FROM tenant WHERE id = ?1", row -> row.getString(1))
                .orElse("");
    }

    @Override
    public boolean add(AddressMark address, Suppression.Scope scope, String reason, String source) {
        return db.write(tx -> {
            boolean isNew = tx.update(ADD, address.value(), scope.text(), reason, source) > 0;
            if (isNew) {
                tx.journal("suppressed", address.value(), source, scope.text() + " " + reason);
            }
            return isNew;
        });
    }

    @Override
    public List<Suppression> about(Collection<AddressMark> addresses) {
        List<String> values = addresses.stream().map(AddressMark::value).toList();
        return db.list(tx -> tx.askIn(ABOUT, values, JdbcSuppressions::read));
    }

    @Override
    public List<Suppression> list() {
        return db.list(tx -> tx.ask(LIST, JdbcSuppressions::read));
    }

    private static Suppression read(ResultSet row) throws SQLException {
        return new Suppression(
                new AddressMark(row.getString(1)),
                Suppression.Scope.parse(row.getString(2)),
                row.getString(3),
                Times.instant(row.getLong(4)),
                row.getString(5));
    }

    @Override
    public boolean remove(AddressMark address, Suppression.Scope scope, String by) {
        return db.write(tx -> {
            boolean removed = tx.update(REMOVE, address.value(), scope.text()) > 0;
            if (removed) {
                tx.journal("unsuppressed", address.value(), by, scope.text());
            }
            return removed;
        });
    }
}
