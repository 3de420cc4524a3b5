package io.napomni.proofs.delivery;

import io.napomni.jdbc.OpenLedger;
import io.napomni.jdbc.PostgresServer;
import io.napomni.port.RunUnderWayException;
import io.napomni.run.Fate;
import io.napomni.run.Reminders;
import io.napomni.smtp.SmtpMailExecutor;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F12: a host's scheduler starts the same run fifty times at once. */
class OneJvmTest {

    private static final int AT_ONCE = 50;

    @TempDir
    private Path folder;

    @Test
    void fifty_runs_at_once_send_each_letter_once() throws Exception {
        fifty("F12-sqlite", folder.resolve("ledger.db").toString());
        fifty("F12-postgresql", PostgresServer.shared().database());
    }

    private static void fifty(String name, String where) throws Exception {
        Figures figures = new Figures(name);
        int letters = Chance.size(60, 1_000);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try (FakeSmtpServer server = FakeSmtpServer.start();
                OpenLedger ledger = OpenLedger.at(where, Duration.ZERO)) {
            SmtpMailExecutor mail = new SmtpMailExecutor(Parcels.config(server.port(), 2), Parcels.CLOCK);
            Reminders reminders = Parcels.through(ledger.stores(), letters, mail);
            Callable<Long> run = () -> done(reminders);
            List<Long> done = new ArrayList<>();
            for (Future<Long> one : threads.invokeAll(Collections.nCopies(AT_ONCE, run))) {
                done.add(one.get());
            }
            figures.exactly("done", done.stream().mapToLong(Long::longValue).sum(), letters)
                    .exactly("extra-copies", Arrivals.at(server).extra(), 0)
                    .exactly("missing", Arrivals.at(server).lost(letters, Set.of()), 0);
        } finally {
            threads.shutdownNow();
        }
        figures.check();
    }

    private static long done(Reminders reminders) {
        try {
            return reminders.run(Parcels.DAY).count(Fate.Kind.DONE);
        } catch (RunUnderWayException refused) {
            return 0;
        }
    }
}
