package io.napomni.proofs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.jdbc.OpenLedger;
import io.napomni.jdbc.PostgresServer;
import io.napomni.past.EffectState;
import io.napomni.port.LedgerException;
import io.napomni.proofs.world.Seeds;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F05 to F07: several processes over one ledger, all well, one of them frozen, or one too many. */
class NodesProofTest {

    private static final int NODES = 4;
    /** By the clock of the ledger: three times what a claim lasts. */
    private static final Duration FROZEN = Duration.ofMinutes(15);
    /** How a node ends that was neither killed nor surprised. */
    private static final String AN_END = "(shared|stopped) .*";

    @TempDir
    private Path folder;

    @Test
    void two_nodes_that_begin_together_share_the_letters_and_double_none() throws Exception {
        int letters = Chance.size(150, 10_000);
        for (int round = 1; round <= Chance.size(1, 5); round++) {
            Figures figures = new Figures("F05-round" + round);
            try (FakeSmtpServer server = FakeSmtpServer.start();
                    FakeSmtpServer others = FakeSmtpServer.start()) {
                waitForEachOther(server, others);
                shared(figures, letters, server, others);
            }
            figures.check();
        }
    }

    private static void shared(Figures figures, int letters, FakeSmtpServer server, FakeSmtpServer others)
            throws Exception {
        String where = PostgresServer.shared().database();
        try (Jvm one = Jvm.start(where, 0, server.port(), letters, "share");
                Jvm other = Jvm.start(where, 0, others.port(), letters, "share")) {
            long least = Math.min(begun(one), begun(other));
            Arrivals arrivals = Arrivals.at(server, others);
            Set<Integer> doubtful = Office.in(where, EffectState.IN_DOUBT);
            figures.exactly("done", Office.in(where, EffectState.DONE).size(), letters)
                    .exactly("in-doubt", doubtful.size(), 0)
                    .exactly("extra-copies", arrivals.extra(), 0)
                    .exactly("missing", arrivals.lost(letters, Set.of()), 0)
                    .atLeast("least-share-in-hundred", least * 100 / letters, 10);
        }
    }

    /** Neither goes on before the other has sent its first letter: how long each took to start does not count. */
    private static void waitForEachOther(FakeSmtpServer server, FakeSmtpServer others) {
        CountDownLatch here = new CountDownLatch(1);
        CountDownLatch there = new CountDownLatch(1);
        server.afterEachLetter(letter -> {
            here.countDown();
            await(there);
        });
        others.afterEachLetter(letter -> {
            there.countDown();
            await(here);
        });
    }

    private static long begun(Jvm node) throws InterruptedException {
        String last = node.end();
        assertThat(last).startsWith("shared ");
        return Long.parseLong(last.substring("shared ".length()));
    }

    @Test
    void a_node_that_was_frozen_beyond_its_lease_sends_nothing_that_others_may_have_sent() throws Exception {
        for (int round = 1; round <= Chance.size(1, 50); round++) {
            frozen(new Figures("F06-round" + round));
        }
    }

    /** Each node has a mail server of its own, so that the one that is frozen in the middle of a letter is known. */
    private static void frozen(Figures figures) throws Exception {
        Random random = Chance.of(figures);
        int letters = Chance.size(60, 200);
        String where = PostgresServer.shared().database();
        List<FakeSmtpServer> servers = new ArrayList<>();
        List<Jvm> nodes = new ArrayList<>();
        try {
            for (int i = 0; i < NODES; i++) {
                servers.add(FakeSmtpServer.start());
            }
            CountDownLatch frozen = freezeFirst(nodes, servers, 1 + random.nextInt(4));
            for (FakeSmtpServer server : servers) {
                nodes.add(Jvm.start(where, 0, server.port(), letters, "share"));
            }
            figures.exactly("frozen-while-sending", frozen.await(1, TimeUnit.MINUTES) ? 1 : 0, 1);
            for (Jvm node : nodes.subList(1, NODES)) {
                assertThat(node.end()).matches(AN_END);
            }
            if (!Seeds.atLength()) {
                PostgresServer.shared().endStandingStill(where);
            }
            count(figures, where, letters, servers, nodes.get(0));
        } finally {
            for (Jvm node : nodes) {
                node.close();
            }
            servers.forEach(FakeSmtpServer::close);
        }
    }

