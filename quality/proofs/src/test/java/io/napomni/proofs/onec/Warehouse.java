package io.napomni.proofs.onec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.model.EmailAddress;
import io.napomni.model.Invoice;
import io.napomni.onec.BaseSettings;
import io.napomni.onec.OneCBase;
import io.napomni.onec.source.Canary;
import io.napomni.onec.wire.BaseAddress;
import io.napomni.onec.wire.Credentials;
import io.napomni.onec.wire.OneCOptions;
import io.napomni.onec.wire.SessionMode;
import io.napomni.policy.ContactPolicy;
import io.napomni.port.FactSource;
import io.napomni.proofs.stores.OpenStores;
import io.napomni.proofs.world.Books;
import io.napomni.run.DunningFacts;
import io.napomni.run.Guards;
import io.napomni.run.Reminders;
import io.napomni.run.RunReport;
import io.napomni.scenario.dunning.DunningReminders;
import io.napomni.scenario.dunning.DunningTerms;
import io.napomni.smtp.Secret;
import io.napomni.smtp.Security;
import io.napomni.smtp.Sender;
import io.napomni.smtp.SmtpConfig;
import io.napomni.smtp.SmtpMailExecutor;
import io.napomni.template.HandlebarsTemplates;
import io.napomni.testkit.fake.onec.BaseOptions;
import io.napomni.testkit.fake.onec.FakeBase;
import io.napomni.testkit.fake.onec.data.BaseData;
import io.napomni.testkit.fake.onec.sample.SampleBase;
import io.napomni.testkit.fake.onec.schema.BaseSchema;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.ReceivedLetter;
import io.napomni.testkit.memory.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A wholesaler with a base of 1C and a mail server, and the whole library between them. */
final class Warehouse implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final LocalDate START = TODAY.minusDays(200);

    private static final RussianWorkCalendar RUSSIA = RussianWorkCalendar.standard();
    private static final Pattern NUMBER = Pattern.compile("[А-ЯA-Z0-9]{2,4}-\\d{6}");

    final SettableClock clock = SettableClock.at(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    final BaseData data = new BaseData();
    final FakeBase fake;
    final OneCBase base;
    final Canary canary;
    private final Set<String> unpaid;
    private final FakeSmtpServer mail = FakeSmtpServer.start();
    private final OpenStores opened;
    private boolean byMoney;

    Warehouse(String profile, int sales, OpenStores opened, UnaryOperator<BaseOptions> odd) {
        this.opened = opened;
        BaseSchema schema = BaseSchema.of(profile);
        SampleBase sample = SampleBase.fill(data, schema, TODAY, sales);
        this.unpaid = new TreeSet<>(sample.expectedUnpaid(START, TODAY.plusDays(30)));
        this.fake = FakeBase.start(data, odd.apply(BaseOptions.of(schema, clock)));
        ObjectNode first = data.rows(documents()).get(0);
        this.canary = new Canary(
                documents(),
                UUID.fromString(first.path("Ref_Key").asText()),
                "Number",
                first.path("Number").asText());
        this.base = OneCBase.open(
                BaseAddress.of(fake.baseUrl().toString()),
                Credentials.of(fake.login(), fake.password()),
                OneCOptions.in(ZoneOffset.UTC)
                        .with(SessionMode.HEADER)
                        .with(10, 1)
                        .with(wait -> clock.advance(wait), () -> 1L),
                BaseSettings.auto().withCanaries(canary),
                clock);
    }

    /** The set of what is reminded of. */
    String documents() {
        return switch (fake().profile()) {
            case "bp" -> "Document_СчетНаОплатуПокупателю";
            case "unf" -> "Document_ЗаказПокупателя";
            default -> "Document_ЗаказКлиента";
        };
    }

    /** The register from which it is told what is paid. */
    String payments() {
        return switch (fake().profile()) {
            case "bp" -> "AccumulationRegister_ОплатаСчетов";
            case "unf" -> "AccumulationRegister_ОплатаСчетовИЗаказов";
            default -> "InformationRegister_СостоянияЗаказовКлиентов";
        };
    }

    private BaseSchema fake() {
        return fake.schema();
    }

    RunReport run(Guards guards) {
        DunningTerms terms = DunningTerms.unpaidOrders(
                        "ООО «Северный склад»", Locale.forLanguageTag("ru"), START, RUSSIA)
                .withColdStart(OptionalInt.empty());
        RunReport report = Reminders.builder(opened.stores(), clock)
                .watch(DunningReminders.of(terms), DunningFacts.from(demands(), base.customers(), ids -> Map.of()))
                .executor(new SmtpMailExecutor(letters(), clock))
                .templates(HandlebarsTemplates.defaults())
                .policy(ContactPolicy.none())
                .guards(guards)
                .build()
                .run(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        Books.check(report);
        return report;
    }

    /** From now on only what is unpaid is read, from the side of the money, as the command does. */
    void lookAtMoneyFirst() {
        byMoney = true;
    }

    private FactSource<Invoice> demands() {
        if (fake().profile().equals("bp")) {
            return base.invoices();
        }
        return byMoney ? base.unpaidOrders() : base.orders();
    }

    private SmtpConfig letters() {
        return SmtpConfig.of(
                        "127.0.0.1",
                        mail.port(),
                        Sender.of(new EmailAddress("sales@seller.example")),
                        Secret.of("0123456789abcdef-test-key"))
                .withSecurity(Security.PLAIN_LOOPBACK);
    }

    void nextDay() {
        clock.advance(Duration.ofDays(1));
        opened.advance(Duration.ofDays(1));
    }

    List<ReceivedLetter> received() {
        return mail.received();
    }

    /** Numbers of documents in letters that arrived. */
    Set<String> named() {
        Set<String> named = new TreeSet<>();
        for (ReceivedLetter letter : mail.received()) {
            NUMBER.matcher(letter.part("text/plain").orElseThrow())
                    .results()
                    .forEach(found -> named.add(found.group()));
        }
        return named;
    }

    /** Those of them that are not owed. */
    Set<String> wronglyReminded() {
        Set<String> wrong = named();
        wrong.removeAll(unpaid);
        return wrong;
    }

    @Override
    public void close() {
        base.close();
        fake.close();
        mail.close();
        opened.close();
    }
}
