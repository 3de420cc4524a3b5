package io.napomni.proofs.dunning;

import io.napomni.action.Channel;
import io.napomni.action.EffectKey;
import io.napomni.action.SendMail;
import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.decision.Proposal;
import io.napomni.model.EmailAddress;
import io.napomni.model.Manager;
import io.napomni.policy.ContactPolicy;
import io.napomni.port.store.Stores;
import io.napomni.proofs.stores.OpenStores;
import io.napomni.proofs.world.Answer;
import io.napomni.proofs.world.Books;
import io.napomni.proofs.world.Receiver;
import io.napomni.run.DunningFacts;
import io.napomni.run.Guards;
import io.napomni.run.Reminders;
import io.napomni.run.RunReport;
import io.napomni.scenario.dunning.DunningReminders;
import io.napomni.scenario.dunning.DunningTerms;
import io.napomni.template.HandlebarsTemplates;
import io.napomni.testkit.memory.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A company that reminds one customer of debts, day by day; the books of every run are checked. */
final class DebtOffice implements AutoCloseable {

    static final LocalDate ORDERED = LocalDate.parse("2026-06-01");
    static final LocalDate DUE = LocalDate.parse("2026-06-05");
    static final DunningTerms PRESET = DunningTerms.unpaidOrders(
            "ООО «Северный склад»",
            Locale.forLanguageTag("ru"),
            LocalDate.parse("2026-06-01"),
            RussianWorkCalendar.standard());
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final Manager ANNA =
            new Manager("17", "Анна Петрова", EmailAddress.parse("anna@sever.example"), Optional.empty());

    private final OpenStores opened;
    private final SettableClock clock = SettableClock.at(at(DUE), ZONE);
    private final Debts debts = new Debts(clock);
    private final Receiver<SendMail> mail = new Receiver<>(Channel.MAIL, Duration.ZERO);
    private DunningTerms terms = PRESET;
    private ContactPolicy policy = ContactPolicy.none();

    DebtOffice(OpenStores opened) {
        this.opened = opened;
        debts.order("117", ORDERED, "0");
    }

    private static Instant at(LocalDate day) {
        return day.atTime(10, 0).atZone(ZONE).toInstant();
    }

    Debts debts() {
        return debts;
    }

    Receiver<SendMail> mail() {
        return mail;
    }

    Stores stores() {
        return opened.stores();
    }

    void setUp(DunningTerms other) {
        terms = other;
    }

    void setUp(ContactPolicy other) {
        policy = other;
    }

    Reminders reminders() {
        return Reminders.builder(stores(), clock)
                .watch(
                        DunningReminders.of(terms),
                        DunningFacts.from(
                                debts,
                                debts::customers,
                                ids -> ids.stream()
                                        .filter(ANNA.id()::equals)
                                        .collect(Collectors.toMap(id -> id, id -> ANNA)),
                                ids -> Map.of()))
                .executor(mail)
                .templates(HandlebarsTemplates.defaults())
                .policy(policy)
                .guards(Guards.standard())
                .build();
    }

    RunReport run(LocalDate day) {
        show(day);
        return checked(reminders().run(day));
    }

    RunReport carryOut(Proposal proposal) {
        return checked(reminders().carryOut(proposal));
    }

    private static RunReport checked(RunReport report) {
        Books.check(report);
        return report;
    }

    /** Moves both clocks on to a day. */
    void show(LocalDate day) {
        Duration ahead = Duration.between(clock.instant(), at(day));
        Duration by = ahead.compareTo(Duration.ofMinutes(1)) > 0 ? ahead : Duration.ofMinutes(1);
        clock.advance(by);
        opened.advance(by);
    }

    /** What letters that arrived were about, and whom they went to. */
    List<String> letters() {
        return mail.received().stream()
                .map(one -> one.action().letter().model().get("НомерЗаказа") + " to "
                        + one.action().to().value())
                .toList();
    }

    void answer(Answer answer) {
        mail.answer(letter -> answer);
    }

    static EffectKey key(String id, String stage) {
        return new EffectKey("dunning", Debts.ref(id), stage + "@" + ORDERED, "mail");
    }

    @Override
    public void close() {
        opened.close();
    }
}
