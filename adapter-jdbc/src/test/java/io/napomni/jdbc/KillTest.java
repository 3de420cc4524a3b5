package io.napomni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.EffectKey;
import io.napomni.past.EffectState;
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
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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

    @TempDir
    private Path folder;

    @Test
    void nothing_that_was_acknowledged_is_lost_when_the_process_is_killed(TestReporter reporter) throws Exception {
        long seed = Long.getLong("napomni.seed", System.nanoTime());
        reporter.publishEntry("seed", Long.toString(seed));
        Random random = new Random(seed);
        Map<String, String> acknowledged = new HashMap<>();
        for (int kill = 0; kill < Integer.getInteger("napomni.kills", 5); kill++) {
            List<String> told = killed("k" + kill, 1 + random.nextInt(300));
            told.forEach(line -> acknowledged.put(line.split(" ", 2)[1], line.split(" ", 2)[0]));
            assertThat(integrity()).isEqualTo("ok");
            assertKept(acknowledged, seed);
        }
        assertLeftoversAreInDoubt();
    }

    private Path file() {
        return folder.resolve("ledger.db");
    }

    /** Lets the writer tell so many lines, kills it, and gives all that it has told. */
    private List<String> killed(String name, int lines) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        file().toString(),
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

    private String integrity() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                ResultSet answer = connection.createStatement().executeQuery("PRAGMA integrity_check")) {
            answer.next();
            return answer.getString(1);
        }
    }

    private void assertKept(Map<String, String> acknowledged, long seed) {
        try (SqliteStores sqlite = SqliteStores.open(file(), "acme")) {
            Map<String, EffectState> kept =
                    sqlite.stores().register().list(EnumSet.allOf(EffectState.class), Integer.MAX_VALUE).stream()
                            .collect(Collectors.toMap(row -> row.key().subject().id(), RegisterRow::state));
            acknowledged.forEach((deal, what) -> assertThat(AT_LEAST.get(what))
                    .as("%s of %s with seed %s", what, deal, seed)
                    .contains(kept.getOrDefault(deal, EffectState.CANCELLED)));
        }
    }

    private void assertLeftoversAreInDoubt() {
        long later = TimeUnit.MILLISECONDS.toMicros(Duration.ofMinutes(6).toMillis());
        try (SqliteStores sqlite = SqliteStores.open(file(), "acme", Settings.BUSY_MILLIS, () -> later)) {
            Stores stores = sqlite.stores();
            List<EffectKey> begun = stores.register().list(Set.of(EffectState.SENDING), 999).stream()
                    .map(RegisterRow::key)
                    .toList();
            assertThat(stores.leases().settleAbandoned()).isEqualTo(begun.size());
            assertThat(stores.doubts().list()).extracting(RegisterRow::key).containsExactlyInAnyOrderElementsOf(begun);
            assertThat(stores.register().list(Set.of(EffectState.CLAIMED), 999)).isEmpty();
        }
    }
}
