package io.napomni.run;

import io.napomni.action.Action;
import io.napomni.decision.Reminder;
import io.napomni.past.answer.Invitation;
import io.napomni.port.Effect;
import io.napomni.port.LostClaimException;
import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import io.napomni.rule.Reason;
import java.util.Optional;

/** One effect on its way through an executor; it sees to it that the book hears of every step. */
final class HeldEffect<A extends Action> implements Effect<A> {

    private final RunContext run;
    private final Book book;
    private final Reminder reminder;
    private final A action;
    private final Optional<Rendered> letter;
    private final Optional<Invitation> asked;
    private boolean begun;
    private boolean settled;

    HeldEffect(
            RunContext run,
            Book book,
            Reminder reminder,
            A action,
            Optional<Rendered> letter,
            Optional<Invitation> asked) {
        this.run = run;
        this.book = book;
        this.reminder = reminder;
        this.action = action;
        this.letter = letter;
        this.asked = asked;
    }

    /** What the letter asks the customer, if it does. */
    Optional<Invitation> asked() {
        return asked;
    }

    /** Whether it is a letter to the customer. */
    boolean isContact() {
        return reminder.isContact();
    }

    @Override
    public A action() {
        return action;
    }

    @Override
    public Optional<Rendered> letter() {
        return letter;
    }

    @Override
    public String id() {
        return book.id();
    }

    @Override
    public synchronized void begin() {
        if (begun || settled) {
            throw new IllegalStateException("effect " + id() + " was begun or settled before");
        }
        Optional<Reason> stopped = run.recipients().stops(reminder);
        if (stopped.isPresent()) {
            giveBack(Fate.Kind.BLOCKED, stopped.get());
            throw new LostClaimException("the address of effect " + id() + " has just been put on the stop list");
        }
        Optional<Reason> held = run.held(reminder);
        if (held.isPresent()) {
            giveBack(Fate.Kind.HELD, held.get());
            throw new LostClaimException("effect " + id() + " has just been put on hold");
        }
        book.begin();
        begun = true;
    }

    @Override
    public synchronized void settle(Outcome told) {
        if (settled) {
            throw new IllegalStateException("effect " + id() + " was settled before");
        }
        boolean needsBegin = told.fold(done -> true, deferred -> false, rejected -> false, doubt -> true);
        if (needsBegin && !begun) {
            throw new IllegalStateException("effect " + id() + " cannot have happened: it was never begun");
        }
        settled = true;
        // The fate is known even if the stores cannot keep it; the row then stays begun and ends in doubt.
        run.fates().put(reminder, book.meaning(told));
        Outcome outcome = book.meaning(run.recipients().settled(reminder, told));
        run.fates().put(reminder, outcome);
        book.record(outcome);
        run.listener().settled(reminder, outcome);
    }

    /** Ends what the executor left open: begun is in doubt, not begun goes back. */
    synchronized void abandon(Reason why) {
        if (settled) {
            return;
        }
        if (begun) {
            settle(new Outcome.InDoubt(why));
        } else {
            giveBack(Fate.Kind.POSTPONED, why);
        }
    }

    private void giveBack(Fate.Kind fate, Reason why) {
        settled = true;
        book.giveBack();
        run.fates().put(reminder, fate, why);
    }
}
