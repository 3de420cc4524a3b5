package io.napomni.jdbc.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** A connection and the statements prepared on it, which live as long as it does. For one thread at a time. */
public final class Session implements AutoCloseable {

    /** Questions with lists of values come in many lengths; those asked longest ago are let go. */
    private static final int MOST = 64;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(MOST, 0.75f, true);

    Session(Connection connection) {
        this.connection = connection;
    }

    /** The same statement as often as the same text is asked for; nobody but the session closes it. */
    public PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known != null) {
            return known;
        }
        PreparedStatement fresh = connection.prepareStatement(sql);
        prepared.put(sql, fresh);
        if (prepared.size() > MOST) {
            Iterator<PreparedStatement> longestAgo = prepared.values().iterator();
            PreparedStatement statement = longestAgo.next();
            longestAgo.remove();
            statement.close();
        }
        return fresh;
    }

    /** The same with its parameters filled. */
    public PreparedStatement prepare(Bound bound) throws SQLException {
        PreparedStatement statement = prepare(bound.sql());
        bound.fill(statement, 1);
        return statement;
    }

    /** Does it. */
    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A host's pool may keep the connection, so the statements are closed by themselves. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
        }
    }
}
