package io.napomni.jdbc.answer;

import io.napomni.action.Purpose;
import io.napomni.jdbc.base.Db;
import io.napomni.jdbc.base.Tx;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.Hold;
import io.napomni.past.Hold.Scope;
import io.napomni.port.store.Holds;
import io.napomni.port.upkeep.Pseudonyms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    /** Left to itself, SQLite would read every hold of the tenant for each letter. */
    private static final String ABOUT = "SELECT " + COLUMNS + """
             FROM hold INDEXED BY hold_by_subject
            WHERE tenant = ?1 AND subject IN (%s) AND (until IS NULL OR until >= ?3) UNION ALL SELECT\s""" + COLUMNS + """
             FROM hold INDEXED BY hold_by_customer
            WHERE tenant = ?1 AND customer IN (%s) AND (until IS NULL OR until >= ?3)""";

    private static final String NAMING = SELECT + "(subject = ?3 OR customer = ?3)";
    private static final String ERASE = "DELETE FROM hold WHERE tenant = ?1 AND (subject = ?3 OR customer = ?3)";
    private static final String MARK = """
            INSERT INTO hold (tenant, id, customer, reason, by, purpose) VALUES (?1, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (tenant, id) DO NOTHING""";
    private static final String LIFT = "DELETE FROM hold WHERE tenant = ?1 AND id = ?3 RETURNING " + COLUMNS;

    private final Db db;
    private final Optional<Pseudonyms> names;

    /**
     * Of the tenant's part of the database.
     *
     * @param names under which customers who were erased have declined letters
     */
    public JdbcHolds(Db db, Optional<Pseudonyms> names) {
        this.db = db;
        this.names = names;
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
        return db.list(tx -> tx.ask(IN_FORCE, JdbcHolds::read, today.toString()));
    }

    @Override
    public List<Hold> about(Collection<SubjectRef> subjects, Collection<CustomerRef> customers, LocalDate today) {
        Map<String, CustomerRef> known = new HashMap<>();
        names.ifPresent(with -> customers.forEach(one -> known.put(with.of(one).toString(), one)));
        customers.forEach(one -> known.put(one.toString(), one));
        Set<String> asked = new LinkedHashSet<>(known.keySet());
        subjects.forEach(one -> asked.add(one.toString()));
        List<Hold> found = db.list(tx -> tx.askIn(ABOUT, asked, JdbcHolds::read, today.toString()));
        return found.stream()
                .map(hold -> hold.scope() instanceof Scope.OfCustomer of
                        ? Optional.ofNullable(known.get(of.customer().toString()))
                                .map(hold::about)
                                .orElse(hold)
                        : hold)
                .sorted(Comparator.comparing(Hold::id))
                .toList();
    }

    /** Removes holds on somebody who is erased; what he has declined stays under his pseudonym. Answers how many. */
    public static int erase(Tx tx, String name, Pseudonyms names) throws SQLException {
        for (Hold hold : tx.list(NAMING, JdbcHolds::read, name)) {
            Optional<Hold> mark =
                    hold.refusal().map(refused -> Hold.declined(names.of(refused.customer()), refused.purpose()));
            if (mark.isPresent()) {
                keep(tx, mark.get());
            }
        }
        return tx.update(ERASE, name);
    }

    private static void keep(Tx tx, Hold mark) throws SQLException {
        Hold.Refusal refused = mark.refusal().orElseThrow();
        String customer = refused.customer().toString();
        tx.update(
                MARK,
                mark.id(),
                customer,
                mark.reason(),
                mark.by(),
                refused.purpose().name());
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
