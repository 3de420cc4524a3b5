package io.napomni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.model.CustomerRef;
import io.napomni.port.Outcome;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.Ledger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One file opened twice, as by two processes. A transaction that reads first and writes then is refused by SQLite if
 * the other has written in between; so each takes the right to write when it begins.
 */
class TwoWritersTest {

    private static final int EFFECTS = 60;

    @TempDir
    private Path folder;

    @Test
    void two_who_write_at_once_wait_for_each_other_and_neither_fails() throws Exception {
        Path file = folder.resolve("ledger.db");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (SqliteStores one = SqliteStores.open(file, "acme");
                SqliteStores other = SqliteStores.open(file, "acme")) {
            List<Callable<Integer>> writers = List.of(
                    () -> written(one.stores().ledger(), "one-"),
                    () -> written(other.stores().ledger(), "other-"));
            for (Future<Integer> each : threads.invokeAll(writers)) {
                assertThat(each.get()).isEqualTo(EFFECTS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static int written(Ledger ledger, String name) {
        int done = 0;
        for (; done < EFFECTS; done++) {
            Claim claim = new Claim(
                    List.of(KilledWriter.key(name + done)),
                    new CustomerRef("b24", "company", "44"),
                    "",
                    true,
                    List.of());
            Won won = (Won) ledger.claim(List.of(claim), Duration.ofMinutes(5)).get(0);
            Dispatch dispatch = new Dispatch("d" + name + done, won, LocalDate.of(2026, 11, 23), "hash");
            ledger.begin(dispatch);
            ledger.record(dispatch, new Outcome.Done("250"));
        }
        return done;
    }
}
