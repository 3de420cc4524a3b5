package io.napomni.runner.wire;

import io.napomni.action.AddNote;
import io.napomni.bitrix24.Bitrix24Portal;
import io.napomni.decision.Scenario;
import io.napomni.decision.UseCase;
import io.napomni.jdbc.SqliteStores;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.port.ActionExecutor;
import io.napomni.port.Lookup;
import io.napomni.port.ReminderException;
import io.napomni.port.Templates;
import io.napomni.port.store.AddressMarks;
import io.napomni.port.store.Stores;
import io.napomni.port.upkeep.Upkeep;
import io.napomni.run.Reminders;
import io.napomni.run.RemindersBuilder;
import io.napomni.run.RunListener;
import io.napomni.runner.config.Settings;
import io.napomni.scenario.answer.AnswerFact;
import io.napomni.scenario.answer.AnswerReminders;
import io.napomni.scenario.answer.AnswerTerms;
import io.napomni.scenario.contract.ContractFact;
import io.napomni.scenario.contract.ContractReminders;
import io.napomni.scenario.contract.ContractTerms;
import io.napomni.scenario.dunning.DunningFact;
import io.napomni.scenario.dunning.DunningReminders;
import io.napomni.scenario.reconciliation.Correspondence;
import io.napomni.scenario.reconciliation.Reconciliation;
import io.napomni.smtp.SmtpMailExecutor;
import io.napomni.smtp.letter.Enclosed;
import io.napomni.smtp.letter.Unsubscribe;
import io.napomni.web.answer.LeftToShip;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The reminders of a configuration, ready to run. Closing it closes the ledger. */
public final class Wiring implements AutoCloseable {

    private final SqliteStores ledger;
    private final AddressMarks marks;
    private final Systems systems;
    private final Reminders reminders;
    private final Optional<Watch<ContractFact>> contracts;
    private final Optional<Watch<DunningFact>> unpaid;
    private final Optional<Watch<Correspondence>> pairs;
    private final Optional<Watch<AnswerFact>> answers;
    private final Optional<Orders> orders;
    private final Optional<Reminders> answering;
    private final LeftToShip left;

    private Wiring(
            Settings settings, SqliteStores ledger, Systems systems, Supplier<RemindersBuilder> builders, Clock clock) {
        this.ledger = ledger;
        this.marks = settings.smtp().addressMarks();
        this.systems = systems;
        this.contracts =
                settings.contract().map(one -> Watch.of(ContractReminders.of(one.terms()), systems.contracts(one)));
        this.unpaid = settings.dunning().map(one -> Watch.of(DunningReminders.of(one.terms()), systems.unpaid(one)));
        this.orders = settings.dunning()
                .map(one -> new Orders(
                        systems.documents(one), one.terms().condition().startsOn()));
        this.pairs = pairs(settings, systems, clock);
        this.answers = settings.links()
                .flatMap(links -> settings.contract())
                .map(one -> Watch.of(
                        AnswerReminders.of(terms(one.terms())),
                        systems.answers(one, ledger.stores().answers(), clock)));
        RemindersBuilder builder = builders.get();
        contracts.ifPresent(watch -> watch.in(builder));
        pairs.ifPresent(watch -> watch.in(builder));
        unpaid.ifPresent(watch -> watch.in(builder));
        answers.ifPresent(watch -> watch.in(builder));
        this.reminders = builder.build();
        this.left = systems.leftToShip(settings);
        this.answering = answers.map(watch -> watch.in(builders.get()).build());
    }

    private static AnswerTerms terms(ContractTerms contracts) {
        AnswerTerms terms = AnswerTerms.of(contracts.companyName(), contracts.language());
        return contracts.taskFor().map(terms::withTaskFor).orElse(terms);
    }

    private static Optional<Watch<Correspondence>> pairs(Settings settings, Systems systems, Clock clock) {
        return settings.reconciliation()
                .map(one -> Watch.of(
                        Reconciliation.of(one.terms()),
                        systems.paired(one).source(clock, settings.language().locale())));
    }

    /**
     * Opens the ledger; portal, base and mail server are not asked yet.
     *
     * @throws ReminderException if a letter's template is wrong, or the ledger cannot be opened
     */
    public static Wiring open(Settings settings, Clock clock, RunListener listener) {
        return open(settings, clock, listener, () -> LedgerFile.open(settings));
    }

