package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.bitrix24.Bitrix24Portal;
import io.napomni.bitrix24.contract.ContractFields;
import io.napomni.bitrix24.contract.ContractMapping;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.rest.Webhook;
import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.jdbc.SqliteStores;
import io.napomni.model.CustomerMatch;
import io.napomni.model.EmailAddress;
import io.napomni.onec.BaseSettings;
import io.napomni.onec.OneCBase;
import io.napomni.onec.wire.BaseAddress;
import io.napomni.onec.wire.Credentials;
import io.napomni.onec.wire.OneCOptions;
import io.napomni.policy.Cap;
import io.napomni.policy.ContactPolicy;
import io.napomni.port.CustomerIdentity;
import io.napomni.run.ContractFacts;
import io.napomni.run.DunningFacts;
import io.napomni.run.Reminders;
import io.napomni.scenario.contract.ContractReminders;
import io.napomni.scenario.contract.ContractTerms;
import io.napomni.scenario.dunning.DunningReminders;
import io.napomni.scenario.dunning.DunningTerms;
import io.napomni.smtp.Secret;
import io.napomni.smtp.Security;
import io.napomni.smtp.Sender;
import io.napomni.smtp.SmtpConfig;
import io.napomni.smtp.SmtpMailExecutor;
import io.napomni.template.HandlebarsTemplates;
import io.napomni.testkit.fake.bitrix24.FakePortal;
import io.napomni.testkit.fake.onec.BaseOptions;
import io.napomni.testkit.fake.onec.FakeBase;
import io.napomni.testkit.fake.onec.data.BaseData;
import io.napomni.testkit.fake.onec.sample.SampleBase;
import io.napomni.testkit.fake.onec.schema.BaseSchema;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.ReceivedLetter;
import io.napomni.testkit.sample.SampleCompany;
import io.napomni.testkit.sample.SamplePortal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Contracts of a portal and unpaid orders of a base, with customers in common, through the real adapters to a mail server:
 * how many letters a day each company really gets. Who is who is known from the story of the samples.
 */
class SharedCustomersTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate START = MONDAY.minusDays(60);
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final RussianWorkCalendar CALENDAR = RussianWorkCalendar.standard();
    private static final int SHARED = 50;

    @TempDir
    Path folder;

    private final SampleCompany company = SampleCompany.of(SampleBase.CRM_SEED, MONDAY, 100);
    private final FakePortal portal = FakePortal.start(SamplePortal.of(company));
    private final FakeSmtpServer mail = FakeSmtpServer.start();
    private final BaseData data = new BaseData();
    private final BaseSchema schema = BaseSchema.of("ut11");
    private final SampleBase sample = SampleBase.fill(data, schema, company, 300, SHARED);
    private final FakeBase base = FakeBase.start(data, BaseOptions.of(schema, at(MONDAY)));
    private final List<CustomerMatch> matches = new ArrayList<>();

    @AfterEach
    void close() {
        portal.close();
        base.close();
        mail.close();
    }

    private static Clock at(LocalDate day) {
        return Clock.fixed(day.atTime(10, 0).atZone(ZONE).toInstant(), ZONE);
    }

    /** A process of its own. */
    private void run(LocalDate day, Function<Bitrix24Portal, CustomerIdentity> identity) {
        Bitrix24Portal crm =
                Bitrix24Portal.open(Webhook.of(portal.webhookUrl().toString()), at(day), PortalOptions.standard());
        CustomerIdentity who = identity.apply(crm);
        try (SqliteStores stores = SqliteStores.open(folder.resolve("ledger.db"), "acme");
                OneCBase books = OneCBase.open(
                        BaseAddress.of(base.baseUrl().toString()),
                        Credentials.of(base.login(), base.password()),
                        OneCOptions.in(ZONE),
                        BaseSettings.auto(),
                        at(day))) {
            reminders(stores, crm, books, who, at(day)).run(day);
        }
    }

    private Reminders reminders(
            SqliteStores stores, Bitrix24Portal crm, OneCBase books, CustomerIdentity who, Clock clock) {
        ContractTerms contract = ContractTerms.of("ООО «Склад»", RUSSIAN).withColdStart(OptionalInt.empty());
        DunningTerms dunning = DunningTerms.unpaidOrders("ООО «Склад»", RUSSIAN, START, CALENDAR)
                .withColdStart(OptionalInt.empty());
        Sender sender = Sender.of(new EmailAddress("sklad@example.test"));
        SmtpConfig server = SmtpConfig.of("127.0.0.1", mail.port(), sender, Secret.of("sixteen-random-characters"))
                .withSecurity(Security.PLAIN_LOOPBACK);
        return Reminders.builder(stores.stores(), clock)
                .watch(
                        ContractReminders.of(contract),
                        ContractFacts.from(crm.contracts(mapping()), crm.customers(), crm.managers(), who))
                .watch(
                        DunningReminders.of(dunning),
                        DunningFacts.from(books.orders(), books.customers(), books.managers(), ids -> Map.of(), who))
                .executor(new SmtpMailExecutor(server, clock))
                .executor(crm.notes())
                .executor(crm.tasks())
                .templates(HandlebarsTemplates.defaults())
                .policy(ContactPolicy.none().withCaps(List.of(new Cap(1, 1))))
                .build();
    }

    private static ContractMapping mapping() {
        return ContractMapping.of(
                SamplePortal.PIPELINE_NAME,
                ContractFields.of("Номер договора", "Дата начала договора", "Дата окончания договора")
                        .withLastShippedOn("Дата последней отгрузки")
                        .withRemainder("Остаток к отгрузке")
                        .withUnit("Единица остатка"));
    }

    private Map<Long, List<String>> due() {
        return sample.expectedDueOfShared(MONDAY, START, CALENDAR::isWorkingDay);
    }

    /** The numbers of contracts and orders that a letter tells of, and whose they are. */
    private Map<Long, Set<String>> told(ReceivedLetter letter) {
        String text = letter.part("text/plain").orElseThrow().replace('\u00a0', ' ');
        Map<Long, Set<String>> told = new TreeMap<>();
        company.contracts().stream()
                .filter(one -> text.contains(one.number()))
                .forEach(one -> told.computeIfAbsent(one.customer().companyId(), any -> new HashSet<>())
                        .add(one.number()));
        due().forEach((id, numbers) -> numbers.stream()
                .filter(text::contains)
                .forEach(number ->
                        told.computeIfAbsent(id, any -> new HashSet<>()).add(number)));
        return told;
    }

    /** How many of the letters that arrived after so many each company of the portal got. */
    private Map<Long, Integer> lettersAfter(int before) {
        Map<Long, Integer> letters = new TreeMap<>();
        mail.received().stream()
                .skip(before)
                .forEach(letter -> told(letter).keySet().forEach(id -> letters.merge(id, 1, Integer::sum)));
        return letters;
    }

    @Test
    void each_company_gets_one_letter_a_day_whichever_system_knows_the_reason() {
        Set<String> toldOf = new HashSet<>();
        for (int day = 0; day < 3; day++) {
            int before = mail.received().size();
            run(MONDAY.plusDays(day), crm -> crm.identity().telling(matches::add));
            assertThat(lettersAfter(before))
                    .allSatisfy((id, letters) ->
                            assertThat(letters).as("letters to company %s", id).isEqualTo(1));
        }
        mail.received().forEach(letter -> told(letter).values().forEach(toldOf::addAll));
        assertThat(toldOf).as("what waited a day was not forgotten").containsAll(reachable());
        assertThat(matches).extracting(CustomerMatch::by).contains(CustomerMatch.By.values());
    }

    /** Orders of shared customers that have an address to write to. */
    private List<String> reachable() {
        List<String> addressed = sample.expectedLetters(MONDAY, START, CALENDAR::isWorkingDay).values().stream()
                .flatMap(List::stream)
                .toList();
        return due().values().stream()
                .flatMap(List::stream)
                .filter(addressed::contains)
                .toList();
    }

    @Test
    void without_an_identity_some_would_get_two() {
        run(MONDAY, crm -> CustomerIdentity.own());
        assertThat(lettersAfter(0).values()).contains(2);
    }
}
