package io.napomni.run;

import io.napomni.action.Action;
import io.napomni.decision.Reminder;
import io.napomni.port.Effect;
import io.napomni.port.Work;
import io.napomni.rule.Reason;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Feeds an executor: a few reminders at a time are claimed, read again and rendered, just before they begin. */
final class Dispatcher<A extends Action> implements Work<A> {

    private static final int BATCH = 50;
    private static final Reason OUTSIDE_WINDOW = Reason.of("outside-send-window");

    private final RunContext run;
    private final Batch<A> batch;
    private final UnaryOperator<List<Reminder>> allowed;
    private final Deque<Reminder> waiting;
    private final Deque<HeldEffect<A>> ready = new ArrayDeque<>();
    private final List<HeldEffect<A>> handedOut = new ArrayList<>();
    private Instant renewedAt = Instant.MAX;

    /** @param allowed asked about each batch just before it is claimed: which of it may still go */
    Dispatcher(RunContext run, Batch<A> batch, UnaryOperator<List<Reminder>> allowed, List<Reminder> reminders) {
        this.run = run;
        this.batch = batch;
        this.allowed = allowed;
        this.waiting = new ArrayDeque<>(reminders);
    }

    @Override
    public synchronized Optional<Effect<A>> next() {
        keepLease();
        fill();
        while (!ready.isEmpty() && !run.stopping().get()) {
            HeldEffect<A> effect = ready.remove();
            if (!effect.isContact() || windowIsOpen()) {
                handedOut.add(effect);
                return Optional.of(effect);
            }
            effect.abandon(OUTSIDE_WINDOW);
            fill();
        }
        return Optional.empty();
    }

    private void fill() {
        while (ready.isEmpty() && !waiting.isEmpty() && !run.stopping().get()) {
            renew();
            ready.addAll(batch.prepare(allowed.apply(take())));
        }
    }

    /** What is claimed and waits in the batch must not lapse while the letters before it take their time. */
    private void keepLease() {
        Instant now = run.clock().instant();
        // A machine's clock may be set back in the middle of a run; the store's goes on.
        boolean isSetBack = now.isBefore(renewedAt);
        if (!ready.isEmpty()
                && (isSetBack || !now.isBefore(renewedAt.plus(run.lease().dividedBy(2))))) {
            renew();
        }
    }

    private void renew() {
        run.stores().leases().renew(run.run(), run.lease());
        renewedAt = run.clock().instant();
    }

    private List<Reminder> take() {
        List<Reminder> taken = new ArrayList<>();
        while (taken.size() < BATCH && !waiting.isEmpty()) {
            Reminder reminder = waiting.poll();
            if (reminder.isContact() && !windowIsOpen()) {
                run.fates().put(reminder, Fate.Kind.POSTPONED, OUTSIDE_WINDOW);
            } else {
                taken.add(reminder);
            }
        }
        return taken;
    }

    private boolean windowIsOpen() {
        LocalTime now = LocalTime.ofInstant(run.clock().instant(), run.clock().getZone());
        return run.policy().window().map(window -> window.isOpenAt(now)).orElse(true);
    }

    /** Ends whatever the executor left open and gives back what it never took. */
    synchronized void close(Reason why) {
        handedOut.forEach(effect -> effect.abandon(why));
        ready.forEach(effect -> effect.abandon(why));
        ready.clear();
        waiting.forEach(reminder -> run.fates().put(reminder, Fate.Kind.POSTPONED, why));
        waiting.clear();
    }
}
