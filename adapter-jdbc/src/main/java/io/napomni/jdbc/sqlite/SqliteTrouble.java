package io.napomni.jdbc.sqlite;

import io.napomni.port.LedgerException;
import java.sql.SQLException;

/** Says in plain words what a database error means, where, and what to do. Codes: https://sqlite.org/rescode.html. */
final class SqliteTrouble {

    private static final int PRIMARY_CODE = 0xff;

    private SqliteTrouble() {}

    static LedgerException of(SQLException cause, String where) {
        return new LedgerException(words(cause.getErrorCode() & PRIMARY_CODE, where), cause);
    }

    private static String words(int code, String where) {
        return switch (code) {
            case 5, 6 ->
                where + " is locked: another process has been writing to it for too long. Nothing was changed. Wait for"
                        + " the other run, or find and end the process that holds the file, then run again";
            case 8 ->
                where + " can only be read. Nothing was changed. Allow this user to write the file and its folder, or"
                        + " name another file";
            case 11 ->
                where + " is damaged. Nothing was changed and nothing may be sent from it. Keep a copy of the file with"
                        + " its -wal, restore a backup, or salvage it with `sqlite3 FILE .recover`";
            case 13 ->
                where + " has no room left on its disk. The last change was not kept. Free some space, then run again";
            case 14 ->
                where + " cannot be opened. Check that its folder exists and that this user may read and write there";
            case 26 -> where + " is no SQLite file; it was left as it is. Name another file for the ledger";
            default -> where + " failed (error " + code + "). The change was not kept; the cause says more";
        };
    }
}
