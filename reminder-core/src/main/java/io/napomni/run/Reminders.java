package io.napomni.run;

import io.napomni.action.Lettered;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.decision.UseCase;
import io.napomni.insight.Explanation;
import io.napomni.model.SubjectRef;
import io.napomni.port.FetchWindow;
import io.napomni.port.LedgerException;
import io.napomni.port.ReminderException;
import io.napomni.port.Rendered;
import io.napomni.port.RunUnderWayException;
import io.napomni.port.store.Stores;
import io.napomni.rule.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library's front door: the reminders of one tenant. The host calls it from its own scheduler, as often as it likes;
 * nobody is reminded twice.
 *
 * <p>Days are plain dates: the caller says what day it is. The clock given to the builder is used only for times of day,
 * read in the clock's own zone, and for the age of facts.
 */
public final class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

    private final RemindersBuilder.Settings settings;
    private final GuardPost guardPost;
    private final Reading reading;
    private final AtomicBoolean stopping = new AtomicBoolean();

    Reminders(RemindersBuilder.Settings settings) {
        this.settings = settings;
        this.guardPost = new GuardPost(settings.guards(), settings.stores(), settings.watched());
        this.reading = new Reading(
                settings.watched(), settings.stores(), settings.policy(), new SafeListener(settings.listener()));
    }

    /**
     * Begins to put reminders together.
     *
     * @param stores where the tenant's past is kept
     * @param clock whose zone is the tenant's, for example {@code Clock.system(ZoneId.of("Europe/Moscow"))}: send windows
     *     are times of day in it
     */
    public static RemindersBuilder builder(Stores stores, Clock clock) {
        return new RemindersBuilder(stores, clock);
    }

    /**
     * What a run on this day would do; the dry run. Reads and changes nothing. What guards would hold is not held yet:
     * see {@link #guarded}.
     *
     * @throws ReminderException if a source or a store could not answer
     */
    public Proposal propose(LocalDate today) {
        return reading.propose(today);
    }

    /**
     * The same proposal after the guards: what would wait for approval, for the go-live date, for fresh facts is set
     * aside. Reads and changes nothing.
     */
    public Proposal guarded(Proposal proposal) {
        return guardPost.inspect(proposal, now()).proposal();
    }

    /** A letter as the customer would read it; empty if the reminder is no letter. */
    public Optional<Rendered> preview(Reminder reminder) {
        return reminder.action() instanceof Lettered lettered
                ? Optional.of(settings.templates().render(lettered.letter()))
                : Optional.empty();
    }

    /**
     * Proposes for a day and carries it out. If a source fails, nothing is sent; if a store or a channel fails midway,
     * the next run goes on where this one stopped.
     *
     * @return what became of every fact; a failure is told in it
     * @throws RunUnderWayException if another run of the tenant is under way
     * @throws LedgerException if the store cannot be reached at all
     */
    public RunReport run(LocalDate today) {
        return carryOut(today, Optional.empty());
    }

    /**
     * Carries out a proposal that was looked at. What another run has begun since is left alone, caps and cooldowns are
     * asked again, and every fact is read again before its effect begins, so what has changed since is withdrawn.
     *
     * @return what became of every effect; a failure is told in it
     * @throws RunUnderWayException if another run of the tenant is under way
     * @throws LedgerException if the store cannot be reached at all
     */
    public RunReport carryOut(Proposal proposal) {
        return carryOut(proposal.today(), Optional.of(proposal));
    }

    /**
     * Why a subject would or would not be reminded about on a day, past or to come: each scenario's verdict, every gate,
     * and what would become of each step by what the stores know today. Empty if no source knows the subject.
     *
     * @throws ReminderException if a source or a store could not answer
     */
    public List<Explanation> explain(SubjectRef subject, LocalDate day) {
        return reading.explain(subject, day);
    }

    /** Asks the run under way to begin nothing more: what has begun is ended, the rest waits for the next run. */
    public void stop() {
        stopping.set(true);
    }

    /** Every fact of a use-case, for pages that show all of them. Not for a daily run: nothing is pushed down. */
    public <F> void everyFact(UseCase<F> useCase, LocalDate today, Consumer<? super F> sink) {
        settings.source(useCase).fetch(FetchWindow.everything(today), sink);
    }

    private RunReport carryOut(LocalDate today, Optional<Proposal> shown) {
        Stores stores = settings.stores();
        // Two runs in one instant must not share a name: the lease knows them by it.
        String run = today + "-" + UUID.randomUUID().toString().substring(0, 8);
        stores.leases().acquire(run, settings.lease());
        stopping.set(false);
        int newDoubts = 0;
        Optional<Proposal> proposal = shown;
        Optional<String> failure = Optional.empty();
        ReminderRun reminderRun = reminderRun(today, run, Map.of(), Map.of());
        try {
            newDoubts = stores.leases().settleAbandoned();
            new OpenRows(stores, settings.watched()).cancelGone(today);
            proposal = Optional.of(shown.map(reading::again).orElseGet(() -> reading.propose(today)));
            GuardPost.Passed passed = guardPost.inspect(proposal.get(), now());
            reminderRun = reminderRun(today, run, passed.held(), passed.approved());
            reminderRun.carryOut(passed.proposal());
        } catch (ReminderException failed) {
            failure = Optional.of(failed.getMessage());
        } catch (RuntimeException bug) {
            LOG.error("run {} hit a bug; what it had begun is settled or in doubt", run, bug);
            failure = Optional.of("a bug in the program (" + bug.getClass().getName() + "): see the log");
        }
        return reminderRun.finish(new RunSummary(proposal, newDoubts, failure));
    }

    private ReminderRun reminderRun(
            LocalDate today, String run, Map<Reminder, Reason> held, Map<String, String> approved) {
        RunContext context = new RunContext(
                run,
                today,
                settings.stores(),
                settings.templates(),
                settings.policy(),
                settings.clock(),
                settings.lease(),
                settings.watched(),
                approved,
                new Fates(),
                new SafeListener(settings.listener()),
                stopping);
        return new ReminderRun(context, reading, settings.executors(), held);
    }

    private Instant now() {
        return settings.clock().instant();
    }

    /** The stores of this tenant, for registers and pages. */
    public Stores stores() {
        return settings.stores();
    }

    /** What is watched, by name. */
    public List<String> useCases() {
        return settings.watched().stream().map(one -> one.useCase().name()).toList();
    }
}
