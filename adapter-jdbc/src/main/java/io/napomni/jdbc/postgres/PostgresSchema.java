package io.napomni.jdbc.postgres;

import io.napomni.jdbc.base.Scripts;
import io.napomni.port.LedgerException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables, versioned, in a schema of their own called {@code napomni}. */
public final class PostgresSchema {

    /** Any number that nobody else is likely to lock: "NAPOMNI" in ASCII. */
    private static final long INSTALLING = 0x4E41504F4D4E49L;

    private PostgresSchema() {}

    /** Creates or upgrades the tables in one transaction; two who do so at once wait for each other. */
    public static void install(Connection connection, String where) throws SQLException {
        execute(connection, "BEGIN");
        try {
            execute(connection, "SELECT pg_advisory_xact_lock(" + INSTALLING + ")");
            refuseEncoding(connection, where);
            int has = version(connection);
            refuseNewer(has, where);
            for (String script : Scripts.VERSIONS.subList(has, Scripts.VERSIONS.size())) {
                for (String statement : Scripts.statements(PostgresSchema.class, script)) {
                    execute(connection, statement);
                }
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

    /** @throws LedgerException if the tables are missing, older or newer */
    public static void check(Connection connection, String where) throws SQLException {
        int has = version(connection);
        refuseNewer(has, where);
        if (has < Scripts.VERSIONS.size()) {
            throw new LedgerException(where + " has no tables or those of an older version (" + has + " of "
                    + Scripts.VERSIONS.size()
                    + "). Call PostgresStores.install once, after a backup, or let Flyway or Liquibase"
                    + " apply what lies in io/napomni/jdbc/postgres");
        }
    }

    /** Transactions refuse it as well, but a database that is of no use is better left empty. */
    private static void refuseEncoding(Connection connection, String where) throws SQLException {
        String encoding = first(connection, "SELECT current_setting('server_encoding')");
        if (!encoding.equals("UTF8")) {
            throw PostgresSettings.refusal(where, "encoding", encoding);
        }
    }

    private static void refuseNewer(int has, String where) {
        if (has > Scripts.VERSIONS.size()) {
            throw new LedgerException(where + " was written by a newer version of this library (schema " + has
                    + ", this one knows " + Scripts.VERSIONS.size() + "); it was left as it is. Use the newer version");
        }
    }

    private static int version(Connection connection) throws SQLException {
        boolean there = "t".equals(first(connection, "SELECT to_regclass('napomni.version') IS NOT NULL"));
        return there ? Integer.parseInt(first(connection, "SELECT max(number) FROM napomni.version")) : 0;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String first(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
