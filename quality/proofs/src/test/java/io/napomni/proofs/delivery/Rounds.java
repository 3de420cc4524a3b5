package io.napomni.proofs.delivery;

import io.napomni.jdbc.OpenLedger;
import io.napomni.past.EffectState;
import io.napomni.port.LedgerException;
import io.napomni.run.Fate;
import io.napomni.run.RunReport;
import io.napomni.smtp.SmtpMailExecutor;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/** Run after run in this process, each as a new one would open the ledger, until one has nothing left to do. */
final class Rounds {

    private final String where;
    private final int letters;
    private final int connections;
    private final FakeSmtpServer server;
    private int runs;
    private String failure = "";

    Rounds(String where, int letters, int connections, FakeSmtpServer server) {
        this.where = where;
        this.letters = letters;
        this.connections = connections;
        this.server = server;
    }

    /** One run through connections of somebody's making; whether it came to its end and found nothing to do. */
    boolean through(DataSource source) {
        return run(later -> OpenLedger.through(source, where, later));
    }

    private boolean run(Function<Duration, OpenLedger> opening) {
        Duration later = Duration.ofMinutes((long) Office.MINUTES_BETWEEN_RUNS * runs++);
        try (OpenLedger ledger = opening.apply(later)) {
            SmtpMailExecutor mail = new SmtpMailExecutor(Parcels.config(server.port(), connections), Parcels.CLOCK);
            RunReport report = Parcels.through(ledger.stores(), letters, mail).run(Parcels.DAY);
            failure = report.failure().orElse("");
            return failure.isEmpty() && report.count(Fate.Kind.DONE) == 0;
        } catch (LedgerException told) {
            failure = String.valueOf(told.getMessage());
            return false;
        }
    }

    /** Undisturbed runs until one has nothing to do. */
    void calmDown() {
        int tries = 1;
        while (!run(later -> OpenLedger.at(where, later)) && tries < 5) {
            tries++;
        }
    }

    /** How the last run failed; empty if it did not. */
    String failure() {
        return failure;
    }

    int runs() {
        return runs;
    }

    /** The figures that every proof ends with; then a person resolves the doubts, and everybody has one letter. */
    void count(Figures figures, long mostDoubts) {
        calmDown();
        Arrivals arrivals = Arrivals.at(server);
        Set<Integer> doubtful = Office.in(where, EffectState.IN_DOUBT);
        figures.exactly("extra-copies", arrivals.extra(), 0)
                .exactly("missing-and-not-in-doubt", arrivals.lost(letters, doubtful), 0)
                .atMost("in-doubt", doubtful.size(), mostDoubts);
        Office.tellTheTruth(where, arrivals);
        calmDown();
        Arrivals atLast = Arrivals.at(server);
        figures.exactly("missing-or-extra-in-the-end", atLast.lost(letters, Set.of()) + atLast.extra(), 0);
    }
}
