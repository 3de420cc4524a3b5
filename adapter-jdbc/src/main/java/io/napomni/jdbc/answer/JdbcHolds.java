package io.napomni.jdbc.answer;

import io.napomni.action.Purpose;
import io.napomni.jdbc.base.Db;
import io.napomni.jdbc.base.Tx;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.Hold;
import io.napomni.past.Hold.Scope;
import io.napomni.port.store.Holds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds. */
public final class JdbcHolds implements Holds {

    private static final String PLACE = """
            INSERT INTO hold (tenant, id, subject, scenario, customer, until, reason, by, purpose)
            VALUES (?1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            ON CONFLICT (tenant, id) DO UPDATE SET subject = excluded.subject, scenario = excluded.scenario,
              customer = excluded.customer, until = excluded.until, reason = excluded.reason, by = excluded.by,
              purpose = excluded.purpose""";
    private static final String COLUMNS = "id, subject, scenario, customer, until, reason, by, purpose";
    /** Ends in a blank; a condition follows. */
    public static final String SELECT = "SELECT " + COLUMNS + " FROM hold WHERE tenant = ?1 AND ";

    private static final String IN_FORCE = SELECT + "(until IS NULL OR until >= ?3) ORDER BY id";
    private static final String LIFT = "DELETE FROM hold WHERE tenant = ?1 AND id = ?3 RETURNING " + COLUMNS;

    private final Db db;

    /** Of the tenant's part of the database. */
    public JdbcHolds(Db db) {
        this.db = db;
    }

    @Override
    public void place(Hold hold) {
        db.write(tx -> place(tx, hold));
    }

    /** Within a transaction that does more. */
    static Hold place(Tx tx, Hold hold) throws SQLException {
        Optional<Scope.OfCustomer> customer =
                hold.scope() instanceof Scope.OfCustomer of ? Optional.of(of) : Optional.empty();
        tx.update(
                PLACE,
                hold.id(),
                subject(hold.scope()),
                hold.scope() instanceof Scope.OfScenario of ? of.scenario() : null,
                customer.map(of -> of.customer().toString()).orElse(null),
                hold.until().map(LocalDate::toString).orElse(null),
                hold.reason(),
                hold.by(),
                customer.flatMap(Scope.OfCustomer::letters).map(Purpose::name).orElse(null));
        tx.journal("hold-placed", hold.id(), hold.by(), hold.reason(), concerns(hold.scope()));
        return hold;
    }

    private static String concerns(Scope scope) {
        return scope instanceof Scope.OfCustomer of ? of.customer().toString() : Objects.requireNonNull(subject(scope));
    }

    private static @Nullable String subject(Scope scope) {
        if (scope instanceof Scope.OfSubject of) {
            return of.subject().toString();
        }
        return scope instanceof Scope.OfScenario of ? of.subject().toString() : null;
    }

    @Override
    public List<Hold> inForce(LocalDate today) {
        return db.read(tx -> tx.list(IN_FORCE, JdbcHolds::read, today.toString()));
    }

    /** One row. */
    public static Hold read(ResultSet row) throws SQLException {
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
            @Nullable String letters = row.getString("purpose");
            return new Scope.OfCustomer(
                    CustomerRef.parse(row.getString("customer")),
                    Optional.ofNullable(letters).map(Purpose::valueOf));
        }
        SubjectRef of = SubjectRef.parse(subject);
        return scenario == null ? new Scope.OfSubject(of) : new Scope.OfScenario(of, scenario);
    }

    @Override
    public boolean lift(String id, String by, String why) {
        return db.write(tx -> lift(tx, id, by, why));
    }

    /** Within a transaction that does more. */
    static boolean lift(Tx tx, String id, String by, String why) throws SQLException {
        Optional<Hold> hold = tx.first(LIFT, JdbcHolds::read, id);
        if (hold.isPresent()) {
            tx.journal("hold-lifted", id, by, why, concerns(hold.get().scope()));
        }
        return hold.isPresent();
    }
}
