package io.napomni.proofs.delivery;

import io.napomni.past.EffectState;
import io.napomni.run.doubt.DoubtPolicy;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.SmtpSetup;
import java.io.IOException;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A run of letters in processes that are killed one after another, wherever they are. */
final class KillProof {

    private static final int CONNECTIONS = 4;
    private static final int MOST_CALM_RUNS = 5;
    /** A process that ended before its kill reached it is started again, so often for all of them. */
    private static final int MOST_MISSES = 20;

    private final Figures figures;
    private final String where;
    private final int letters;
    private final int kills;
    private final String how;
    private final Random random;
    private final FakeSmtpServer server = FakeSmtpServer.start(SmtpSetup.plain().withPipelining());
    private volatile Trap trap = new Trap(Integer.MAX_VALUE);
    private int runs;

    /** @param how what each process does: {@code run}, or {@code again} */
    KillProof(Figures figures, String where, int letters, int kills, String how) {
        this.figures = figures;
        this.where = where;
        this.letters = letters;
        this.kills = kills;
        this.how = how;
        this.random = Chance.of(figures);
        server.afterEachLetter(letter -> trap.letterCame());
    }

    /** Springs when so many letters have come. */
    private static final class Trap {

        private final AtomicInteger left;
        private volatile Runnable instantly = () -> {};

        Trap(int at) {
            this.left = new AtomicInteger(at);
        }

        void letterCame() {
            if (left.decrementAndGet() == 0) {
                instantly.run();
            }
        }
    }

    void run() throws IOException, InterruptedException {
        try (server) {
            int killed = 0;
            for (int misses = 0; killed < kills && misses < MOST_MISSES; ) {
                boolean hit = runAndKill(kills - killed);
                killed += hit ? 1 : 0;
                misses += hit ? 0 : 1;
            }
            calmDown();
            figures.exactly("kills", killed, kills);
            Set<Integer> doubtful = Office.in(where, EffectState.IN_DOUBT);
            Arrivals arrivals = Arrivals.at(server);
            if (how.equals("again")) {
                countAgain(arrivals, doubtful, killed);
            } else {
                countHeld(arrivals, doubtful, killed);
            }
            Office.tellTheTruth(where, arrivals);
            calmDown();
            Arrivals atLast = Arrivals.at(server);
            figures.exactly("missing-in-the-end", atLast.lost(letters, Set.of()), 0)
                    .exactly("extra-in-the-end", atLast.extra() - arrivals.extra(), 0);
        }
    }

    private void countHeld(Arrivals arrivals, Set<Integer> doubtful, int killed) {
        figures.exactly("extra-copies", arrivals.extra(), 0)
                .exactly("missing-and-not-in-doubt", arrivals.lost(letters, doubtful), 0)
                .atMost("in-doubt", doubtful.size(), (long) killed * CONNECTIONS)
                .exactly("still-sending", Office.in(where, EffectState.SENDING).size(), 0);
    }

    /** Only what was struck as often as a letter is begun at all may be left to a person. */
    private void countAgain(Arrivals arrivals, Set<Integer> doubtful, int killed) {
        figures.exactly("missing-and-not-left-to-a-person", arrivals.lost(letters, doubtful), 0)
                .exactly("left-to-a-person-too-early", Office.doubtsBegunLessThan(DoubtPolicy.MOST_ATTEMPTS, where), 0)
                .atMost("left-to-a-person", doubtful.size(), (long) killed * CONNECTIONS / DoubtPolicy.MOST_ATTEMPTS)
                .atMost("extra-copies", arrivals.extra(), (long) killed * CONNECTIONS)
                .exactly("copies-under-another-message-id", arrivals.otherIds(), 0)
                .exactly("copies-with-other-bytes", arrivals.otherBytes(), 0)
                .exactly("still-sending", Office.in(where, EffectState.SENDING).size(), 0);
    }

    /** Whether there was somebody left to be killed; leaves letters enough for the kills that are still to come. */
    private boolean runAndKill(int killsLeft) throws IOException, InterruptedException {
        int lettersLeft = letters - Arrivals.at(server).who().size();
        trap = new Trap(1 + random.nextInt(Math.max(1, lettersLeft / (2 * killsLeft))));
        try (Jvm jvm = Jvm.start(where, later(), server.port(), letters, how)) {
            int moment = random.nextInt(4);
            int micros = moment == 1 ? 0 : random.nextInt(4_000);
            trap.instantly = micros == 0 ? jvm::kill : () -> kill(jvm, micros);
            if (moment == 0) {
                jvm.awaitOpen();
                kill(jvm, random.nextInt(400_000));
            }
            return !jvm.end().startsWith("ran");
        }
    }

    /** At a moment that nothing in the process knows of. */
    private static void kill(Jvm jvm, int micros) {
        CompletableFuture.delayedExecutor(micros, TimeUnit.MICROSECONDS).execute(jvm::kill);
    }

    /** Until a run has nothing left to do. */
    private void calmDown() {
        String last = "";
        for (int i = 0; i < MOST_CALM_RUNS && !last.equals("ran 0 to its end"); i++) {
            last = Child.here(where, later(), server.port(), letters, how);
        }
        figures.exactly("calm-in-the-end", last.equals("ran 0 to its end") ? 1 : 0, 1);
    }

    private long later() {
        return (long) Office.MINUTES_BETWEEN_RUNS * runs++;
    }
}