    /** The same on a ledger that is opened in another way, for demonstrations. */
    public static Wiring open(Settings settings, Clock clock, RunListener listener, Supplier<SqliteStores> ledgers) {
        // A wrong letter is told before a ledger is made.
        Templates letters = Letters.in(settings.templates());
        SqliteStores ledger = ledgers.get();
        try {
            Systems systems = Systems.open(settings, clock);
            return new Wiring(
                    settings,
                    ledger,
                    systems,
                    () -> equipped(guarded(settings, clock, ledger), settings, systems)
                            .executor(mail(settings, clock, ledger))
                            .templates(letters)
                            .listener(listener),
                    clock.withZone(settings.zone()));
        } catch (RuntimeException failed) {
            ledger.close();
            throw failed;
        }
    }

    private static SmtpMailExecutor mail(Settings settings, Clock clock, SqliteStores ledger) {
        SmtpMailExecutor mail = new SmtpMailExecutor(settings.smtp(), clock)
                .remembering(ledger.stores().rests());
        return settings.links()
                .map(links -> links.links(settings.tenant()))
                .map(links -> mail.enclosing((letter, dispatch) -> new Enclosed(
                        List.of(),
                        links.unsubscribe(letter, dispatch)
                                // Links to this machine, to try things, are of no use to a mail program.
                                .filter(link -> "https".equals(link.getScheme()))
                                .map(link -> new Unsubscribe(link, Optional.empty())))))
                .orElse(mail);
    }

    /** By what it does things, and what it does where that is not known to have happened. */
    private static RemindersBuilder equipped(RemindersBuilder builder, Settings settings, Systems systems) {
        systems.portal().ifPresent(portal -> inPortal(portal, builder));
        systems.inTouch(settings).ifPresent(builder::inTouch);
        settings.links().ifPresent(links -> builder.answers(links.links(settings.tenant())));
        return builder.doubts(settings.keeping()
                .doubts()
                .policy(systems.portal().map(Bitrix24Portal::probes).orElse(List.of())));
    }

    private static void inPortal(Bitrix24Portal portal, RemindersBuilder builder) {
        builder.executor(portal.notes())
                .executor(portal.tasks())
                .executor(portal.notices())
                .executor(portal.fields());
    }

    /** Whatever it watches: for whom, when, and how much at most. */
    private static RemindersBuilder guarded(Settings settings, Clock clock, SqliteStores ledger) {
        return Reminders.builder(ledger.stores(), clock.withZone(settings.zone()))
                .policy(settings.policy())
                .guards(settings.guards())
                .addressMarks(settings.smtp().addressMarks());
    }

    /** The library. */
    public Reminders reminders() {
        return reminders;
    }

    /** The library, for nothing but what customers have answered; empty if letters have no links. */
    public Optional<Reminders> answering() {
        return answering;
    }

    /** What it remembers. */
    public Stores stores() {
        return ledger.stores();
    }

    /** By which it knows addresses. */
    public AddressMarks addressMarks() {
        return marks;
    }

    /** The cards of customers in the systems that are configured. */
    public Lookup<CustomerRef, Customer> customers() {
        return systems.cards();
    }

    /** Notes in cards, where there is a portal. */
    public Optional<ActionExecutor<AddNote>> notes() {
        return systems.portal().map(Bitrix24Portal::notes);
    }

    /** What is left to ship under contracts, for the page on which customers order. */
    public LeftToShip leftToShip() {
        return left;
    }

    /** What is done to the ledger beside runs. */
    public Upkeep upkeep() {
        return ledger.upkeep();
    }

    /** Gives what was removed back to the disk, so that nothing of it can be read there. */
    public void compact() {
        ledger.compact();
    }

    /** The use-case of contracts, where it is configured. */
    public UseCase<ContractFact> contracts() {
        return contracts.orElseThrow().useCase();
    }

    /** Unpaid documents, where they are reminded about. */
    public Optional<Orders> orders() {
        return orders;
    }

    /** The scenarios of all that is watched, by their names in keys. */
    public List<String> scenarios() {
        return Stream.of(contracts, unpaid, pairs, answers)
                .flatMap(Optional::stream)
                .flatMap(watch -> watch.useCase().scenarios().stream())
                .map(Scenario::name)
                .toList();
    }

    /** Whether contracts are watched. */
    public boolean hasContracts() {
        return contracts.isPresent();
    }

    /** Whether the source refused because of how it is configured: running again will not help. */
    public boolean sourceIsMisconfigured() {
        return Stream.of(contracts, unpaid, pairs, answers)
                .flatMap(Optional::stream)
                .anyMatch(watch -> watch.source().isMisconfigured());
    }

    @Override
    public void close() {
        systems.close();
        ledger.close();
    }
}
