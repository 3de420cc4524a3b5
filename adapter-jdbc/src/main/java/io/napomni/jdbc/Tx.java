package io.napomni.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One transaction. In every statement {@code ?1} is the tenant and {@code ?2} the time of the transaction in
 * microseconds; arguments follow from {@code ?3}.
 */
final class Tx implements AutoCloseable {

    /** Reads one row of an answer. */
    @FunctionalInterface
    interface Reader<T> {

        T read(ResultSet row) throws SQLException;
    }

    private static final int OWN_PARAMETERS = 2;
    private static final int CHUNK = 500;

    private final Connection connection;
    private final long tenant;
    private final long now;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Tx(Connection connection, long tenant, long now) {
        this.connection = connection;
        this.tenant = tenant;
        this.now = now;
    }

    /** The database's time, in microseconds. */
    long now() {
        return now;
    }

    int update(String sql, @Nullable Object... arguments) throws SQLException {
        return bound(sql, arguments).executeUpdate();
    }

    <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... arguments) throws SQLException {
        List<T> found = new ArrayList<>();
        try (ResultSet rows = bound(sql, arguments).executeQuery()) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
        }
        return found;
    }

    <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... arguments) throws SQLException {
        return list(sql, reader, arguments).stream().findFirst();
    }

    /** The same with {@code IN (%s)} in the statement, asked in chunks; other arguments come before the values. */
    <T> List<T> listIn(String sql, Collection<String> values, Reader<T> reader, Object... before) throws SQLException {
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

    void journal(String what, String about, String by, String detail) throws SQLException {
        update(
                "INSERT INTO journal (tenant, at, what, about, by, detail) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                what,
                about,
                by,
                detail);
    }

    /** Gives a claim's places back unless one of its effects is still under way or may have happened. */
    void givePlacesBack(long fence) throws SQLException {
        update("""
                DELETE FROM place WHERE tenant = ?1 AND fence = ?3 AND NOT EXISTS (
                  SELECT 1 FROM effect WHERE tenant = ?1 AND fence = ?3
                  AND state IN ('CLAIMED', 'SENDING', 'DONE', 'IN_DOUBT'))""", fence);
    }

    private PreparedStatement bound(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        int parameters = statement.getParameterMetaData().getParameterCount();
        if (parameters >= 1) {
            statement.setLong(1, tenant);
        }
        if (parameters >= OWN_PARAMETERS) {
            statement.setLong(OWN_PARAMETERS, now);
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(OWN_PARAMETERS + 1 + i, arguments[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }
}
