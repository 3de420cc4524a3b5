package io.napomni.proofs.world;

import io.napomni.action.AddNote;
import io.napomni.action.Channel;
import io.napomni.action.CreateTask;
import io.napomni.action.SendMail;
import io.napomni.decision.UseCase;
import io.napomni.port.store.AddressMarks;
import io.napomni.port.store.Stores;
import io.napomni.proofs.stores.OpenStores;
import io.napomni.run.Reminders;
import io.napomni.run.RemindersBuilder;
import io.napomni.run.RunReport;
import io.napomni.run.doubt.DoubtPolicy;
import io.napomni.scenario.contract.ContractFact;
import io.napomni.scenario.contract.ContractReminders;
import io.napomni.testkit.memory.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A made-up company that is reminded day by day; the books of every run are checked. */
public final class Company implements AutoCloseable {

    /** Its zone. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    /** By which its stores know addresses. */
    public static final AddressMarks MARKS = AddressMarks.keyed("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final OpenStores opened;
    private final SettableClock clock;
    private final FactBook book;
    private final Letters letters = new Letters();
    private final Receiver<SendMail> mail;
    private final Receiver<AddNote> notes;
    private final Receiver<CreateTask> tasks;
    private final List<Sent> sent = new ArrayList<>();
    private Plan plan;
    private DoubtPolicy doubts = DoubtPolicy.hold();
    private List<UseCase<ContractFact>> watched;

    private Company(OpenStores opened, LocalDate first, Plan plan, List<Draft> drafts) {
        this.opened = opened;
        this.plan = plan;
        this.watched = List.of(ContractReminders.of(plan.terms()));
        this.clock = SettableClock.at(first.atTime(MORNING).atZone(ZONE).toInstant(), ZONE);
        this.book = new FactBook(clock, drafts);
        this.mail = new Receiver<>(Channel.MAIL, Duration.ofHours(1));
        this.notes = new Receiver<>(Channel.NOTE, Duration.ofHours(1));
        this.tasks = new Receiver<>(Channel.TASK, Duration.ofHours(1));
    }

    /** A letter and the day on which it arrived. */
    public record Sent(LocalDate day, String occasion, SendMail mail) {}

    /** A company whose clock shows the morning of a day. */
    public static Company on(LocalDate first, OpenStores stores, Plan plan, List<Draft> drafts) {
        return new Company(stores, first, plan, drafts);
    }

    public FactBook book() {
        return book;
    }

    public Letters letters() {
        return letters;
    }

    public Receiver<SendMail> mail() {
        return mail;
    }

    public Receiver<AddNote> notes() {
        return notes;
    }

    public Receiver<CreateTask> tasks() {
        return tasks;
    }

    public SettableClock clock() {
        return clock;
    }

    public Stores stores() {
        return opened.stores();
    }

    public OpenStores opened() {
        return opened;
    }

    /** From now on it is set up so. */
    public void setUp(Plan other) {
        plan = other;
        watched = List.of(ContractReminders.of(plan.terms()));
    }

    /** From now on does this about doubts. */
    public void doubts(DoubtPolicy policy) {
        doubts = policy;
    }

    public Plan plan() {
        return plan;
    }

    /** From now on watches these, in this order. */
    public void watch(List<UseCase<ContractFact>> useCases) {
        watched = List.copyOf(useCases);
    }

    /** The library as a new process would build it. */
    public Reminders reminders(Stores through) {
        RemindersBuilder builder = Reminders.builder(through, clock);
        watched.forEach(useCase -> builder.watch(useCase, book));
        return builder.executor(mail)
                .executor(notes)
                .executor(tasks)
                .templates(letters)
                .policy(plan.policy())
                .guards(plan.guards())
                .addressMarks(MARKS)
                .doubts(doubts)
                .build();
    }

    public Reminders reminders() {
        return reminders(stores());
    }

    /** Runs on a day as a process of its own. */
    public RunReport run(LocalDate today) {
        return run(today, stores());
    }

    /** Runs on a day through other stores. */
    public RunReport run(LocalDate today, Stores through) {
        show(today);
        int before = mail.received().size();
        try {
            RunReport report = reminders(through).run(today);
            Books.check(report);
            return report;
        } finally {
            mail.received().stream()
                    .skip(before)
                    .forEach(one -> sent.add(new Sent(today, Letters.occasion(one.action()), one.action())));
        }
    }

    /** Moves both clocks to the morning of a day, or a minute on if it is past; never back. */
    public void show(LocalDate today) {
        Duration ahead = Duration.between(clock.instant(), today.atTime(MORNING).atZone(ZONE));
        advance(ahead.compareTo(Duration.ofMinutes(1)) > 0 ? ahead : Duration.ofMinutes(1));
    }

    /** Moves both clocks on. */
    public void advance(Duration by) {
        clock.advance(by);
        opened.advance(by);
    }

    /** Lets the lease of a dead run end. */
    public void outliveLease() {
        advance(Duration.ofMinutes(25));
    }

    /** Every letter that arrived, with its day. */
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** Day, occasion and address of every letter that arrived, sorted. */
    public List<String> lines() {
        return sent.stream()
                .map(one -> one.day() + " " + one.occasion() + " to "
                        + one.mail().to().value())
                .sorted()
                .toList();
    }

    /** What letters that arrived were about, in order. */
    public List<String> occasions() {
        return mail.received().stream()
                .map(one -> Letters.occasion(one.action()))
                .toList();
    }

    @Override
    public void close() {
        opened.close();
    }
}
