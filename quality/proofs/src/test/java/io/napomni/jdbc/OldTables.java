package io.napomni.jdbc;

import io.napomni.jdbc.base.Scripts;
import io.napomni.jdbc.postgres.PostgresSchema;
import io.napomni.jdbc.sqlite.SqliteSchema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Tables as the first version of the library made them. */
public final class OldTables {

    private OldTables() {}

    /** Makes them where there are none. */
    public static void install(String where) throws SQLException {
        boolean server = where.startsWith("jdbc:postgresql:");
        List<String> statements = new ArrayList<>(
                Scripts.statements(server ? PostgresSchema.class : SqliteSchema.class, "V1__ledger.sql"));
        if (!server) {
            statements.addAll(List.of(
                    "PRAGMA application_id = 1312903245", "PRAGMA user_version = 1", "PRAGMA journal_mode = WAL"));
        }
        execute(where, statements);
    }

    /** Says any of these to a database. */
    public static void execute(String where, List<String> statements) throws SQLException {
        try (Connection connection = OpenLedger.source(where).getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    /** The number that a database answers. */
    public static long number(String where, String sql) throws SQLException {
        try (Connection connection = OpenLedger.source(where).getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
