package io.napomni.proofs.delivery;

import io.napomni.jdbc.OpenLedger;
import io.napomni.jdbc.PostgresServer;
import io.napomni.jdbc.Robbed;
import io.napomni.past.EffectState;
import io.napomni.proofs.world.Seeds;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * F14: the process ends before or after each single statement that a run says to its database; usually before and
 * after each commit only, which is where all that differs for others differs.
 */
class CrashPointsTest {

    private static final int LETTERS = 2;
    private static final int FEWEST_POINTS = Seeds.atLength() ? 60 : 40;

    @TempDir
    private Path folder;

    /** The end of a process: nothing may catch it. */
    private static final class Crash extends Error {

        private static final long serialVersionUID = 1L;
    }

    /** Ends the process at a statement. */
    private static final class Killer implements Robbed.Robber {

        private final int at;
        private final boolean before;
        private Runnable end = () -> {};
        private int said;

        Killer(int at, boolean before) {
            this.at = at;
            this.before = before;
        }

        @Override
        public synchronized void connecting() {
            dieIf(isDead());
        }

        @Override
        public synchronized void before(String sql) {
            dieIf(isDead());
            said += counts(sql) ? 1 : 0;
            dieIf(before && said == at);
        }

        @Override
        public synchronized void after(String sql) {
            dieIf(isDead() || (!before && said == at));
        }

        private static boolean counts(String sql) {
            return Seeds.atLength() || sql.equals("COMMIT");
        }

        /** Once it has died at the statement everything else dies too. */
        private boolean isDead() {
            return said > at || (said == at && before);
        }

        synchronized boolean hasStruck() {
            return said >= at;
        }

        private void dieIf(boolean now) {
            if (now) {
                said = at + 1;
                end.run();
                throw new Crash();
            }
        }
    }

    @Test
    void a_process_that_ends_at_any_statement_doubles_and_loses_nothing() throws Exception {
        everywhere("F14-sqlite", folder.resolve("ledger.db").toString());
        everywhere("F14-postgresql", PostgresServer.shared().database());
    }

    private void everywhere(String name, String place) {
        Figures figures = new Figures(name);
        OpenLedger.install(place);
        int points = 0;
        int wrong = 0;
        boolean struck = true;
        for (int at = 1; struck; at++) {
            struck = false;
            for (boolean before : new boolean[] {true, false}) {
                Killer killer = new Killer(at, before);
                wrong += isRight(place + "#" + (before ? "before" : "after") + at, killer) ? 0 : 1;
                struck |= killer.hasStruck();
                points += killer.hasStruck() ? 1 : 0;
            }
        }
        figures.atLeast("points", points, FEWEST_POINTS).exactly("points-with-extra-or-loss", wrong, 0);
        figures.check();
    }

    private static boolean isRight(String where, Killer killer) {
        try (FakeSmtpServer server = FakeSmtpServer.start()) {
            Rounds rounds = new Rounds(where, LETTERS, 1, server);
            Robbed robbed = new Robbed(OpenLedger.source(where), killer);
            killer.end = robbed::takeAll;
            try {
                rounds.through(robbed.source());
            } catch (Crash expected) {
                robbed.takeAll();
            }
            rounds.calmDown();
            Arrivals arrivals = Arrivals.at(server);
            Set<Integer> doubtful = Office.in(where, EffectState.IN_DOUBT);
            boolean right = arrivals.extra() == 0 && arrivals.lost(LETTERS, doubtful) == 0 && doubtful.size() <= 1;
            if (doubtful.isEmpty()) {
                return right;
            }
            Office.tellTheTruth(where, arrivals);
            rounds.calmDown();
            Arrivals atLast = Arrivals.at(server);
            return right && atLast.extra() == 0 && atLast.lost(LETTERS, Set.of()) == 0;
        }
    }
}
