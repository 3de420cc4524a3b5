package io.napomni.jdbc;

import io.napomni.port.LedgerException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables, versioned: {@code user_version} says which version a file has, {@code application_id} that it is ours. */
final class Schema {

    /** "NAPM"; see https://sqlite.org/pragma.html#pragma_application_id. */
    static final long APPLICATION_ID = 0x4E41504DL;

    private static final List<String> VERSIONS = List.of("V1__ledger.sql");

    private Schema() {}

    /** Creates or upgrades the tables in one transaction. A file that is not ours is left as it is. */
    static void install(Connection connection, String where) throws SQLException {
        refuseForeign(connection, where);
        text(connection, "PRAGMA journal_mode = WAL");
        if (version(connection) == VERSIONS.size()) {
            return;
        }
        execute(connection, "BEGIN IMMEDIATE");
        try {
            refuseForeign(connection, where);
            for (int has = version(connection); has < VERSIONS.size(); has++) {
                upgrade(connection, has + 1);
            }
            execute(connection, "COMMIT");
        } catch (SQLException | RuntimeException e) {
            execute(connection, "ROLLBACK");
            throw e;
        }
    }

    private static void upgrade(Connection connection, int to) throws SQLException {
        for (String statement : script(VERSIONS.get(to - 1)).split(";\\s*\\n\\s*\\n", -1)) {
            execute(connection, statement);
        }
        execute(connection, "PRAGMA application_id = " + APPLICATION_ID);
        execute(connection, "PRAGMA user_version = " + to);
    }

    /** @throws LedgerException if the file is not ours, too new, too old, or damaged */
    static void check(Connection connection, String where) throws SQLException {
        refuseForeign(connection, where);
        if (version(connection) < VERSIONS.size()) {
            throw new LedgerException(where + " has no tables or those of an older version (" + version(connection)
                    + " of " + VERSIONS.size() + "). Call SqliteStores.install once, after a backup");
        }
        String found = text(connection, "PRAGMA quick_check(1)");
        if (!"ok".equals(found)) {
            throw new LedgerException(where + " is damaged (" + found + "). Nothing was changed and nothing may be sent"
                    + " from it. Keep a copy of the file with its -wal, restore a backup, or salvage it with"
                    + " `sqlite3 FILE .recover`");
        }
    }

    private static void refuseForeign(Connection connection, String where) throws SQLException {
        long application = number(connection, "PRAGMA application_id");
        boolean empty = number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (application != APPLICATION_ID && !(application == 0 && empty)) {
            throw new LedgerException(where + " belongs to another application; it was left as it is. Name another file"
                    + " for the ledger");
        }
        int version = version(connection);
        if (version > VERSIONS.size()) {
            throw new LedgerException(where + " was written by a newer version of this library (schema " + version
                    + ", this one knows " + VERSIONS.size() + "); it was left as it is. Use the newer version");
        }
    }

    private static int version(Connection connection) throws SQLException {
        return (int) number(connection, "PRAGMA user_version");
    }

    private static String script(String name) {
        try (InputStream in = Schema.class.getResourceAsStream("sqlite/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the schema " + name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
