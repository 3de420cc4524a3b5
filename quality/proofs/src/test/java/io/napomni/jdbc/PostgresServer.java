package io.napomni.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL of a test's own, which can be killed and started again over the same files. */
public final class PostgresServer implements AutoCloseable {

    /** One for all tests of a virtual machine that do it no harm, started when it is first asked for. */
    private static final class Shared {

        private static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            try {
                Path data = Files.createTempDirectory("proofs").resolve("data");
                return PostgresServer.start(data);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private final Path data;
    private final AtomicInteger databases = new AtomicInteger();
    private EmbeddedPostgres running;

    private PostgresServer(Path data, EmbeddedPostgres running) {
        this.data = data;
        this.running = running;
    }

    /** The one of this virtual machine; nobody closes it. */
    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** Starts a server whose files lie in a folder that does not exist yet. */
    public static PostgresServer start(Path data) throws IOException {
        return new PostgresServer(data, begin(data, 0));
    }

    /** The same with what it writes ahead in another folder that does not exist yet, a megabyte a file. */
    public static PostgresServer startWritingAheadIn(Path ahead, Path data) throws IOException {
        EmbeddedPostgres.Builder builder = settings(data)
                // What it calls locale are arguments of initdb.
                .setLocaleConfig("waldir", ahead.toString())
                .setLocaleConfig("wal-segsize", "1");
        return new PostgresServer(data, builder.start());
    }

    private static EmbeddedPostgres begin(Path data, int port) throws IOException {
        EmbeddedPostgres.Builder builder = settings(data);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    private static EmbeddedPostgres.Builder settings(Path data) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                // So that what a careless commit leaves in memory stays there until the server dies.
                .setServerConfig("wal_writer_delay", "10s")
                .setServerConfig("max_connections", "60");
    }

    /** The address of a new database with the library's tables. */
    public String database() throws SQLException {
        String name = "ledger" + databases.incrementAndGet();
        execute("CREATE DATABASE " + name);
        String where = running.getJdbcUrl("postgres", name);
        OpenLedger.install(where);
        return where;
    }

    /** The same without the tables. */
    public String emptyDatabase() throws SQLException {
        String name = "empty" + databases.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return running.getJdbcUrl("postgres", name);
    }

    /** The same with the tables, in a folder of its own that does not exist yet. */
    public String databaseIn(Path tables) throws SQLException, IOException {
        Files.createDirectory(tables);
        int number = databases.incrementAndGet();
        execute("CREATE TABLESPACE space" + number + " LOCATION '" + tables + "'");
        execute("CREATE DATABASE ledger" + number + " TABLESPACE space" + number);
        String where = running.getJdbcUrl("postgres", "ledger" + number);
        OpenLedger.install(where);
        return where;
    }

    /** Ends every connection to a database, as an administrator would; how many there were. */
    public int endConnections(String where) throws SQLException {
        return end(where, "");
    }

    /** The same to those that stand still within a transaction, for which the server itself waits half a minute. */
    public int endStandingStill(String where) throws SQLException {
        return end(where, " AND state = 'idle in transaction'");
    }

    private int end(String where, String which) throws SQLException {
        String name = where.replaceFirst(".*/(\\w+)\\?.*", "$1");
        // As a filter: as a condition the server might ask it of other databases' sessions first.
        String end = "SELECT count(*) FILTER (WHERE pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '";
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet ended = statement.executeQuery(end + name + "'" + which)) {
            ended.next();
            return ended.getInt(1);
        }
    }

    /** All files of a database, once everything is written to them; not what the server writes ahead. */
    public List<Path> files(String where) throws SQLException, IOException {
        execute("CHECKPOINT");
        long number = OldTables.number(where, "SELECT oid FROM pg_database WHERE datname = current_database()");
        try (Stream<Path> files = Files.list(data.resolve("base").resolve(Long.toString(number)))) {
            return files.toList();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** {@code kill -9} of the server's first process; its children notice and go. Nothing if it has ended by itself. */
    public void kill() {
        try {
            Path first = data.resolve("postmaster.pid");
            if (Files.exists(first)) {
                kill(Long.parseLong(Files.readAllLines(first).get(0).strip()));
            }
        } catch (NoSuchFileException endedMeanwhile) {
            // It takes the file away as the last thing it does.
        } catch (IOException | ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("the server could not be killed", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void kill(long first) throws InterruptedException, ExecutionException, TimeoutException {
        Optional<ProcessHandle> process = ProcessHandle.of(first);
        List<ProcessHandle> family = process.stream()
                .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
                .toList();
        process.ifPresent(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : family) {
            each.onExit().get(1, TimeUnit.MINUTES);
        }
    }

    /** Starts the killed server again: same files, same address. */
    public void restart() throws IOException {
        int port = running.getPort();
        // It finds the server dead, and gives the folder back.
        running.close();
        running = begin(data, port);
    }

    static PGSimpleDataSource plain(String where) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(where);
        return source;
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
