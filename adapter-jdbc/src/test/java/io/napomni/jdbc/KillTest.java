package io.napomni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.EffectKey;
import io.napomni.jdbc.sqlite.Sqlite;
import io.napomni.past.EffectState;
import io.napomni.port.store.RegisterQuery;
import io.napomni.port.store.RegisterRow;
import io.napomni.port.store.Stores;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the ledger has acknowledged survives {@code kill -9}. {@code -Dnapomni.kills=200} makes a longer proof of it,
 * {@code -Dnapomni.seed=…} repeats one.
 */
class KillTest {

    private static final Map<String, Set<EffectState>> AT_LEAST = Map.of(
            "claimed", EnumSet.of(EffectState.CLAIMED, EffectState.SENDING, EffectState.DONE),
            "begun", EnumSet.of(EffectState.SENDING, EffectState.DONE),
            "done", EnumSet.of(EffectState.DONE));

    /** A ledger that a killed process leaves behind. */
    private interface Left {

        /** What the writer is told to open. */
        String where();

        /** Opens it, with its clock so many microseconds on; closing is left to the runnable. */
        Opened open(long later);

        String integrity() throws SQLException;
    }

    private record Opened(Stores stores, Runnable close) {}

    @TempDir
    private Path folder;

    @Test
    void nothing_that_was_acknowledged_is_lost_when_the_process_is_killed(TestReporter reporter) throws Exception {
        assertNothingIsLost(new LeftFile(folder.resolve("ledger.db")), reporter);
    }

    @Test
    void nothing_is_lost_on_postgresql_either(TestReporter reporter) throws Exception {
        assertNothingIsLost(new LeftDatabase(), reporter);
    }

    private void assertNothingIsLost(Left left, TestReporter reporter) throws Exception {
        long seed = Long.getLong("napomni.seed", System.nanoTime());
        reporter.publishEntry("seed", Long.toString(seed));
        Random random = new Random(seed);
        Map<String, String> acknowledged = new HashMap<>();
        for (int kill = 0; kill < Integer.getInteger("napomni.kills", 3); kill++) {
            List<String> told = killed(left.where(), "k" + kill, 1 + random.nextInt(300));
            told.forEach(line -> acknowledged.put(line.split(" ", 2)[1], line.split(" ", 2)[0]));
            assertThat(left.integrity()).isEqualTo("ok");
            assertKept(left, acknowledged, seed);
        }
        assertLeftoversAreInDoubt(left);
    }

    /** Lets the writer tell so many lines, kills it, and gives all that it has told. */
    private static List<String> killed(String where, String name, int lines) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        where,
                        name)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        StringBuilder told = new StringBuilder();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            int character;
            int seen = 0;
            while ((character = output.read()) >= 0) {
                told.append((char) character);
                if (character == '\n' && ++seen == lines) {
                    // By its handle: the process's own method would close the stream that is still to be read.
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        // What was cut off in the middle of a line was not acknowledged in full.
        List<String> whole =
                told.substring(0, told.lastIndexOf("\n") + 1).lines().toList();
        assertThat(whole).hasSizeGreaterThanOrEqualTo(lines);
        return whole;
    }

    private static void assertKept(Left left, Map<String, String> acknowledged, long seed) {
        Opened opened = left.open(0);
        Map<String, EffectState> kept = opened
                .stores()
                .register()
                .list(RegisterQuery.newest(EnumSet.allOf(EffectState.class), Integer.MAX_VALUE))
                .stream()
                .collect(Collectors.toMap(row -> row.key().subject().id(), RegisterRow::state));
        opened.close().run();
        acknowledged.forEach((deal, what) -> assertThat(AT_LEAST.get(what))
                .as("%s of %s with seed %s", what, deal, seed)
                .contains(kept.getOrDefault(deal, EffectState.CANCELLED)));
    }

    private static void assertLeftoversAreInDoubt(Left left) {
        Opened opened =
                left.open(TimeUnit.MILLISECONDS.toMicros(Duration.ofMinutes(6).toMillis()));
        Stores stores = opened.stores();
        List<EffectKey> begun = stores.register().list(RegisterQuery.newest(Set.of(EffectState.SENDING), 999)).stream()
                .map(RegisterRow::key)
                .toList();
        assertThat(stores.leases().settleAbandoned()).isEqualTo(begun.size());
        assertThat(stores.doubts().list()).extracting(RegisterRow::key).containsExactlyInAnyOrderElementsOf(begun);
        assertThat(stores.register().list(RegisterQuery.newest(Set.of(EffectState.CLAIMED), 999)))
                .isEmpty();
        opened.close().run();
    }

    private record LeftFile(Path file) implements Left {

        @Override
        public String where() {
            return file.toString();
        }

        @Override
        public Opened open(long later) {
            SqliteStores sqlite = SqliteStores.open(file, "acme", Optional.empty(), Sqlite.BUSY_MILLIS, () -> later);
            return new Opened(sqlite.stores(), sqlite::close);
        }

        @Override
        public String integrity() throws SQLException {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    ResultSet answer = connection.createStatement().executeQuery("PRAGMA integrity_check")) {
                answer.next();
                return answer.getString(1);
            }
        }
    }

    /** A database of its own, so that the tenant is new. */
    private record LeftDatabase(DataSource database, String where) implements Left {

        LeftDatabase() {
            this(RealPostgres.installed("killed"), RealPostgres.url("killed"));
        }

        @Override
        public Opened open(long later) {
            return new Opened(
                    PostgresStores.open(database, "acme", Optional.empty(), () -> later)
                            .stores(),
                    () -> {});
        }

        /** What the tables promise each other, counted: nothing is half there after a crash. */
        @Override
        public String integrity() throws SQLException {
            try (Connection connection = database.getConnection();
                    ResultSet answer = connection.createStatement().executeQuery("""
                            SELECT (SELECT count(*) FROM napomni.effect WHERE state IN ('SENDING', 'DONE') AND NOT EXISTS (
                                SELECT 1 FROM napomni.attempt WHERE attempt.effect = effect.id)),
                              (SELECT count(*) FROM napomni.effect WHERE state = 'DONE' AND (
                                SELECT count(*) FROM napomni.journal
                                WHERE journal.about = effect.key AND journal.what = 'done') <> 1),
                              (SELECT count(*) FROM napomni.attempt a JOIN napomni.effect e ON e.id = a.effect
                                WHERE (a.outcome = 'done') IS DISTINCT FROM (e.state = 'DONE')
                                AND a.outcome IS NOT NULL),
                              (SELECT count(*) FROM napomni.effect)""")) {
                answer.next();
                boolean whole = answer.getInt(1) + answer.getInt(2) + answer.getInt(3) == 0 && answer.getInt(4) > 0;
                return whole
                        ? "ok"
                        : "begun without an attempt: " + answer.getInt(1) + ", done without its line: "
                                + answer.getInt(2) + ", attempts that say otherwise: " + answer.getInt(3)
                                + ", of " + answer.getInt(4);
            }
        }
    }
}
