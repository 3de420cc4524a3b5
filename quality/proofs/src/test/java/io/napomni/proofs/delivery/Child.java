package io.napomni.proofs.delivery;

import io.napomni.action.Channel;
import io.napomni.jdbc.OpenLedger;
import io.napomni.jdbc.Robbed;
import io.napomni.port.LedgerException;
import io.napomni.port.RunUnderWayException;
import io.napomni.run.Fate;
import io.napomni.run.Reminders;
import io.napomni.run.RunReport;
import io.napomni.run.doubt.DoubtPolicy;
import io.napomni.smtp.SmtpMailExecutor;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A process that does one run of letters, or shares one with others. It says {@code open} when it has opened the
 * ledger, and how it ended. Arguments: where the ledger lies, minutes by which its clock is ahead, port of the mail
 * server, how many letters, {@code run}, {@code again} (a run that sends doubtful letters again),
 * {@code share}, or {@code hold} (a share that stands still with its first claim not committed).
 */
final class Child {

    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final int CONNECTIONS = 4;
    private static final Duration LEASE = Duration.ofMinutes(5);

    private Child() {}

    public static void main(String[] arguments) {
        Duration later = Duration.ofMinutes(Long.parseLong(arguments[1]));
        try (OpenLedger ledger = open(arguments[0], later, arguments[4])) {
            say("open");
            int port = Integer.parseInt(arguments[2]);
            say(done(arguments[4], ledger, Integer.parseInt(arguments[3]), port));
        }
    }

    /** The same in this process, which nobody kills; how it ended. */
    static String here(String where, long minutesLater, int port, int letters, String how) {
        try (OpenLedger ledger = open(where, Duration.ofMinutes(minutesLater), how)) {
            return done(how, ledger, letters, port);
        }
    }

    private static OpenLedger open(String where, Duration later, String how) {
        return how.equals("hold")
                ? OpenLedger.through(new Robbed(OpenLedger.source(where), new Holding()).source(), where, later)
                : OpenLedger.at(where, later);
    }

    /** Stands still before the commit of its first claim, until nobody listens to it any more. */
    private static final class Holding implements Robbed.Robber {

        private boolean claiming;
        private boolean held;

        @Override
        public void connecting() {
            // The first claim is still to come.
        }

        @Override
        public synchronized void before(String sql) throws SQLException {
            claiming |= sql.contains("last_fence");
            if (claiming && !held && sql.equals("COMMIT")) {
                held = true;
                say("holding");
                try {
                    System.in.readAllBytes();
                } catch (IOException gone) {
                    throw new SQLException(gone);
                }
            }
        }

        @Override
        public void after(String sql) {
            // What is done is done.
        }
    }

    private static String done(String how, OpenLedger ledger, int letters, int port) {
        SmtpMailExecutor mail = new SmtpMailExecutor(Parcels.config(port, CONNECTIONS), Parcels.CLOCK);
        return switch (how) {
            case "run" -> run(ledger, letters, mail, DoubtPolicy.hold());
            case "again" -> run(ledger, letters, mail, DoubtPolicy.hold().resendOn(Channel.MAIL));
            default -> share(ledger, letters, mail);
        };
    }

    private static String run(OpenLedger ledger, int letters, SmtpMailExecutor mail, DoubtPolicy doubts) {
        Reminders reminders = Parcels.through(ledger.stores(), letters, mail, doubts);
        long begun = System.nanoTime();
        try {
            RunReport report = reminders.run(Parcels.DAY);
            return "ran " + report.count(Fate.Kind.DONE) + " "
                    + report.failure().orElse("to its end");
        } catch (RunUnderWayException refused) {
            return "refused " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) + " " + refused.getMessage();
        }
    }

    /** A node that cannot go on says why; what it had claimed waits for the others. */
    private static String share(OpenLedger ledger, int letters, SmtpMailExecutor mail) {
        SharedWork work = new SharedWork(ledger.stores(), letters, LEASE);
        try {
            mail.execute(work);
        } catch (LedgerException told) {
            return "stopped " + told.getMessage();
        }
        return "shared " + work.begun();
    }

    private static void say(String line) {
        OUT.print(line + "\n");
    }
}
