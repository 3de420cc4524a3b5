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
        String state = String.valueOf(cause.getSQLState());
        return new LedgerException(where + words(state) + " (SQLSTATE " + state + ")", cause);
    }

    private static String words(String state) {
        return switch (state) {
            case "08001", "08004" ->
                " cannot be reached. Nothing was changed. Check its address and whether it runs, then run again";
            case "28P01", "28000", "42501", "3D000" -> refused(state);
            case "42P01", "3F000" ->
                " has no tables of this library. Call PostgresStores.install once, or let Flyway or Liquibase"
                        + " apply io/napomni/jdbc/postgres/V1__ledger.sql";
            case "53100" ->
                " has no room left on its disk. The last change was not kept. Free some space, then run again";
            case "53300", "55P03", "57P03" -> crowded(state);
            case "25006" -> " can only be read. Nothing was changed. Name the primary server and a user who may write";
            case "08003", "08006", "57P01", "57P02", "25P03" ->
                " broke off the connection. The last change was not kept; once it can be reached, run again";
            case "26000", "42P05", "08P01" ->
                " and the driver do not agree on prepared statements. The change was not kept. Usually a pooler in"
                        + " transaction mode stands between them, or prepareThreshold is -1: set prepareThreshold=0 in"
                        + " the URL, or let the pooler keep prepared statements; if it is neither, the cause says more";
            default -> " failed. The change was not kept; the cause says more";
        };
    }

    private static String refused(String state) {
        return switch (state) {
            case "42501" ->
                " does not let this user work in the schema napomni. Grant the user all rights on the schema and its"
                        + " tables, or run PostgresStores.install as the owner";
            case "3D000" ->
                " cannot be opened: its database does not exist on the server. Nothing was changed. Check the name of"
                        + " the database in the URL of the DataSource, or create the database";
            default ->
                " does not accept the user or the password of the DataSource. Nothing was changed. Check both, and"
                        + " whether pg_hba.conf of the server lets this user in";
        };
    }

    private static String crowded(String state) {
        return switch (state) {
            case "53300" ->
                " has no connection left. Nothing was changed. Allow more connections or use fewer, then run again";
            case "57P03" ->
                " is starting up or shutting down. Nothing was changed. Wait until it takes connections, then run"
                        + " again";
            default ->
                " is busy: another process has held what is needed for over four seconds. Nothing was changed. Wait for"
                        + " the other run, or find and end the process, then run again";
        };
    }
}
