package io.napomni.smtp;

import io.napomni.action.Letter;
import io.napomni.action.SendMail;
import io.napomni.model.EmailAddress;
import io.napomni.port.Rendered;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the tests of this package are made with. */
final class Bench {

    static final Instant NOW = Instant.parse("2026-03-31T21:30:15.123Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final EmailAddress CUSTOMER = new EmailAddress("ivan.petrov@client.example");
    static final Sender SENDER = Sender.of(new EmailAddress("sales@seller.example"))
            .named("ООО «Поставка», отдел продаж")
            .returningTo(new EmailAddress("bounces@seller.example"));
    static final Secret KEY = Secret.of("0123456789abcdef-test-key");
    static final Rendered LETTER = new Rendered(
            "Заканчивается срок договора № 17 — осталось 2 месяца",
            "<html><body><p>Здравствуйте!</p>\n.\n<p>Договор <b>№ 17</b> 📦</p></body></html>\n",
            "Здравствуйте!\n.\n.. Договор № 17\n");

    /** Short enough for a test of silence, long enough for everything that answers. */
    private static final Timeouts IMPATIENT = new Timeouts(
            Duration.ofSeconds(10), Duration.ofMillis(1500), Duration.ofSeconds(10), Duration.ofMillis(1500));

    private Bench() {}

    static SmtpConfig plain(FakeSmtpServer server) {
        return SmtpConfig.of("127.0.0.1", server.port(), SENDER, KEY)
                .withSecurity(Security.PLAIN_LOOPBACK)
                .withTimeouts(Timeouts.usual());
    }

    static SmtpConfig impatient(FakeSmtpServer server) {
        return plain(server).withTimeouts(IMPATIENT);
    }

    static TestWork send(SmtpConfig config, TestWork work) {
        new SmtpMailExecutor(config, CLOCK).execute(work);
        return work;
    }

    static SendMail to(EmailAddress address) {
        return new SendMail(address, Optional.empty(), new Letter("renewal", Locale.ROOT, Map.of()));
    }
}
