package io.napomni.run;

import io.napomni.action.EffectKey;
import io.napomni.action.Lettered;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.decision.UseCase;
import io.napomni.insight.Explanation;
import io.napomni.model.SubjectRef;
import io.napomni.port.FetchWindow;
import io.napomni.port.LedgerException;
import io.napomni.port.NotTodayException;
import io.napomni.port.ReminderException;
import io.napomni.port.Rendered;
import io.napomni.port.RunUnderWayException;
import io.napomni.port.store.Stores;
import io.napomni.rule.Reason;
import io.napomni.run.manual.ManualReminders;
import io.napomni.run.recipient.Recipients;
import io.napomni.run.share.Share;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
    private final Recipients recipients;
    private final Reading reading;
    private final AtomicBoolean stopping = new AtomicBoolean();

    Reminders(RemindersBuilder.Settings settings) {
        this.settings = settings;
        this.guardPost = new GuardPost(settings.guards(), settings.stores(), settings.watched());
        this.recipients = new Recipients(settings.stores().suppressions(), settings.marks());
        this.reading = new Reading(
                settings.watched(),
                settings.stores(),
                recipients,
                settings.inTouch(),
                settings.policy(),
                new SafeListener(settings.listener()));
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
     * What a run would do today if there were only these subjects, read at this moment; the conditions are the same.
     * Carried out, it sends by hand: what keeps a subject back stands in what is set aside, or is told by
     * {@link #explain}. Reads and changes nothing.
     *
     * @throws ReminderException if a source or a store could not answer
     */
    public Proposal proposeFor(Set<SubjectRef> subjects, LocalDate today) {
        return reading.propose(today, subjects);
    }

    /**
     * What {@link #clear} would let a run do today about the effect's subject: the letter that would go, with all else that
     * would be in it, and what would still keep the subject back. Reads as much as {@link #propose}, and changes nothing.
     *
     * @throws ReminderException if a source or a store could not answer
     */
    public Proposal proposeIfCleared(EffectKey key, LocalDate today) {
        return reading.proposeIfCleared(today, key);
    }

    /**
     * Clears an effect and what was done for later stages of the same anchor, so that a ladder is climbed again from there.
     * What was sent still counts for the customer's caps. The journal keeps who cleared it.
     *
     * @param by who clears it
     * @param why in words
     * @return what was open again; empty if nothing was done yet, or if it is under way or in doubt, which is resolved
     *     instead
     * @throws LedgerException if the store could not keep it; asked again it goes on
     */
    public List<EffectKey> clear(EffectKey key, String by, String why) {
        return reading.openedWith(key).stream()
                .filter(one -> settings.stores().register().clear(one, by, why))
                .toList();
    }

    /** The same after the guards: what would wait for approval, go-live or fresh facts is set aside. Changes nothing. */
    public Proposal guarded(Proposal proposal) {
        return guardPost.inspect(proposal, settings.clock().instant()).proposal();
    }

    /** A letter as the customer would read it; empty if the reminder is no letter. */
    public Optional<Rendered> preview(Reminder reminder) {
        return reminder.action() instanceof Lettered lettered
                ? Optional.of(settings.templates().render(settings.linking().shown(reminder, lettered.letter())))
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
        return under(new Task(today, Optional.empty(), false, () -> reading.propose(today), ReminderRun::carryOut));
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
        return under(new Task(
                proposal.today(), Optional.of(proposal), false, () -> reading.again(proposal), ReminderRun::carryOut));
    }

    /**
     * Proposes for a day like {@link #run}, holds what guards hold, and gives the rest away in shares instead of carrying
     * it out. Nothing is marked: what nobody carries out is proposed again the next time, and what is carried out
     * twice happens once.
     *
     * @param today the clock's day in its zone
     * @param shares among how many; several times the number of nodes
     * @param taker keeps a share for {@link #carryOut(Share)} on any node; if it throws, the rest is not given away
     * @return what became of every fact; what was given away is postponed as {@code shared-out}, and counts as usual volume
     * @throws NotTodayException if it is another day
     * @throws RunUnderWayException if another run of the tenant is under way
     * @throws LedgerException if the store cannot be reached at all
     */
    public RunReport shareOut(LocalDate today, int shares, Consumer<? super Share> taker) {
        NotTodayException.check(today, settings.clock());
        return under(new Task(
                today,
                Optional.empty(),
                false,
                () -> reading.propose(today),
                (run, proposal) -> run.shareOut(proposal, shares, taker)));
    }

    /**
     * Carries out a share: its subjects are read now and decided again, and of that nothing starts that had not passed the
     * guards. Several nodes may do so at a time if each has stores for sharing: no effect happens twice, and limits of a
     * day and quotas hold for all together. Longer caps and cooldowns are asked again before each batch is claimed, so
     * they may be broken only by nodes with letters to one customer in hand at the same moment.
     *
     * @return what became of every effect; a failure is told in it
     * @throws NotTodayException if the share is not for the clock's day in its zone; then drop it
     * @throws RunUnderWayException if these stores are in use by another run
     * @throws LedgerException if the store cannot be reached at all
     */
    public RunReport carryOut(Share share) {
        NotTodayException.check(share.today(), settings.clock());
        return under(new Task(
                share.today(),
                Optional.empty(),
                true,
                () -> share.within(reading.propose(share.today(), share.subjects())),
                ReminderRun::carryOut));
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

    /**
     * What a run is to do.
     *
     * @param shown what a person has seen before
     * @param isShare whether other runs may be under way; what concerns all of them is left to the tenant's one run
     * @param proposal what is wanted now
     * @param doing with what the guards let through
     */
    private record Task(
            LocalDate today,
            Optional<Proposal> shown,
            boolean isShare,
            Supplier<Proposal> proposal,
            BiConsumer<ReminderRun, Proposal> doing) {}

    private Proposal proposed(Task task) {
        if (!task.isShare()) {
            new OpenRows(settings.stores(), settings.watched()).cancelGone(task.today());
        }
        return task.proposal().get();
    }

    // Two runs in one instant must not share a name: the lease knows them by it.
    private RunReport under(Task task) {
        String run = task.today() + "-" + UUID.randomUUID().toString().substring(0, 8);
        Instant storeTime = settings.stores().leases().acquire(run, settings.lease());
        stopping.set(false);
        Resolving.Resolved doubts = Resolving.Resolved.NOTHING;
        Optional<Proposal> proposal = task.shown();
        Optional<String> failure = Optional.empty();
        Fates fates = new Fates();
        ReminderRun reminderRun = reminderRun(context(task.today(), run, fates, Map.of()), Map.of());
        try {
            GuardPost.checkClocks(settings.clock(), storeTime);
            doubts = resolved(task, context(task.today(), run, fates, Map.of()));
            proposal = Optional.of(proposed(task));
            GuardPost.Passed passed =
                    guardPost.inspect(proposal.get(), settings.clock().instant());
            reminderRun = reminderRun(context(task.today(), run, fates, passed.approved()), passed.held());
            task.doing().accept(reminderRun, passed.proposal());
        } catch (ReminderException failed) {
            failure = Optional.of(failed.getMessage());
        } catch (RuntimeException bug) {
            LOG.error("run {} hit a bug; what it had begun is settled or in doubt", run, bug);
            failure = Optional.of("a bug in the program (" + bug.getClass().getName() + "): see the log");
        }
        return reminderRun.finish(new RunSummary(proposal, doubts, failure));
    }

    private Resolving.Resolved resolved(Task task, RunContext run) {
        return new Resolving(run, reading, settings.executors(), settings.doubts()).resolve(!task.isShare());
    }

    private ReminderRun reminderRun(RunContext context, Map<Reminder, Reason> held) {
        return new ReminderRun(context, reading, settings.executors(), held);
    }

    private RunContext context(LocalDate today, String run, Fates fates, Map<String, String> approved) {
        return settings.context(run, today, recipients, approved, fates, stopping);
    }

    /** Letters that a person sends by hand, also while a run is under way. */
    public ManualReminders manually() {
        return new ManualReminders(settings.manual(recipients));
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