    /**
     * Freezes the first node while its server has that letter and it does not know. The others wait for it with their first
     * letters: they would leave it nothing to send if it started late.
     */
    private static CountDownLatch freezeFirst(List<Jvm> nodes, List<FakeSmtpServer> servers, int atLetter) {
        CountDownLatch frozen = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(atLetter);
        servers.get(0).afterEachLetter(letter -> {
            left.countDown();
            if (left.getCount() == 0 && frozen.getCount() > 0) {
                nodes.get(0).signal("STOP");
                frozen.countDown();
            }
        });
        servers.subList(1, NODES).forEach(server -> server.afterEachLetter(letter -> await(frozen)));
        return frozen;
    }

    private static void count(Figures figures, String where, int letters, List<FakeSmtpServer> servers, Jvm frozen)
            throws Exception {
        try (OpenLedger ledger = OpenLedger.at(where, FROZEN)) {
            int doubts = settled(ledger);
            SharedWork rest = new SharedWork(ledger.stores(), letters, Duration.ofMinutes(5));
            try (FakeSmtpServer last = FakeSmtpServer.start()) {
                new io.napomni.smtp.SmtpMailExecutor(Parcels.config(last.port(), 2), Parcels.CLOCK).execute(rest);
                frozen.signal("CONT");
                assertThat(frozen.end()).matches(AN_END);
                servers.add(last);
                Arrivals arrivals = Arrivals.at(servers.toArray(FakeSmtpServer[]::new));
                figures.atLeast("in-doubt-while-frozen", doubts, 1)
                        .exactly("extra-copies", arrivals.extra(), 0)
                        .exactly(
                                "missing-and-not-in-doubt",
                                arrivals.lost(letters, Office.in(ledger.stores(), EffectState.IN_DOUBT)),
                                0);
            }
        }
        figures.check();
    }

    /** Who was frozen in the middle of a claim keeps others out until its session is ended. */
    private static int settled(OpenLedger ledger) {
        LedgerException last = new LedgerException("not tried");
        for (int tries = 0; tries < 12; tries++) {
            try {
                return ledger.stores().leases().settleAbandoned();
            } catch (LedgerException busy) {
                last = busy;
            }
        }
        throw last;
    }

    @Test
    void a_second_run_is_told_that_another_is_under_way_and_sends_nothing() throws Exception {
        second("F07-sqlite", folder.resolve("ledger.db").toString());
        second("F07-postgresql", PostgresServer.shared().database());
    }

    private static void second(String name, String where) throws Exception {
        Figures figures = new Figures(name);
        int letters = 20;
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (FakeSmtpServer server = FakeSmtpServer.start();
                FakeSmtpServer others = FakeSmtpServer.start()) {
            server.afterEachLetter(letter -> {
                busy.countDown();
                await(goOn);
            });
            try (Jvm first = Jvm.start(where, 0, server.port(), letters, "run")) {
                await(busy);
                try (Jvm other = Jvm.start(where, 0, others.port(), letters, "run")) {
                    String told = other.end();
                    assertThat(told).startsWith("refused ").contains("run");
                    figures.atMost("milliseconds-until-told", Long.parseLong(told.split(" ", 3)[1]), 5_000)
                            .exactly("letters-of-the-second", others.received().size(), 0);
                }
                goOn.countDown();
                figures.exactly("first-unharmed", first.end().equals("ran 20 to its end") ? 1 : 0, 1)
                        .exactly("extra-copies", Arrivals.at(server).extra(), 0);
            }
        }
        figures.check();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("what was waited for did not come");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
