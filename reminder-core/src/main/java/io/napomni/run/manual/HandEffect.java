package io.napomni.run.manual;

import io.napomni.action.SendMail;
import io.napomni.decision.Reminder;
import io.napomni.port.Effect;
import io.napomni.port.LostClaimException;
import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import io.napomni.port.store.Dispatch;
import io.napomni.rule.Reason;
import io.napomni.run.manual.Viewing.View;
import io.napomni.run.recipient.OnHold;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The letter on its way through the executor: each step is in the ledger before the next. */
final class HandEffect implements Effect<SendMail> {

    private final ManualTools tools;
    private final Reminder reminder;
    private final SendMail mail;
    private final Preview seen;
    private final Rendered letter;
    private final Dispatch dispatch;
    private final Runnable signature;
    private boolean begun;
    private Optional<Outcome> outcome = Optional.empty();
    private boolean over;

    /**
     * What is sent.
     *
     * @param view what the person has seen; it has a letter
     * @param letter the words that go, with the links of this dispatch
     * @param signature writes to the journal who sends this and why, before it can leave
     */
    HandEffect(ManualTools tools, View view, Rendered letter, Dispatch dispatch, Runnable signature) {
        this.tools = tools;
        this.reminder = view.reminder().orElseThrow();
        this.seen = view.preview();
        this.mail = seen.mail().orElseThrow();
        this.letter = letter;
        this.dispatch = dispatch;
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
        if (isHeldUnseen()) {
            giveBack();
            throw new LostClaimException("effect " + id() + " has just been put on hold");
        }
        signature.run();
        tools.stores().ledger().begin(dispatch);
        begun = true;
    }

    /** Whether something stops it of which the person was not warned: a reason was given for what was shown alone. */
    private boolean isHeldUnseen() {
        List<Warning> unseen = new ArrayList<>();
        OnHold onHold = new OnHold(tools.stores().holds(), dispatch.day());
        onHold.stopping(reminder).forEach(hold -> unseen.add(StopWarnings.held(hold)));
        // One by one: a second hold in the same words was not seen with the first.
        seen.warnings().forEach(unseen::remove);
        return !unseen.isEmpty();
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
        tools.stores().ledger().record(dispatch, isInOwnWords() ? stillOpen(known) : known);
        tools.told().accept(reminder, known);
    }

    /** Whether a person wrote them, and not the template. */
    private boolean isInOwnWords() {
        return seen.form().edit().isPresent();
    }

    /** That a person's own words were refused says nothing of the letter that a run would write. */
    private static Outcome stillOpen(Outcome known) {
        return known instanceof Outcome.Rejected refused ? new Outcome.Deferred(refused.why(), Duration.ZERO) : known;
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
