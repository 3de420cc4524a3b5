package io.napomni.proofs.answer;

import io.napomni.action.AddNote;
import io.napomni.action.Channel;
import io.napomni.action.CreateTask;
import io.napomni.action.SendMail;
import io.napomni.answer.AnswerDesk;
import io.napomni.answer.AnswerLimits;
import io.napomni.answer.AnswerLinks;
import io.napomni.answer.LinkKeys;
import io.napomni.answer.LinkSigner;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.model.Manager;
import io.napomni.past.answer.AnswerSheet;
import io.napomni.port.Lookup;
import io.napomni.port.store.Stores;
import io.napomni.proofs.world.Receiver;
import io.napomni.run.ContractFacts;
import io.napomni.run.Reminders;
import io.napomni.run.RemindersBuilder;
import io.napomni.run.RunReport;
import io.napomni.run.answering.AnswerFacts;
import io.napomni.run.doubt.DoubtPolicy;
import io.napomni.scenario.answer.AnswerReminders;
import io.napomni.scenario.answer.AnswerTerms;
import io.napomni.scenario.contract.ContractReminders;
import io.napomni.scenario.contract.ContractTerms;
import io.napomni.template.HandlebarsTemplates;
import io.napomni.testkit.memory.MemoryStores;
import io.napomni.testkit.memory.SettableClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A seller who asks in letters and acts on answers, with everything in memory. */
final class Shop {

    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final Pattern LINK = Pattern.compile("https://seller\\.example/a/([A-Za-z0-9_-]{52})");
    private static final LinkSigner SIGNER = new LinkSigner(
            LinkKeys.signing(1, "thirty-two bytes that nobody has".getBytes(StandardCharsets.UTF_8)), "acme");

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-24T07:00:00Z"), ZONE);
    private final Stores stores = MemoryStores.on(clock).stores();
    private final Contracts contracts = new Contracts(clock);
    private final Receiver<SendMail> mail = new Receiver<>(Channel.MAIL, Duration.ofMinutes(1));
    private final Receiver<AddNote> notes = new Receiver<>(Channel.NOTE, Duration.ZERO);
    private final Receiver<CreateTask> tasks = new Receiver<>(Channel.TASK, Duration.ZERO);
    private DoubtPolicy doubts = DoubtPolicy.hold();
    private Optional<AnswerLinks> links = Optional.of(AnswerLinks.at(URI.create("https://seller.example/a/"), SIGNER));

    Shop with(String... deals) {
        for (String deal : deals) {
            contracts.ending(deal, today().plusDays(30));
        }
        return this;
    }

    Shop withoutLinks() {
        links = Optional.empty();
        return this;
    }

    Shop resending() {
        doubts = DoubtPolicy.hold().resendOn(Channel.MAIL);
        return this;
    }

    Reminders reminders() {
        Lookup<CustomerRef, Customer> customers = Shop::customers;
        Lookup<String, Manager> managers = Shop::managers;
        RemindersBuilder builder = Reminders.builder(stores, clock)
                .watch(
                        ContractReminders.of(ContractTerms.of("ООО «Склад»", Locale.forLanguageTag("ru"))),
                        ContractFacts.from(contracts, customers, managers))
                .watch(
                        AnswerReminders.of(AnswerTerms.of("ООО «Склад»", Locale.forLanguageTag("ru"))),
                        AnswerFacts.from(
                                stores.answers(), clock, customers, AnswerFacts.ofContracts(contracts, managers)))
                .templates(HandlebarsTemplates.defaults())
                .doubts(doubts)
                .executor(mail)
                .executor(notes)
                .executor(tasks);
        return links.map(builder::answers).orElse(builder).build();
    }

    private static Map<CustomerRef, Customer> customers(Set<CustomerRef> asked) {
        Map<CustomerRef, Customer> found = new HashMap<>();
        asked.forEach(one -> found.put(
                one,
                new Customer(one, "ООО «Ромашка»", List.of(new EmailAddress("zakaz" + one.id() + "@example.com")))));
        return found;
    }

    private static Map<String, Manager> managers(Set<String> asked) {
        Map<String, Manager> found = new HashMap<>();
        asked.forEach(one -> found.put(one, new Manager(one, "Анна Петрова", Optional.empty(), Optional.empty())));
        return found;
    }

    RunReport run() {
        return reminders().run(today());
    }

    AnswerDesk desk() {
        return new AnswerDesk(stores.answers(), SIGNER, clock, AnswerLimits.standard());
    }

    /** The tokens of a letter's links, in the order in which they stand in it. */
    static List<String> tokens(Receiver.Received<SendMail> letter) {
        Matcher found = LINK.matcher(letter.letter().orElseThrow().text());
        return found.results().map(one -> one.group(1)).toList();
    }

    List<AnswerSheet> asked(Receiver.Received<SendMail> letter) {
        return stores.answers().find(List.of(SIGNER.letter(letter.dispatch())));
    }

    void advance(Duration by) {
        clock.advance(by);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    Stores stores() {
        return stores;
    }

    Receiver<SendMail> mail() {
        return mail;
    }

    List<AddNote> notes() {
        return notes.received().stream().map(Receiver.Received::action).toList();
    }

    List<CreateTask> tasks() {
        return tasks.received().stream().map(Receiver.Received::action).toList();
    }
}
