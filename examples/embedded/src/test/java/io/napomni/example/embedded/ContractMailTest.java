package io.napomni.example.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.SendMail;
import io.napomni.bitrix24.rest.Webhook;
import io.napomni.decision.Proposal;
import io.napomni.jdbc.SqliteStores;
import io.napomni.model.EmailAddress;
import io.napomni.policy.Suppression;
import io.napomni.port.store.AddressMarks;
import io.napomni.run.Fate;
import io.napomni.run.Reminders;
import io.napomni.run.RunReport;
import io.napomni.smtp.Secret;
import io.napomni.smtp.Security;
import io.napomni.smtp.Sender;
import io.napomni.smtp.SmtpConfig;
import io.napomni.testkit.fake.bitrix24.FakePortal;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.sample.SampleCompany;
import io.napomni.testkit.sample.SamplePortal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractMailTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static SmtpConfig smtp(FakeSmtpServer mail) {
        Sender sender = Sender.of(new EmailAddress("info@example.test"));
        return SmtpConfig.of("127.0.0.1", mail.port(), sender, Secret.of("0123456789abcdef"))
                .withSecurity(Security.PLAIN_LOOPBACK);
    }

    private static Reminders reminders(FakePortal portal, SmtpConfig smtp, SqliteStores ledger) {
        return ContractMail.of(Webhook.of(portal.webhookUrl().toString()), smtp, ledger);
    }

    @Test
    void who_is_on_the_stop_list_gets_no_letter(@TempDir Path folder) {
        try (FakePortal portal = FakePortal.start(SamplePortal.of(SampleCompany.of(7, TODAY, 300)));
                FakeSmtpServer mail = FakeSmtpServer.start();
                SqliteStores ledger = SqliteStores.open(folder.resolve("ledger.db"), "example")) {
            Reminders reminders = reminders(portal, smtp(mail), ledger);
            Set<EmailAddress> all = reminders.propose(TODAY).reminders().stream()
                    .flatMap(reminder ->
                            reminder.action() instanceof SendMail letter ? Stream.of(letter.to()) : Stream.empty())
                    .collect(Collectors.toSet());
            assertThat(all).isNotEmpty();
            AddressMarks marks = smtp(mail).addressMarks();
            all.forEach(one ->
                    ledger.stores().suppressions().add(marks.of(one), new Suppression.Scope.All(), "asked", "anna"));

            assertThat(reminders.run(TODAY).failure()).isEmpty();
            assertThat(mail.received()).isEmpty();
        }
    }

    @Test
    void letters_go_from_the_portal_to_the_mailbox_once(@TempDir Path folder) {
        SampleCompany company = SampleCompany.of(7, TODAY, 300);
        try (FakePortal portal = FakePortal.start(SamplePortal.of(company));
                FakeSmtpServer mail = FakeSmtpServer.start();
                SqliteStores ledger = SqliteStores.open(folder.resolve("ledger.db"), "example")) {
            Reminders reminders = reminders(portal, smtp(mail), ledger);

            Proposal proposal = reminders.propose(TODAY);
            assertThat(mail.received()).isEmpty();

            RunReport report = reminders.carryOut(proposal);
            assertThat(report.failure()).isEmpty();
            long letters = proposal.reminders().stream()
                    .filter(reminder -> reminder.isContact())
                    .count();
            assertThat(letters).isPositive();
            assertThat(mail.received()).hasSize((int) letters);
            assertThat(report.count(Fate.Kind.IN_DOUBT)).isZero();

            assertThat(reminders.run(TODAY).count(Fate.Kind.DONE)).isZero();
            assertThat(mail.received()).hasSize((int) letters);
        }
    }
}
