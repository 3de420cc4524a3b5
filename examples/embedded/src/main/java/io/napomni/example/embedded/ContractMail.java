package io.napomni.example.embedded;

import io.napomni.bitrix24.Bitrix24Portal;
import io.napomni.bitrix24.contract.ContractFields;
import io.napomni.bitrix24.contract.ContractMapping;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.rest.Webhook;
import io.napomni.jdbc.SqliteStores;
import io.napomni.run.ContractFacts;
import io.napomni.run.Reminders;
import io.napomni.scenario.contract.ContractReminders;
import io.napomni.scenario.contract.ContractTerms;
import io.napomni.smtp.SmtpConfig;
import io.napomni.smtp.SmtpMailExecutor;
import io.napomni.template.HandlebarsTemplates;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;

/** Puts contract reminders together from what a host has: a webhook, a mail server, a file for the ledger. */
public final class ContractMail {

    private ContractMail() {}

    /** Reminders for one company; call {@code run(today)} on them from your scheduler. */
    public static Reminders of(Webhook webhook, SmtpConfig mail, SqliteStores ledger) {
        // tag::readme[]
        Clock clock = Clock.system(ZoneId.of("Europe/Moscow"));
        Bitrix24Portal portal = Bitrix24Portal.open(webhook, clock, PortalOptions.standard());
        ContractFields fields = ContractFields.of("Номер договора", "Дата начала договора", "Дата окончания договора")
                .withLastShippedOn("Дата последней отгрузки")
                .withRemainder("Остаток к отгрузке");
        return Reminders.builder(ledger.stores(), clock)
                .watch(
                        ContractReminders.of(ContractTerms.of("Ваша компания", Locale.forLanguageTag("ru"))),
                        ContractFacts.from(
                                portal.contracts(ContractMapping.of("Договоры", fields)),
                                portal.customers(),
                                portal.managers()))
                .executor(new SmtpMailExecutor(mail, clock))
                .addressMarks(mail.addressMarks())
                .executor(portal.notes())
                .executor(portal.tasks())
                .templates(HandlebarsTemplates.defaults())
                .build();
        // end::readme[]
    }
}
