package io.napomni.runner.demo.world;

import io.napomni.bitrix24.contract.ContractFields;
import io.napomni.bitrix24.contract.ContractMapping;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.rest.Webhook;
import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.model.EmailAddress;
import io.napomni.onec.BaseSettings;
import io.napomni.onec.wire.BaseAddress;
import io.napomni.onec.wire.Credentials;
import io.napomni.onec.wire.OneCOptions;
import io.napomni.policy.ContactPolicy;
import io.napomni.policy.SendWindow;
import io.napomni.run.Guards;
import io.napomni.runner.config.ContractSettings;
import io.napomni.runner.config.DunningSettings;
import io.napomni.runner.config.DunningSource;
import io.napomni.runner.config.OneCSettings;
import io.napomni.runner.config.PortalSettings;
import io.napomni.runner.config.Settings;
import io.napomni.runner.config.keeping.KeepingSettings;
import io.napomni.runner.config.links.LinkSettings;
import io.napomni.runner.show.Language;
import io.napomni.scenario.contract.ContractTerms;
import io.napomni.scenario.dunning.DunningTerms;
import io.napomni.smtp.Secret;
import io.napomni.smtp.Security;
import io.napomni.smtp.Sender;
import io.napomni.smtp.SmtpConfig;
import io.napomni.web.answer.Contacts;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** What a company would write into its {@code remind.yml}, for the company that the demo makes up. */
final class DemoSettings {

    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final EmailAddress FROM = new EmailAddress("dogovor@postavka.example");

    /** A real portal takes two requests a second; nobody wants to watch that. */
    static final int BURST = 10_000;

    static final int PER_SECOND = 1_000;

    private DemoSettings() {}

    private static PortalOptions quick() {
        return PortalOptions.standard().withRate(BURST, PER_SECOND);
    }

    /**
     * The settings.
     *
     * @param answers where links in letters lead
     * @param orders the base and since when its orders are looked at; empty for contracts only
     */
    static Settings of(
            URI webhook, int smtpPort, Path ledger, Language language, URI answers, Optional<Orders> orders) {
        String company = language == Language.RU ? "ООО «Поставка»" : "Postavka LLC";
        return new Settings(
                "demo",
                language,
                ZONE,
                Optional.of(new PortalSettings(Webhook.of(webhook.toString()), quick(), Optional.of(DemoApp.card()))),
                orders.map(Orders::base),
                SmtpConfig.of("127.0.0.1", smtpPort, Sender.of(FROM).named(company), Secret.of("only-for-this-demo"))
                        .withSecurity(Security.PLAIN_LOOPBACK),
                ledger,
                Optional.empty(),
                Optional.of(new ContractSettings(mapping(), ContractTerms.of(company, language.locale()), true)),
                orders.map(some -> some.dunning(company, language)),
                Optional.empty(),
                policy(orders.isPresent()),
                Guards.standard(),
                KeepingSettings.USUAL,
                Optional.of(links(answers, company)),
                Optional.empty());
    }

    /** Keys of a real company are its secret; these sign links to pages that only this machine reaches. */
    private static LinkSettings links(URI answers, String company) {
        return new LinkSettings(
                answers,
                new LinkSettings.Key(1, "anybody may know this key of the demo"),
                Optional.empty(),
                new Contacts(company, Optional.of("+7 495 123-45-67"), Optional.of(FROM.value())),
                Set.of());
    }

    /** Where customers have two systems' reasons for a letter, a week between any two would hide the second. */
    private static ContactPolicy policy(boolean twoSystems) {
        ContactPolicy policy = ContactPolicy.standard()
                .onWorkingDays(RussianWorkCalendar.standard())
                .within(new SendWindow(LocalTime.of(9, 0), LocalTime.of(18, 0)));
        return twoSystems ? policy.withCooldownDays(0) : policy;
    }

    /** What is written about the base. */
    record Orders(Warehouse warehouse, LocalDate startsOn) {

        private OneCSettings base() {
            return new OneCSettings(
                    BaseAddress.of(warehouse.address().toString()),
                    Credentials.of(warehouse.login(), warehouse.password()),
                    OneCOptions.in(ZONE),
                    BaseSettings.auto());
        }

        private DunningSettings dunning(String company, Language language) {
            return new DunningSettings(
                    DunningTerms.unpaidOrders(company, language.locale(), startsOn, RussianWorkCalendar.standard()),
                    DunningSource.ONEC_ORDERS);
        }
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
