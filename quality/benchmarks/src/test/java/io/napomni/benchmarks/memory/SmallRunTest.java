package io.napomni.benchmarks.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.jdbc.SqliteStores;
import io.napomni.run.Fate;
import io.napomni.run.RunListener;
import io.napomni.run.RunReport;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run whose memory is measured does what a run does. */
class SmallRunTest {

    @TempDir
    Path folder;

    @Test
    void every_effect_of_what_is_due_is_done() {
        try (SqliteStores sqlite = SqliteStores.open(folder.resolve("ledger.db"), "bench")) {
            RunReport report = MillionFacts.run(sqlite.stores(), 4000, RunListener.SILENT);
            long due = report.counts().stream().mapToLong(count -> count.due()).sum();

            assertThat(report.failure()).isEmpty();
            assertThat(due).isBetween(5L, 60L);
            assertThat(report.count(Fate.Kind.DONE)).isEqualTo(2 * due);
        }
    }
}
