package io.napomni.run.manual;

import io.napomni.action.SendMail;
import io.napomni.decision.Reminder;
import io.napomni.port.Effect;
import io.napomni.port.LostClaimException;
import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import io.napomni.port.store.Dispatch;
import io.napomni.rule.Reason;
import java.time.Instant;
import java.util.Optional;

/** The letter on its way through the executor: each step is in the ledger before the next. */
final class HandEffect implements Effect<SendMail> {

    private final ManualTools tools;
    private final Reminder reminder;
    private final SendMail mail;
    private final Rendered letter;
    private final Dispatch dispatch;
    private final boolean ownWords;
    private final Runnable signature;
    private boolean begun;
    private Optional<Outcome> outcome = Optional.empty();
    private boolean over;

    /**
     * What is sent.
     *
     * @param ownWords whether a person wrote them, and not the template
     * @param signature writes to the journal who sends this and why, before it can leave
     */
    HandEffect(
            ManualTools tools,
            Reminder reminder,
            SendMail mail,
            Rendered letter,
            Dispatch dispatch,
            boolean ownWords,
            Runnable signature) {
        this.tools = tools;
        this.reminder = reminder;
        this.mail = mail;
        this.letter = letter;
        this.dispatch = dispatch;
        this.ownWords = ownWords;
        this.signature = signature;
    }

    @Override
    public SendMail action() {
        return mail;
    }

    @Override
    public Optional<Rendered> letter() {
        return Optional.of(letter);
    }

    @Override
    public String id() {
        return dispatch.id();
    }

    /** How it ended; empty if it never began. */
    synchronized Optional<Outcome> outcome() {
        return outcome;
    }

    @Override
    public synchronized void begin() {
        if (begun || over) {
            throw new IllegalStateException("effect " + id() + " was begun or settled before");
        }
        if (tools.recipients().stops(reminder).isPresent()) {
            giveBack();
            throw new LostClaimException("the address of effect " + id() + " has just been put on the stop list");
        }
        signature.run();
        tools.stores().ledger().begin(dispatch);
        begun = true;
    }

    @Override
    public synchronized void settle(Outcome told) {
        if (over) {
            throw new IllegalStateException("effect " + id() + " was settled before");
        }
        boolean needsBegin = told.fold(done -> true, deferred -> false, rejected -> false, doubt -> true);
        if (needsBegin && !begun) {
            throw new IllegalStateException("effect " + id() + " cannot have happened: it was never begun");
        }
        over = true;
        Outcome known = tools.recipients().settled(reminder, told);
        outcome = Optional.of(known);
        tools.stores().ledger().record(dispatch, ownWords ? stillOpen(known) : known);
        tools.told().accept(reminder, known);
    }

    /** That a person's own words were refused says nothing of the letter that a run would write. */
    private static Outcome stillOpen(Outcome known) {
        return known instanceof Outcome.Rejected refused ? new Outcome.Deferred(refused.why(), Instant.EPOCH) : known;
    }

    /** Ends what the executor left open: begun is in doubt, not begun goes back. */
    synchronized void close(Reason why) {
        if (!over && begun) {
            settle(new Outcome.InDoubt(why));
        } else if (!over) {
            giveBack();
        }
    }

    private void giveBack() {
        over = true;
        tools.stores().ledger().release(dispatch.won());
    }
}
