package io.napomni.jdbc.sqlite;

import io.napomni.port.LedgerException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * What makes SQLite durable, set and read back. {@code synchronous=FULL} in WAL mode syncs each commit to the disk, see
 * https://sqlite.org/pragma.html#pragma_synchronous.
 */
final class SqliteSettings {

    static final int BUSY_MILLIS = 5_000;

    private static final int LEAST_BUSY_MILLIS = 1_000;
    private static final int FULL = 2;

    private SqliteSettings() {}

    /** A source of durable connections. WAL is not set here: a file that is not ours must not be changed. */
    static DataSource durable(String url, int busyMillis) {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(busyMillis);
        config.enforceForeignKeys(true);
        // The driver otherwise asks for the number of the new row after each insert, which nobody here wants to know.
        config.setGetGeneratedKeys(false);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }

    /** @throws LedgerException if a setting differs from what keeps the ledger safe */
    static void verify(Connection connection, String where) throws SQLException {
        List<String> wrong = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet read = statement.executeQuery("""
                        SELECT (SELECT journal_mode FROM pragma_journal_mode), (SELECT synchronous FROM pragma_synchronous),
                          (SELECT timeout FROM pragma_busy_timeout), (SELECT foreign_keys FROM pragma_foreign_keys)""")) {
            read.next();
            if (!"wal".equals(read.getString(1))) {
                wrong.add("journal_mode is " + read.getString(1) + ", not WAL");
            }
            if (read.getInt(2) < FULL) {
                wrong.add("synchronous is " + read.getInt(2) + ", not FULL (2): a crash would take back what was done");
            }
            if (read.getInt(3) < LEAST_BUSY_MILLIS) {
                wrong.add("busy_timeout is " + read.getInt(3) + " ms, less than " + LEAST_BUSY_MILLIS);
            }
            if (read.getInt(4) != 1) {
                wrong.add("foreign_keys is off");
            }
        }
        if (!wrong.isEmpty()) {
            throw new LedgerException(where + " is not opened safely: " + String.join("; ", wrong)
                    + ". Set this in the DataSource (SQLiteConfig) that is handed to the library");
        }
    }
}
