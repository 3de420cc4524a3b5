package io.napomni.jdbc;

import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.Hold;
import io.napomni.past.Hold.Scope;
import io.napomni.port.store.Holds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds on SQLite. */
final class SqliteHolds implements Holds {

    private static final String PLACE = """
            INSERT OR REPLACE INTO hold (tenant, id, subject, scenario, customer, until, reason, by)
            VALUES (?1, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""";
    private static final String IN_FORCE = """
            SELECT id, subject, scenario, customer, until, reason, by FROM hold
            WHERE tenant = ?1 AND (until IS NULL OR until >= ?3) ORDER BY id""";
    private static final String LIFT = "DELETE FROM hold WHERE tenant = ?1 AND id = ?3 RETURNING reason";

    private final Db db;

    SqliteHolds(Db db) {
        this.db = db;
    }

    @Override
    public void place(Hold hold) {
        db.write(tx -> {
            tx.update(
                    PLACE,
                    hold.id(),
                    subject(hold.scope()),
                    hold.scope() instanceof Scope.OfScenario of ? of.scenario() : null,
                    hold.scope() instanceof Scope.OfCustomer of ? of.customer().toString() : null,
                    hold.until().map(LocalDate::toString).orElse(null),
                    hold.reason(),
                    hold.by());
            tx.journal("hold-placed", hold.id(), hold.by(), hold.reason());
            return hold;
        });
    }

    private static @Nullable String subject(Scope scope) {
        if (scope instanceof Scope.OfSubject of) {
            return of.subject().toString();
        }
        return scope instanceof Scope.OfScenario of ? of.subject().toString() : null;
    }

    @Override
    public List<Hold> inForce(LocalDate today) {
        return db.read(tx -> tx.list(IN_FORCE, SqliteHolds::read, today.toString()));
    }

    private static Hold read(ResultSet row) throws SQLException {
        @Nullable String until = row.getString("until");
        return new Hold(
                row.getString("id"),
                scope(row),
                Optional.ofNullable(until).map(LocalDate::parse),
                row.getString("reason"),
                row.getString("by"));
    }

    private static Scope scope(ResultSet row) throws SQLException {
        @Nullable String subject = row.getString("subject");
        @Nullable String scenario = row.getString("scenario");
        if (subject == null) {
            return new Scope.OfCustomer(CustomerRef.parse(row.getString("customer")));
        }
        SubjectRef of = SubjectRef.parse(subject);
        return scenario == null ? new Scope.OfSubject(of) : new Scope.OfScenario(of, scenario);
    }

    @Override
    public boolean lift(String id, String by) {
        return db.write(tx -> {
            Optional<String> reason = tx.first(LIFT, row -> row.getString(1), id);
            if (reason.isPresent()) {
                tx.journal("hold-lifted", id, by, reason.get());
            }
            return reason.isPresent();
        });
    }
}
