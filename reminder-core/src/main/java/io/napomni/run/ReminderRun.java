package io.napomni.run;

import io.napomni.action.Channel;
import io.napomni.decision.Judging;
import io.napomni.decision.Part;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.model.SubjectRef;
import io.napomni.port.ActionExecutor;
import io.napomni.port.ReminderException;
import io.napomni.port.store.HeldItem;
import io.napomni.rule.Reason;
import io.napomni.run.share.Share;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run, from the lease to the report. */
final class ReminderRun {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderRun.class);
    /** A step waits for at most so many others before it; more rounds would mean a circle. */
    private static final int ROUNDS = 3;

    private static final Reason SHARED_OUT = Reason.of("shared-out");

    private final RunContext run;
    private final Reading reading;
    private final Map<Channel<?>, ActionExecutor<?>> executors;
    private final Map<Reminder, Reason> held;
    private final Map<String, Integer> started = new HashMap<>();

    ReminderRun(
            RunContext run, Reading reading, Map<Channel<?>, ActionExecutor<?>> executors, Map<Reminder, Reason> held) {
        this.run = run;
        this.reading = reading;
        this.executors = executors;
        this.held = held;
    }

    /** Does what the guards let through of a proposal, then what follows from it. */
    void carryOut(Proposal proposal) {
        run.fates().open(proposal);
        keepHeld();
        proposal.reminders().forEach(reminder -> started.putIfAbsent(reminder.scenario(), 0));
        List<Reminder> round = proposal.reminders();
        for (int i = 0; i < ROUNDS && !round.isEmpty() && !run.stopping().get(); i++) {
            new CarryingOut(run, executors).execute(round);
            round = followUps(round);
        }
    }

    /** Gives what the guards let through to those who carry it out; what they do with it, their own runs tell. */
    void shareOut(Proposal proposal, int shares, Consumer<? super Share> taker) {
        run.fates().open(proposal);
        keepHeld();
        proposal.reminders().forEach(reminder -> started.putIfAbsent(reminder.scenario(), 0));
        Share.of(proposal, shares).forEach(taker);
        proposal.reminders().forEach(reminder -> {
            run.fates().put(reminder, Fate.Kind.POSTPONED, SHARED_OUT);
            started.merge(reminder.scenario(), reminder.parts().size(), Integer::sum);
        });
    }

    private void keepHeld() {
        Map<Reason, List<HeldItem>> byReason = new HashMap<>();
        held.forEach((reminder, why) -> byReason.computeIfAbsent(why, reason -> new ArrayList<>())
                .add(new HeldItem(
                        Hashes.reminder(reminder),
                        Hashes.fingerprint(reminder),
                        reminder.scenario() + " " + reminder.label(),
                        false,
                        about(reminder))));
        byReason.forEach((why, items) -> run.stores().approvals().hold(run.run(), why.toString(), items));
    }

    private static List<String> about(Reminder reminder) {
        return Stream.concat(
                        Stream.of(reminder.customer(), reminder.card()),
                        reminder.parts().stream().map(Part::subject))
                .map(Object::toString)
                .distinct()
                .toList();
    }

    /** What became possible because a step before it was done: only the subjects just touched are read again. */
    private List<Reminder> followUps(List<Reminder> round) {
        List<Judging<?>> judged = new ArrayList<>();
        for (Watched<?> one : run.watched()) {
            Set<SubjectRef> touched = new HashSet<>();
            round.stream()
                    .filter(reminder -> reminder.useCase().equals(one.useCase().name()))
                    .filter(reminder -> one.hasFollowUp(reminder.scenario(), reminder.step()))
                    .forEach(reminder -> reminder.parts().forEach(part -> touched.add(part.subject())));
            if (!touched.isEmpty()) {
                judged.add(one.readAgain(run.today(), touched));
            }
        }
        if (judged.isEmpty()) {
            return List.of();
        }
        Proposal next = onlyFollowUps(reading.decide(run.today(), judged));
        run.fates().open(next);
        return next.reminders();
    }

    /** A later round never begins what the guards have not seen: it may only go on with what this run has begun. */
    private Proposal onlyFollowUps(Proposal proposal) {
        List<Reminder> following = proposal.reminders().stream()
                .filter(reminder ->
                        run.watched(reminder.useCase()).waitsForAnother(reminder.scenario(), reminder.step()))
                .toList();
        return proposal.with(following, proposal.setAside());
    }

    /** Closes the books; called whatever happened. */
    RunReport finish(RunSummary summary) {
        summary.proposal().ifPresent(run.fates()::openRest);
        run.fates().closeRest(run.stopping().get() ? Fate.RUN_STOPPED : Reason.of("run-ended-early"));
        List<Fate> fates = run.fates().all();
        RunReport report = summary.report(run, fates);
        fates.stream()
                .filter(fate -> fate.kind().isStarted())
                .forEach(fate -> started.merge(fate.scenario(), 1, Integer::sum));
        summary.counts().forEach(count -> started.putIfAbsent(count.scenario(), 0));
        try {
            if (summary.tellsWhatIsUsual() && !run.stopping().get()) {
                run.stores().runs().finished(run.run(), started);
            }
            run.stores().journal().append("run-finished", run.run(), "run", report.status() + " " + report.totals());
            run.stores().leases().release(run.run());
        } catch (ReminderException lost) {
            LOG.warn("run {} could not be written to the stores: {}", run.run(), lost.getMessage());
        }
        LOG.info("run {} for {}: {} {}", run.run(), run.today(), report.status(), report.totals());
        run.listener().finished(report);
        return report;
    }
}
