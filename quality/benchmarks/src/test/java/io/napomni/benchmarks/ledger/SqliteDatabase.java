package io.napomni.benchmarks.ledger;

import io.napomni.jdbc.SqliteStores;
import io.napomni.port.store.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A file. */
final class SqliteDatabase implements Database {

    private final Path file;
    private final SqliteStores ledger;

    SqliteDatabase() {
        try {
            file = Files.createTempDirectory("napomni-bench").resolve("ledger.db");
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        ledger = SqliteStores.open(file, "bench");
    }

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public Stores stores() {
        return ledger.stores();
    }

    @Override
    public Connection connection() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source.getConnection();
    }

    @Override
    public void makeBareTables() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            for (String sql : definitions(statement)) {
                statement.execute(sql.replaceAll("\\b(effect|place)(?=[ _(])", "bare_$1"));
            }
        }
    }

    private static List<String> definitions(Statement statement) throws SQLException {
        List<String> definitions = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("SELECT sql FROM sqlite_master"
                + " WHERE tbl_name IN ('effect', 'place') AND sql IS NOT NULL ORDER BY type DESC")) {
            while (found.next()) {
                definitions.add(found.getString(1));
            }
        }
        return definitions;
    }

    @Override
    public void learn() {
        // A file learns nothing unless it is told to.
    }

    @Override
    public String schema() {
        return "";
    }

    /** How many it takes on the disk, when everything has been written to its place. */
    long bytes() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            return Files.size(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        ledger.close();
    }
}
