package io.napomni.run;

import io.napomni.action.Channel;
import io.napomni.action.EffectKey;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.port.ActionExecutor;
import io.napomni.port.Doubt;
import io.napomni.port.LedgerException;
import io.napomni.port.ReminderException;
import io.napomni.run.doubt.DoubtPolicy;
import io.napomni.run.doubt.Probing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves doubts before anything new is begun: probes first, then what the policy lets be sent again. */
final class Resolving {

    private static final String NOT_AGAIN = " effects in doubt were not sent again and stay in doubt, see the list of"
            + " those: what is no longer due, held, over a limit, or not word for word what it was never is";

    private final RunContext run;
    private final Reading reading;
    private final Map<Channel<?>, ActionExecutor<?>> executors;
    private final DoubtPolicy policy;

    Resolving(RunContext run, Reading reading, Map<Channel<?>, ActionExecutor<?>> executors, DoubtPolicy policy) {
        this.run = run;
        this.reading = reading;
        this.executors = executors;
        this.policy = policy;
    }

    /**
     * What came of it.
     *
     * @param fresh effects that dead runs left in doubt
     * @param notes what a person should read
     */
    record Resolved(int fresh, List<String> notes) {

        static final Resolved NOTHING = new Resolved(0, List.of());
    }

    /** What others left is seen to by every run; what may have happened is touched by the tenant's one run only. */
    Resolved resolve(boolean isTheOneRun) {
        int fresh = run.stores().leases().settleAbandoned();
        return new Resolved(fresh, isTheOneRun ? resolved() : List.of());
    }

    private List<String> resolved() {
        List<String> notes = new ArrayList<>(new Probing(run.stores().doubts(), this::channel).ask(policy.probes()));
        List<Doubt> again = run.stores().doubts().dispatches().stream()
                .filter(this::mayGoAgain)
                .toList();
        if (!again.isEmpty()) {
            notes.addAll(sendAgain(again));
        }
        return List.copyOf(notes);
    }

    private Optional<Channel<?>> channel(EffectKey key) {
        return run.watched().stream()
                .<Channel<?>>flatMap(one -> one.channel(key).stream())
                .findFirst();
    }

    private boolean mayGoAgain(Doubt doubt) {
        EffectKey key = doubt.keys().get(0);
        return doubt.attempts() < DoubtPolicy.MOST_ATTEMPTS
                && channel(key)
                        .filter(one -> policy.resends(key.scenario(), one))
                        .isPresent();
    }

    private List<String> sendAgain(List<Doubt> doubts) {
        Resent again = new Resent(stillTheSame(doubts));
        List<String> notes = new ArrayList<>();
        try {
            new CarryingOut(run, executors, again).execute(again.reminders());
        } catch (LedgerException broken) {
            throw broken;
        } catch (ReminderException failed) {
            // A channel that is away keeps its own letters back, and not the rest of the day's.
            notes.add("not all effects in doubt could be sent again, because a channel failed: " + failed.getMessage());
        }
        int left = doubts.stream().mapToInt(doubt -> doubt.keys().size()).sum() - again.begun();
        if (left > 0) {
            notes.add(left + NOT_AGAIN);
        }
        return notes;
    }

    private Map<Reminder, Doubt> stillTheSame(List<Doubt> doubts) {
        Map<Set<EffectKey>, Doubt> byKeys = new HashMap<>();
        doubts.forEach(doubt -> byKeys.put(Set.copyOf(doubt.keys()), doubt));
        Map<Reminder, Doubt> same = new HashMap<>();
        Proposal now = reading.proposeInDoubt(run.today(), doubts);
        now.reminders()
                .forEach(reminder -> Optional.ofNullable(byKeys.get(new HashSet<>(reminder.keys())))
                        .ifPresent(doubt -> same.put(reminder, doubt)));
        return same;
    }

    /** Which reminders are doubts of old, and how many effects of them could be begun again. */
    static final class Resent {

        private final Map<Reminder, Doubt> doubts;
        private int begun;

        Resent(Map<Reminder, Doubt> doubts) {
            this.doubts = Map.copyOf(doubts);
        }

        Optional<Doubt> of(Reminder reminder) {
            return Optional.ofNullable(doubts.get(reminder));
        }

        List<Reminder> reminders() {
            return List.copyOf(doubts.keySet());
        }

        boolean isNothing() {
            return doubts.isEmpty();
        }

        synchronized void begin(Doubt doubt) {
            begun += doubt.keys().size();
        }

        synchronized int begun() {
            return begun;
        }
    }
}
