package io.napomni.jdbc.postgres;

import io.napomni.port.LedgerException;
import java.sql.SQLException;

/**
 * Says in plain words what a database error means, where, and what to do. Codes:
 * https://www.postgresql.org/docs/current/errcodes-appendix.html.
 */
final class PostgresTrouble {

    private PostgresTrouble() {}

    static LedgerException of(SQLException cause, String where) {
        return new LedgerException(words(String.valueOf(cause.getSQLState()), where), cause);
    }

    private static String words(String state, String where) {
        return where
                + switch (state) {
                    case "08001", "08004", "57P03" ->
                        " cannot be reached. Nothing was changed. Check its address and whether it runs, then run again";
                    case "28P01", "28000", "42501" -> refused(state);
                    case "42P01", "3F000" ->
                        " has no tables of this library. Call PostgresStores.install once, or let Flyway or Liquibase"
                                + " apply io/napomni/jdbc/postgres/V1__ledger.sql";
                    case "53100" ->
                        " has no room left on its disk. The last change was not kept. Free some space, then run again";
                    case "53300", "55P03" -> crowded(state);
                    case "25006" ->
                        " can only be read. Nothing was changed. Name the primary server and a user who may write";
                    case "08003", "08006", "57P01", "57P02", "25P03" ->
                        " broke off the connection. The last change was not kept; once it can be reached, run again";
                    default -> " failed (SQLSTATE " + state + "). The change was not kept; the cause says more";
                };
    }

    private static String refused(String state) {
        return "42501".equals(state)
                ? " does not let this user work in the schema napomni. Grant the user all rights on the schema and its"
                        + " tables, or run PostgresStores.install as the owner"
                : " does not accept the user or the password of the DataSource. Nothing was changed";
    }

    private static String crowded(String state) {
        return "53300".equals(state)
                ? " has no connection left. Nothing was changed. Allow more connections or use fewer, then run again"
                : " is busy: another process has held what is needed for over four seconds. Nothing was changed. Wait for"
                        + " the other run, or find and end the process, then run again";
    }
}
