package io.napomni.jdbc.base;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One transaction. In every statement {@code ?1} is the tenant and {@code ?2} the time of the transaction in
 * microseconds; arguments follow from {@code ?3}.
 */
public final class Tx {

    /** Reads one row of an answer. */
    @FunctionalInterface
    public interface Reader<T> {

        /** Reads it. */
        T read(ResultSet row) throws SQLException;
    }

    private static final int OWN_PARAMETERS = 2;
    private static final int CHUNK = 500;

    private final Session session;
    private final Statements known;
    private final long tenant;
    private final long now;

    Tx(Session session, Statements known, long tenant, long now) {
        this.session = session;
        this.known = known;
        this.tenant = tenant;
        this.now = now;
    }

    /** The database's time, in microseconds. */
    public long now() {
        return now;
    }

    /** Changes rows; answers how many. */
    public int update(String sql, @Nullable Object... arguments) throws SQLException {
        return bound(sql, arguments).executeUpdate();
    }

    /** All rows of an answer. */
    public <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... arguments) throws SQLException {
        List<T> found = new ArrayList<>();
        try (ResultSet rows = bound(sql, arguments).executeQuery()) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
        }
        return found;
    }

    /** The first row of an answer. */
    public <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... arguments) throws SQLException {
        return list(sql, reader, arguments).stream().findFirst();
    }

    /** The same with {@code IN (%s)} in the statement, asked in chunks; other arguments come before the values. */
    public <T> List<T> listIn(String sql, Collection<String> values, Reader<T> reader, Object... before)
            throws SQLException {
        List<String> all = List.copyOf(values);
        List<T> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<String> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
            List<Object> arguments = new ArrayList<>(List.of(before));
            arguments.addAll(chunk);
            String marked = sql.replace("%s", marks(before.length, chunk.size()));
            found.addAll(list(marked, reader, arguments.toArray()));
        }
        return found;
    }

    private static String marks(int before, int count) {
        StringBuilder marks = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            marks.append(i == 1 ? "?" : ", ?").append(OWN_PARAMETERS + before + i);
        }
        return marks.toString();
    }

    /** Adds a line to the journal that is about no subject and no customer. */
    public void journal(String what, String about, String by, String detail) throws SQLException {
        journal(what, about, by, detail, "");
    }

    /**
     * Adds a line to the journal.
     *
     * @param concerns the subject or the customer it is about
     */
    public void journal(String what, String about, String by, String detail, String concerns) throws SQLException {
        update(
                "INSERT INTO journal (tenant, at, what, about, by, detail, concerns) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                what,
                about,
                by,
                detail,
                concerns);
    }

    /** Lets this transaction change the journal, which triggers keep from being changed by any other. */
    public void openJournal() throws SQLException {
        update("INSERT INTO journal_opened (tenant) VALUES (?1)");
    }

    /** To be called before the transaction ends; what is committed open would stay open. */
    public void closeJournal() throws SQLException {
        update("DELETE FROM journal_opened WHERE tenant = ?1");
    }

    /** Gives a claim's places back unless one of its effects is still under way or may have happened. */
    public void givePlacesBack(long fence) throws SQLException {
        update("""
                DELETE FROM place WHERE tenant = ?1 AND fence = ?3 AND NOT EXISTS (
                  SELECT 1 FROM effect WHERE tenant = ?1 AND fence = ?3
                  AND state IN ('CLAIMED', 'SENDING', 'DONE', 'IN_DOUBT'))""", fence);
    }

    /** Changes rows once for each list of arguments, in few messages; answers how many each changed. */
    public List<Integer> updateEach(String sql, List<List<@Nullable Object>> each) throws SQLException {
        PreparedStatement statement = prepared(sql);
        for (List<@Nullable Object> arguments : each) {
            bind(statement, sql, arguments.toArray());
            statement.addBatch();
        }
        return each.isEmpty()
                ? List.of()
                : Arrays.stream(statement.executeBatch()).boxed().toList();
    }

    /** Waits until no other transaction that has done this is under way, and makes others wait for the end of this one. */
    public void lockTenant() throws SQLException {
        list("SELECT id FROM tenant WHERE id = ?1 FOR UPDATE", row -> row.getLong(1));
    }

    private PreparedStatement bound(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = prepared(sql);
        bind(statement, sql, arguments);
        return statement;
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        return session.prepare(known.of(sql).sql());
    }

    private void bind(PreparedStatement statement, String sql, @Nullable Object... arguments) throws SQLException {
        int place = 1;
        for (int number : known.of(sql).numbers()) {
            switch (number) {
                case 1 -> statement.setLong(place, tenant);
                case OWN_PARAMETERS -> statement.setLong(place, now);
                default -> statement.setObject(place, kept(arguments[number - OWN_PARAMETERS - 1]));
            }
            place++;
        }
    }

    /** PostgreSQL keeps no NUL in a text; what a server answered may hold one, and must not make a record fail. */
    private static @Nullable Object kept(@Nullable Object argument) {
        return argument instanceof String text ? text.replace('\0', '\uFFFD') : argument;
    }
}
