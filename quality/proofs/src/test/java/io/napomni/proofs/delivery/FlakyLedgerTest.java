package io.napomni.proofs.delivery;

import io.napomni.jdbc.OpenLedger;
import io.napomni.jdbc.PostgresServer;
import io.napomni.jdbc.Robbed;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F08 and F09: connections to the ledger that break when it matters most. */
class FlakyLedgerTest {

    private static final int CONNECTIONS = 4;
    private static final int IN_HUNDRED = 20;
    /** Where everything breaks, a run hardly ever comes to its end. */
    private static final int MOST_RUNS = Chance.size(40, 3_000);
    /** For all runs of one sort of failure together. */
    private static final long MOST_SECONDS = TimeUnit.MINUTES.toSeconds(5);

    private static final List<Set<Moment>> TOGETHER = List.of(
            Set.of(Moment.values()), Set.of(Moment.CONNECT), Set.of(Moment.BEFORE_COMMIT), Set.of(Moment.AFTER_COMMIT));

    private enum Moment {
        CONNECT,
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    @TempDir
    private Path folder;

    @Test
    void one_failure_in_five_at_connect_before_and_after_commit_doubles_and_loses_nothing() throws Exception {
        for (int i = 0; i < Chance.size(1, TOGETHER.size()); i++) {
            Set<Moment> moments = TOGETHER.get(i);
            String sort = moments.size() > 1 ? "all" : moments.iterator().next().toString();
            flaky("F08-sqlite-" + sort, folder.resolve("ledger" + i).toString(), moments);
            flaky("F08-postgresql-" + sort, PostgresServer.shared().database(), moments);
        }
    }

    private static void flaky(String name, String where, Set<Moment> moments) {
        Figures figures = new Figures(name);
        OpenLedger.install(where);
        Luck luck = new Luck(Chance.of(figures), moments);
        DataSource source = new Robbed(OpenLedger.source(where), luck).source();
        int letters = Chance.size(8, 1_000);
        long begun = System.nanoTime();
        try (FakeSmtpServer server = FakeSmtpServer.start()) {
            Rounds rounds = new Rounds(where, letters, CONNECTIONS, server);
            disturb(rounds, source, luck, server);
            int runs = rounds.runs();
            figures.atLeast("letters-while-disturbed", server.received().size(), 1);
            rounds.count(figures, (long) runs * CONNECTIONS);
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
            figures.atLeast("failures", luck.planning.get() + luck.sending.get(), 1)
                    .atLeast("failures-before-the-first-letter-of-a-run", luck.planning.get(), Chance.size(0, 1))
                    .atLeast("failures-behind-it", luck.sending.get(), Chance.size(0, 1))
                    .atMost("seconds", seconds, MOST_SECONDS)
                    .check();
        }
    }

    /**
     * Every second run is left alone until its first letter has come: where so much breaks, the planning of many letters
     * hardly ever ends, and nothing would be seen of what comes after it. Nothing is spared by that: the other runs are
     * disturbed from their first connection on, all of them behind their first letter, and both are counted.
     */
    private static void disturb(Rounds rounds, DataSource source, Luck luck, FakeSmtpServer server) {
        server.afterEachLetter(letter -> luck.letterCame());
        boolean calm = false;
        while (!calm && rounds.runs() < MOST_RUNS) {
            luck.runBegins(rounds.runs() % 2 == 0);
            calm = rounds.through(source);
        }
    }

    /** Until a run comes to its end although it is disturbed, and finds nothing left to do, or for long enough. */
    private static void disturb(Rounds rounds, DataSource source) {
        boolean calm = false;
        while (!calm && rounds.runs() < MOST_RUNS) {
            calm = rounds.through(source);
        }
    }

    private static final class Luck implements Robbed.Robber {

        private final Random random;
        private final Set<Moment> moments;
        private final AtomicInteger planning = new AtomicInteger();
        private final AtomicInteger sending = new AtomicInteger();
        private volatile boolean awake;
        private volatile boolean isSending;

        Luck(Random random, Set<Moment> moments) {
            this.random = random;
            this.moments = moments;
        }

        void runBegins(boolean disturbedAtOnce) {
            awake = disturbedAtOnce;
            isSending = false;
        }

        void letterCame() {
            awake = true;
            isSending = true;
        }

        private void at(Moment moment) throws SQLException {
            if (awake && moments.contains(moment) && random.nextInt(100) < IN_HUNDRED) {
                (isSending ? sending : planning).incrementAndGet();
                throw new SQLException("the connection broke: " + moment, moment == Moment.CONNECT ? "08001" : "08006");
            }
        }

        @Override
        public void connecting() throws SQLException {
            at(Moment.CONNECT);
        }

        @Override
        public void before(String sql) throws SQLException {
            if (sql.equals("COMMIT")) {
                at(Moment.BEFORE_COMMIT);
            }
        }

        @Override
        public void after(String sql) throws SQLException {
            if (sql.equals("COMMIT")) {
                at(Moment.AFTER_COMMIT);
            }
        }
    }

    @Test
    void sessions_that_an_administrator_ends_again_and_again_double_and_lose_nothing() throws Exception {
        Figures figures = new Figures("F09-postgresql");
        PostgresServer postgres = PostgresServer.shared();
        String where = postgres.database();
        int letters = Chance.size(80, 2_000);
        AtomicInteger ended = new AtomicInteger();
        ScheduledExecutorService administrator = Executors.newSingleThreadScheduledExecutor();
        try (FakeSmtpServer server = FakeSmtpServer.start()) {
            Rounds rounds = new Rounds(where, letters, CONNECTIONS, server);
            ScheduledFuture<?> ending = administrator.scheduleWithFixedDelay(
                    () -> end(postgres, where, ended), 0, 200, TimeUnit.MILLISECONDS);
            DataSource source = OpenLedger.source(where);
            disturb(rounds, source);
            ending.cancel(false);
            administrator.shutdownNow();
            if (!administrator.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the administrator does not stop");
            }
            figures.atLeast("letters-while-disturbed", server.received().size(), 1);
            rounds.count(figures, ended.get());
            figures.atLeast("sessions-ended", ended.get(), 1).check();
        } finally {
            administrator.shutdownNow();
        }
    }

    private static void end(PostgresServer postgres, String where, AtomicInteger ended) {
        try {
            ended.addAndGet(postgres.endConnections(where));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
