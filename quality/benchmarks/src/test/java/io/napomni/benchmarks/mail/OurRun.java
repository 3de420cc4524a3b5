package io.napomni.benchmarks.mail;

import io.napomni.action.Letter;
import io.napomni.jdbc.SqliteStores;
import io.napomni.model.EmailAddress;
import io.napomni.port.Rendered;
import io.napomni.port.Templates;
import io.napomni.run.Fate;
import io.napomni.run.Guards;
import io.napomni.run.Reminders;
import io.napomni.run.RunReport;
import io.napomni.smtp.Secret;
import io.napomni.smtp.Security;
import io.napomni.smtp.Sender;
import io.napomni.smtp.SmtpConfig;
import io.napomni.smtp.SmtpMailExecutor;
import io.napomni.smtp.pace.Traffic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** A whole run: facts judged, each letter claimed, begun and recorded in a durable ledger, and sent. */
final class OurRun implements AutoCloseable {

    private static final Instant NOW = Parcels.TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);

    private final SqliteStores ledger = SqliteStores.open(newFile(), "bench");
    private final SmtpConfig mail;
    private int sent;

    OurRun(int port, int connections) {
        mail = config(port, connections);
    }

    /** The letter is the same for all, so making its text is left out for everybody. */
    private record SameLetter() implements Templates {

        @Override
        public Rendered render(Letter letter) {
            return Specimen.RENDERED;
        }

        @Override
        public void check(Letter sample) {}
    }

    /** Letters that were never sent before, by a ledger that is in use, like every day's. */
    long send(int letters) {
        RunReport report = Reminders.builder(ledger.stores(), Clock.fixed(NOW, ZoneOffset.UTC))
                .watch(Parcels.useCase(), new Parcels(sent, letters, NOW))
                .executor(new SmtpMailExecutor(mail, Clock.fixed(NOW, ZoneOffset.UTC)))
                .templates(new SameLetter())
                .guards(Guards.standard().withUsual(Integer.MAX_VALUE, 3))
                .build()
                .run(Parcels.TODAY);
        long done = report.count(Fate.Kind.DONE);
        if (done != letters) {
            throw new IllegalStateException("only " + done + " letters were sent: " + report);
        }
        sent += letters;
        return done;
    }

    @Override
    public void close() {
        ledger.close();
    }

    private static SmtpConfig config(int port, int connections) {
        Sender sender = Sender.of(new EmailAddress(Specimen.FROM)).named(Specimen.NAME);
        return SmtpConfig.of("127.0.0.1", port, sender, Secret.of("0123456789abcdef-bench"))
                .withSecurity(Security.PLAIN_LOOPBACK)
                .withTraffic(Traffic.usual().over(connections));
    }

    private static Path newFile() {
        try {
            return Files.createTempDirectory("napomni-bench").resolve("ledger.db");
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
