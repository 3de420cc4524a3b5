package io.napomni.example.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.Channel;
import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.jdbc.SqliteStores;
import io.napomni.model.Customer;
import io.napomni.model.EmailAddress;
import io.napomni.model.SubjectRef;
import io.napomni.port.AttachedFile;
import io.napomni.port.store.Stores;
import io.napomni.run.DunningFacts;
import io.napomni.run.Fate;
import io.napomni.run.Reminders;
import io.napomni.run.doubt.DoubtPolicy;
import io.napomni.run.manual.Form;
import io.napomni.run.manual.LetterChoice;
import io.napomni.run.manual.ManualReminders;
import io.napomni.run.manual.Order;
import io.napomni.run.manual.Preview;
import io.napomni.scenario.dunning.DunningReminders;
import io.napomni.scenario.dunning.DunningTerms;
import io.napomni.smtp.Secret;
import io.napomni.smtp.Security;
import io.napomni.smtp.Sender;
import io.napomni.smtp.SmtpConfig;
import io.napomni.smtp.SmtpMailExecutor;
import io.napomni.smtp.letter.Enclosed;
import io.napomni.smtp.letter.Enclosing;
import io.napomni.smtp.letter.Unsubscribe;
import io.napomni.template.HandlebarsTemplates;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.ReceivedLetter;
import io.napomni.testkit.fake.smtp.SmtpAnswer;
import io.napomni.testkit.fake.smtp.SmtpRule;
import io.napomni.testkit.fake.smtp.SmtpStep;
import io.napomni.testkit.memory.MemoryStores;
import io.napomni.testkit.memory.SettableClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file goes the whole way from a run into the mailbox, and a letter that is sent again is the same, byte for byte. */
class InvoiceFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant MORNING = TODAY.atTime(10, 0).toInstant(ZoneOffset.UTC);
    private static final byte[] PDF = bytes(40_000);
    private static final DoubtPolicy RESEND = DoubtPolicy.hold().resendOn(Channel.MAIL);

    private final SettableClock clock = SettableClock.at(MORNING, ZoneId.of("Europe/Moscow"));
    private final Enclosing files =
            new InvoiceFiles(number -> number.equals("Ю-117") ? Optional.of(PDF.clone()) : Optional.empty());

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(5).nextBytes(bytes);
        return bytes;
    }

    private Reminders reminders(Stores stores, FakeSmtpServer mail, Enclosing enclosing) {
        Customer card = new Customer(Shop.CUSTOMER, "ООО «Ромашка»", List.of(new EmailAddress("buh@romashka.example")));
        DunningTerms terms = DunningTerms.unpaidOrders(
                "ООО «Склад»", Locale.forLanguageTag("ru"), TODAY.minusDays(30), RussianWorkCalendar.standard());
        Sender sender = Sender.of(new EmailAddress("info@example.test"));
        SmtpConfig smtp = SmtpConfig.of("127.0.0.1", mail.port(), sender, Secret.of("0123456789abcdef"))
                .withSecurity(Security.PLAIN_LOOPBACK);
        OwnInvoices table =
                new OwnInvoices(() -> List.of(Shop.unpaid("Ю-117", TODAY), Shop.unpaid("Ю-118", TODAY)), clock);
        return Reminders.builder(stores, clock)
                .watch(
                        DunningReminders.of(terms),
                        DunningFacts.from(table, refs -> Map.of(Shop.CUSTOMER, card), ids -> Map.of()))
                .executor(new SmtpMailExecutor(smtp, clock).enclosing(enclosing))
                .templates(HandlebarsTemplates.defaults())
                .doubts(RESEND)
                .build();
    }

    @Test
    void the_invoice_itself_arrives_with_the_letter() {
        try (FakeSmtpServer mail = FakeSmtpServer.start()) {
            assertThat(reminders(MemoryStores.on(clock).stores(), mail, files)
                            .run(TODAY)
                            .failure())
                    .isEmpty();
            ReceivedLetter letter = mail.received().get(0);
            assertThat(letter.part("text/plain").orElseThrow()).contains("Ю-117", "Ю-118");
            assertThat(attached(letter)).isEqualTo(PDF);
        }
    }

    /** Everything between the headers of the one attached file and the boundary after it. */
    private static byte[] attached(ReceivedLetter letter) {
        String eml = new String(letter.bytes(), StandardCharsets.US_ASCII);
        String[] parts = eml.split("Content-Disposition: attachment;", -1);
        assertThat(parts).as("one file").hasSize(2);
        assertThat(parts[1]).contains("filename*0*=UTF-8''%D0%A1%D1%87%D0%B5%D1%82");
        String body = parts[1].split("\r\n\r\n", 2)[1];
        return Base64.getDecoder()
                .decode(body.lines().takeWhile(line -> !line.startsWith("--")).collect(Collectors.joining()));
    }

    @Test
    void who_sends_such_a_letter_by_hand_sees_the_invoice_before_it_goes() {
        try (FakeSmtpServer mail = FakeSmtpServer.start()) {
            ManualReminders manually =
                    reminders(MemoryStores.on(clock).stores(), mail, files).manually();
            SubjectRef order = new SubjectRef("shop", "invoice", "Ю-117");
            LetterChoice letter = manually.letters(order, TODAY).get(0).letter();
            Form form = new Form(order, letter, Optional.empty(), "0123456789abcdef");

            Preview seen = manually.preview(form, TODAY).orElseThrow();

            assertThat(seen.attached())
                    .containsExactly(new AttachedFile("Счет Ю-117.pdf", "application/pdf", PDF.length));
            manually.send(new Order(form, seen.seen(), "Anna", "she asked"), TODAY);
            assertThat(attached(mail.received().get(0))).isEqualTo(PDF);
        }
    }

    @Test
    void a_letter_that_is_sent_again_has_the_same_bytes_with_a_ledger_in_memory() {
        sendTwice(MemoryStores.on(clock).stores());
    }

    @Test
    void a_letter_that_is_sent_again_has_the_same_bytes_with_a_ledger_on_disk(@TempDir Path folder) {
        try (SqliteStores ledger = SqliteStores.open(folder.resolve("ledger.db"), "example")) {
            sendTwice(ledger.stores());
        }
    }

    /** Files, Cyrillic and a way to unsubscribe; the first two answers are lost, and hours pass between the runs. */
    private void sendTwice(Stores stores) {
        Unsubscribe way = new Unsubscribe(URI.create("https://example.test/u/abc"), Optional.empty());
        Enclosing all = (letter, id) -> new Enclosed(files.with(letter, id).files(), Optional.of(way));
        try (FakeSmtpServer mail = FakeSmtpServer.start()) {
            mail.play(SmtpRule.at(SmtpStep.DOT, SmtpAnswer.drop()).onlyThe(1));
            mail.play(SmtpRule.at(SmtpStep.DOT, SmtpAnswer.drop()).onlyThe(2));
            assertThat(reminders(stores, mail, all).run(TODAY).count(Fate.Kind.IN_DOUBT))
                    .isEqualTo(2);
            clock.advance(Duration.ofMinutes(61));
            reminders(stores, mail, all).run(TODAY);
            assertThat(stores.doubts().list()).hasSize(2);
            clock.advance(Duration.ofMinutes(121));
            reminders(stores, mail, all).run(TODAY);
            assertThat(stores.doubts().list()).isEmpty();
            List<ReceivedLetter> three = mail.received();
            assertThat(three).hasSize(3);
            assertThat(three.get(0).header("List-Unsubscribe-Post")).contains("List-Unsubscribe=One-Click");
            assertThat(three.get(0).header("Date")).contains("Mon, 23 Nov 2026 10:00:00 +0000");
            assertThat(attached(three.get(0))).isEqualTo(PDF);
            assertThat(three.get(1).bytes()).isEqualTo(three.get(0).bytes());
            assertThat(three.get(2).bytes()).isEqualTo(three.get(0).bytes());
        }
    }
}
