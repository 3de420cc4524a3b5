package io.napomni.jdbc.sqlite;

import io.napomni.jdbc.base.Scripts;
import io.napomni.port.LedgerException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables, versioned: {@code user_version} says which version a file has, {@code application_id} that it is ours. */
public final class SqliteSchema {

    /** "NAPM"; see https://sqlite.org/pragma.html#pragma_application_id. */
    static final long APPLICATION_ID = 0x4E41504DL;

    private SqliteSchema() {}

    /** Creates or upgrades the tables in one transaction. A file that is not ours is left as it is. */
    public static void install(Connection connection, String where) throws SQLException {
        refuseForeign(connection, where);
        text(connection, "PRAGMA journal_mode = WAL");
        if (version(connection) == Scripts.VERSIONS.size()) {
            return;
        }
        execute(connection, "BEGIN IMMEDIATE");
        try {
            refuseForeign(connection, where);
            for (int has = version(connection); has < Scripts.VERSIONS.size(); has++) {
                upgrade(connection, has + 1);
            }
            execute(connection, "COMMIT");
        } catch (SQLException | RuntimeException e) {
            takeBack(connection, e);
            throw e;
        }
    }

    private static void takeBack(Connection connection, Exception why) {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException gone) {
            why.addSuppressed(gone);
        }
    }

    private static void upgrade(Connection connection, int to) throws SQLException {
        for (String statement : Scripts.statements(SqliteSchema.class, Scripts.VERSIONS.get(to - 1))) {
            execute(connection, statement);
        }
        execute(connection, "PRAGMA application_id = " + APPLICATION_ID);
        execute(connection, "PRAGMA user_version = " + to);
    }

    /** @throws LedgerException if the file is not ours, too new, too old, or damaged */
    public static void check(Connection connection, String where) throws SQLException {
        refuseForeign(connection, where);
        if (version(connection) < Scripts.VERSIONS.size()) {
            throw new LedgerException(where + " has no tables or those of an older version (" + version(connection)
                    + " of " + Scripts.VERSIONS.size() + "). Call SqliteStores.install once, after a backup");
        }
        String found = text(connection, "PRAGMA quick_check(1)");
        if (!"ok".equals(found)) {
            throw new LedgerException(where + " is damaged (" + found + "). Nothing was changed and nothing may be sent"
                    + " from it. Keep a copy of the file with its -wal, restore a backup, or salvage it with"
                    + " `sqlite3 FILE .recover`");
        }
    }

    private static void refuseForeign(Connection connection, String where) throws SQLException {
        String file = text(connection, "SELECT file FROM pragma_database_list WHERE name = 'main'");
        if (!file.isEmpty()) {
            LocalDisk.demand(Path.of(file), where);
        }
        long application = number(connection, "PRAGMA application_id");
        boolean empty = number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (application != APPLICATION_ID && !(application == 0 && empty)) {
            throw new LedgerException(where + " belongs to another application; it was left as it is. Name another file"
                    + " for the ledger");
        }
        int version = version(connection);
        if (version > Scripts.VERSIONS.size()) {
            throw new LedgerException(where + " was written by a newer version of this library (schema " + version
                    + ", this one knows " + Scripts.VERSIONS.size() + "); it was left as it is. Use the newer version");
        }
    }

    private static int version(Connection connection) throws SQLException {
        return (int) number(connection, "PRAGMA user_version");
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
