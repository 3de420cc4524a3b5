package io.napomni.proofs.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.jdbc.PostgresServer;
import io.napomni.proofs.delivery.Chance;
import io.napomni.proofs.delivery.Figures;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.stores.OpenStores;
import io.napomni.proofs.world.Seeds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F13: claims, beginnings, outcomes, leases that end, doubts and clearings in any order lead where the model says. */
class ModelTest {

    private static final int STEPS = 25;
    /** In one store; in memory it looks at every row for many of its answers. */
    private static final int TOGETHER = 20;

    @TempDir
    private Path folder;

    @Test
    void the_ledger_in_memory_does_what_the_model_does_whatever_is_asked_in_whatever_order() {
        follows("F13-memory", 4_000, () -> Keeping.MEMORY.open(folder));
    }

    @Test
    void so_does_the_one_on_sqlite() {
        follows("F13-sqlite", 40, () -> Keeping.SQLITE.open(folder));
    }

    @Test
    void so_does_the_one_on_postgresql() throws Exception {
        String where = PostgresServer.shared().database();
        follows("F13-postgresql", 40, () -> OnServer.of(where));
    }

    private static void follows(String name, int usually, Supplier<OpenStores> ledger) {
        Figures figures = new Figures(name);
        int sequences = usually * (Seeds.atLength() ? 25 : 1);
        long first = Chance.seed(figures);
        List<String> differences = new ArrayList<>();
        for (long from = first; from < first + sequences; from += TOGETHER) {
            try (OpenStores opened = ledger.get()) {
                for (long seed = from; seed < from + TOGETHER; seed++) {
                    differences.addAll(new Sequence(opened, "s" + seed, new Random(seed)).run(STEPS));
                }
            }
        }
        figures.exactly("sequences", sequences, sequences).exactly("violations", differences.size(), 0);
        assertThat(differences.stream().limit(5)).isEmpty();
        figures.check();
    }
}
