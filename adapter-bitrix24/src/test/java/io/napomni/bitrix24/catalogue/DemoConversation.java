package io.napomni.bitrix24.catalogue;

import io.napomni.action.Channel;
import io.napomni.action.SendMail;
import io.napomni.bitrix24.Bitrix24Portal;
import io.napomni.bitrix24.contract.ContractFields;
import io.napomni.bitrix24.contract.ContractMapping;
import io.napomni.bitrix24.rest.Webhook;
import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.decision.UseCase;
import io.napomni.policy.ContactPolicy;
import io.napomni.policy.SendWindow;
import io.napomni.port.ActionExecutor;
import io.napomni.port.Effect;
import io.napomni.port.Outcome;
import io.napomni.port.Work;
import io.napomni.run.ContractFacts;
import io.napomni.run.Reminders;
import io.napomni.run.RunReport;
import io.napomni.scenario.contract.ContractFact;
import io.napomni.scenario.contract.ContractReminders;
import io.napomni.scenario.contract.ContractTerms;
import io.napomni.template.HandlebarsTemplates;
import io.napomni.testkit.fake.bitrix24.FakePortal;
import io.napomni.testkit.fake.bitrix24.PortalOptions;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import io.napomni.testkit.memory.MemoryStores;
import io.napomni.testkit.memory.SettableClock;
import io.napomni.testkit.sample.SampleCompany;
import io.napomni.testkit.sample.SamplePortal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The first day of the demo as its portal hears it, with fewer deals: proposed, every contract read to be explained,
 * run, and run once more.
 *
 * @param first report of the run that sends
 * @param again report of the run that has nothing left to do
 * @param secret of the webhook
 */
record DemoConversation(List<String> transcript, RunReport first, RunReport again, String secret) {
    private static final long SEED = 20261123;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final int DEALS = 60;

    static DemoConversation play() {
        SettableClock clock = SettableClock.at(
                ZonedDateTime.of(TODAY, LocalTime.of(10, 0), ZONE).toInstant(), ZONE);
        PortalOptions options = PortalOptions.at(clock).withLimits(Limits.cloud());
        try (FakePortal fake = FakePortal.start(SamplePortal.of(SampleCompany.of(SEED, TODAY, DEALS)), options)) {
            UseCase<ContractFact> contracts =
                    ContractReminders.of(ContractTerms.of("ООО «Поставка»", Locale.forLanguageTag("ru")));
            Reminders reminders = reminders(contracts, fake, clock);
            reminders.propose(TODAY);
            reminders.everyFact(contracts, TODAY, fact -> {});
            RunReport first = reminders.run(TODAY);
            RunReport again = reminders.run(TODAY);
            return new DemoConversation(fake.recorder().transcript(), first, again, options.secret());
        }
    }

    private static Reminders reminders(UseCase<ContractFact> contracts, FakePortal fake, SettableClock clock) {
        Bitrix24Portal portal = Bitrix24Portal.open(
                Webhook.of(fake.webhookUrl().toString()),
                clock,
                io.napomni.bitrix24.rest.PortalOptions.standard().withPause(clock::advance));
        return Reminders.builder(MemoryStores.on(clock).stores(), clock)
                .watch(
                        contracts,
                        ContractFacts.from(portal.contracts(mapping()), portal.customers(), portal.managers()))
                .executor(new Postman())
                .executor(portal.notes())
                .executor(portal.tasks())
                .templates(HandlebarsTemplates.defaults())
                .policy(ContactPolicy.standard()
                        .onWorkingDays(RussianWorkCalendar.standard())
                        .within(new SendWindow(LocalTime.of(9, 0), LocalTime.of(18, 0))))
                .build();
    }

    /** As the demo maps it: by the titles that people see, closed deals too. */
    private static ContractMapping mapping() {
        return ContractMapping.of(
                        SamplePortal.PIPELINE_NAME,
                        ContractFields.of("Номер договора", "Дата начала договора", "Дата окончания договора")
                                .withLastShippedOn("Дата последней отгрузки")
                                .withRemainder("Остаток к отгрузке")
                                .withUnit("Единица остатка"))
                .includingClosed();
    }

    /** Every letter arrives. */
    private static final class Postman implements ActionExecutor<SendMail> {
        @Override
        public Channel<SendMail> channel() {
            return Channel.MAIL;
        }

        @Override
        public void execute(Work<SendMail> work) {
            for (Optional<Effect<SendMail>> next = work.next(); next.isPresent(); next = work.next()) {
                next.get().begin();
                next.get().settle(new Outcome.Done("delivered"));
            }
        }
    }
}
