package io.napomni.runner.demo;

import io.napomni.bitrix24.contract.ContractFields;
import io.napomni.bitrix24.contract.ContractMapping;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.rest.Webhook;
import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.model.EmailAddress;
import io.napomni.policy.ContactPolicy;
import io.napomni.policy.SendWindow;
import io.napomni.run.Guards;
import io.napomni.runner.config.PortalSettings;
import io.napomni.runner.config.Settings;
import io.napomni.runner.show.Language;
import io.napomni.scenario.contract.ContractTerms;
import io.napomni.smtp.Secret;
import io.napomni.smtp.Security;
import io.napomni.smtp.Sender;
import io.napomni.smtp.SmtpConfig;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** What a company would write into its {@code remind.yml}, for the company that the demo makes up. */
final class DemoSettings {

    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final EmailAddress FROM = new EmailAddress("dogovor@postavka.example");

    private DemoSettings() {}

    static Settings of(URI webhook, int smtpPort, Path ledger, Language language) {
        boolean russian = language == Language.RU;
        String company = russian ? "ООО «Поставка»" : "Postavka LLC";
        return new Settings(
                "demo",
                language,
                ZONE,
                new PortalSettings(Webhook.of(webhook.toString()), mapping(), PortalOptions.standard()),
                SmtpConfig.of("127.0.0.1", smtpPort, Sender.of(FROM).named(company), Secret.of("only-for-this-demo"))
                        .withSecurity(Security.PLAIN_LOOPBACK),
                ledger,
                ContractTerms.of(company, language.locale()),
                ContactPolicy.standard()
                        .onWorkingDays(RussianWorkCalendar.standard())
                        .within(new SendWindow(LocalTime.of(9, 0), LocalTime.of(18, 0))),
                Guards.standard(),
                Optional.empty());
    }

    /** By the titles that people see in the portal; with closed deals, so that the pages explain them too. */
    private static ContractMapping mapping() {
        return ContractMapping.of(
                        "Договоры",
                        ContractFields.of("Номер договора", "Дата начала договора", "Дата окончания договора")
                                .withLastShippedOn("Дата последней отгрузки")
                                .withRemainder("Остаток к отгрузке")
                                .withUnit("Единица остатка"))
                .includingClosed();
    }
}
