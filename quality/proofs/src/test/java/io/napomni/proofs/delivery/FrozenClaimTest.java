package io.napomni.proofs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.jdbc.OpenLedger;
import io.napomni.jdbc.PostgresServer;
import io.napomni.past.EffectState;
import io.napomni.port.LedgerException;
import io.napomni.proofs.world.Seeds;
import io.napomni.run.RunReport;
import io.napomni.smtp.SmtpMailExecutor;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * F06, the other half: a node that is frozen within a claim holds up the others. They are told so within five seconds,
 * and go on once the server has ended its session, after half a minute; usually the node is killed instead, which ends
 * the session at once.
 */
class FrozenClaimTest {

    private static final int LETTERS = 40;

    @Test
    void others_are_told_that_the_ledger_is_busy_and_send_everything_once_it_is_not() throws Exception {
        Figures figures = new Figures("F06-frozen-in-a-claim");
        String where = PostgresServer.shared().database();
        try (FakeSmtpServer server = FakeSmtpServer.start();
                Jvm frozen = Jvm.start(where, 0, server.port(), LETTERS, "hold");
                OpenLedger ledger = OpenLedger.at(where, Duration.ZERO)) {
            frozen.await("holding");
            frozen.signal("STOP");
            long begun = System.nanoTime();
            told(figures, ledger, server);
            if (!Seeds.atLength()) {
                frozen.kill();
            }
            figures.atLeast("ended-well", goesOn(ledger, server), 1)
                    .atMost("milliseconds-until-it-went-on", millisSince(begun), 45_000);
            frozen.signal("CONT");
            frozen.goOn();
            assertThat(frozen.end()).matches("holding|shared 0|stopped .*");
            Arrivals arrivals = Arrivals.at(server);
            figures.exactly("extra-copies", arrivals.extra(), 0)
                    .exactly("missing", arrivals.lost(LETTERS, Set.of()), 0)
                    .exactly(
                            "done", Office.in(ledger.stores(), EffectState.DONE).size(), LETTERS);
        }
        figures.check();
    }

    private static void told(Figures figures, OpenLedger ledger, FakeSmtpServer server) {
        long share = System.nanoTime();
        assertThat(share(ledger, server)).contains("is busy", "Nothing was changed");
        figures.atMost("milliseconds-until-a-share-is-told", millisSince(share), 5_000);
        long run = System.nanoTime();
        assertThat(run(ledger, server)).contains("is busy", "Nothing was changed");
        figures.atMost("milliseconds-until-a-run-is-told", millisSince(run), 5_000)
                .exactly("letters-meanwhile", server.received().size(), 0);
    }

    private static long millisSince(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    /** What it was told; empty if it came to its end. */
    private static String share(OpenLedger ledger, FakeSmtpServer server) {
        try {
            new SmtpMailExecutor(Parcels.config(server.port(), 1), Parcels.CLOCK)
                    .execute(new SharedWork(ledger.stores(), LETTERS, Duration.ofMinutes(5)));
            return "";
        } catch (LedgerException told) {
            return String.valueOf(told.getMessage());
        }
    }

    private static String run(OpenLedger ledger, FakeSmtpServer server) {
        SmtpMailExecutor mail = new SmtpMailExecutor(Parcels.config(server.port(), 2), Parcels.CLOCK);
        try {
            RunReport report = Parcels.through(ledger.stores(), LETTERS, mail).run(Parcels.DAY);
            return report.failure().orElse("");
        } catch (LedgerException told) {
            return String.valueOf(told.getMessage());
        }
    }

    /** Tries again as a scheduler would; each try waits four seconds for what is held. 0 if it is held for ever. */
    private static int goesOn(OpenLedger ledger, FakeSmtpServer server) {
        for (int tries = 0; tries < 12; tries++) {
            if (share(ledger, server).isEmpty()) {
                return 1;
            }
        }
        return 0;
    }
}
