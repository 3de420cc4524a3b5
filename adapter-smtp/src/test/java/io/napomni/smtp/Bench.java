package io.napomni.smtp;

import io.napomni.action.Letter;
import io.napomni.action.SendMail;
import io.napomni.model.EmailAddress;
import io.napomni.port.Rendered;
import io.napomni.smtp.letter.Marks;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the tests of this package are made with. */
public final class Bench {

    public static final Instant NOW = Instant.parse("2026-03-31T21:30:15.123Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final EmailAddress CUSTOMER = new EmailAddress("ivan.petrov@client.example");
    public static final Sender SENDER = Sender.of(new EmailAddress("sales@seller.example"))
            .named("ООО «Поставка», отдел продаж")
            .returningTo(new EmailAddress("bounces@seller.example"));
    static final Secret KEY = Secret.of("0123456789abcdef-test-key");
    public static final Rendered LETTER = new Rendered(
            "Заканчивается срок договора № 17 — осталось 2 месяца",
            "<html><body><p>Здравствуйте!</p>\n.\n<p>Договор <b>№ 17</b> 📦</p></body></html>\n",
            "Здравствуйте!\n.\n.. Договор № 17\n");

    /** Short enough for a test of silence, long enough for everything that answers. */
    private static final Timeouts IMPATIENT = new Timeouts(
            Duration.ofSeconds(10), Duration.ofMillis(1500), Duration.ofSeconds(10), Duration.ofMillis(1500));

    private Bench() {}

    static SmtpConfig plain(FakeSmtpServer server) {
        return plain(server.port());
    }

    static SmtpConfig plain(int port) {
        return SmtpConfig.of("127.0.0.1", port, SENDER, KEY)
                .withSecurity(Security.PLAIN_LOOPBACK)
                .withTimeouts(Timeouts.usual());
    }

    static SmtpConfig impatient(FakeSmtpServer server) {
        return plain(server).withTimeouts(IMPATIENT);
    }

    static String messageId(String effect) {
        return new Marks(KEY.bytes(), SENDER.address().domain()).messageId(effect);
    }

    static TestWork send(SmtpConfig config, TestWork work) {
        new SmtpMailExecutor(config, CLOCK).execute(work);
        return work;
    }

    public static SendMail to(EmailAddress address) {
        return new SendMail(address, Optional.empty(), new Letter("renewal", Locale.ROOT, Map.of()));
    }
}
