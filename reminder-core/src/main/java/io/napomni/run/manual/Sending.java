package io.napomni.run.manual;

import io.napomni.action.Channel;
import io.napomni.action.EffectKey;
import io.napomni.action.SendMail;
import io.napomni.decision.Reminder;
import io.napomni.past.answer.Invitation;
import io.napomni.policy.Cap;
import io.napomni.port.LedgerException;
import io.napomni.port.LostClaimException;
import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import io.napomni.port.store.Bucket;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.RegisterRow;
import io.napomni.rule.Reason;
import io.napomni.run.manual.Viewing.View;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Sends one letter once: claim, read again, compare with what was looked at, render, begin, execute, settle. Whoever
 * loses the claim sends nothing, whether it is another click, another node or a run.
 */
final class Sending {

    private static final Reason NOT_TAKEN = Reason.of("executor-returned");
    private static final Reason STOPPED = Reason.of("channel-stopped");

    private final ManualTools tools;
    private final Viewing viewing;
    private final Earlier earlier;
    private final Order order;
    private final LocalDate today;

    Sending(ManualTools tools, Viewing viewing, Order order, LocalDate today) {
        this.tools = tools;
        this.viewing = viewing;
        this.earlier = new Earlier(tools);
        this.order = order;
        this.today = today;
    }

    Sent send() {
        Optional<Sent> before = before();
        if (before.isPresent()) {
            return before.get();
        }
        Optional<View> view = viewing.of(order.form(), today);
        if (view.isEmpty()) {
            return new Sent.Gone();
        }
        // What this very form has sent since is the reason for what has changed since.
        return refusal(view.get()).map(no -> before().orElse(no)).orElseGet(() -> claim(view.get()));
    }

    private Optional<Sent> refusal(View view) {
        Preview now = view.preview();
        if (!now.seen().equals(order.seen())) {
            return Optional.of(new Sent.Changed(now));
        }
        boolean lacksReason = now.needsReason() && order.reason().isBlank();
        return now.isStopped() || lacksReason ? Optional.of(new Sent.Refused(now)) : Optional.empty();
    }

    private Sent claim(View view) {
        Reminder reminder = view.reminder().orElseThrow();
        Claim claim = new Claim(reminder.keys(), reminder.customer(), reminder.label(), true, buckets(view));
        ClaimResult result =
                tools.stores().ledger().claim(List.of(claim), tools.lease()).get(0);
        if (result instanceof Won won) {
            return won(reminder, won);
        }
        // Somebody has used up the customer's letters of the day in this moment; or has clicked twice.
        return before().or(() -> earlier.deferred(order.form().key()))
                .orElseGet(() -> viewing.of(order.form(), today)
                        .<Sent>map(now -> new Sent.Changed(now.preview()))
                        .orElseGet(Sent.Gone::new));
    }

    /** A cap that is overridden by a reason is still counted: runs see that the customer has had this letter. */
    private List<Bucket> buckets(View view) {
        String day = "letters|" + view.preview().customer() + "|" + today;
        return tools.policy().caps().stream()
                .filter(cap -> cap.days() == 1)
                .map(cap -> new Bucket(day, isOverridden(cap, view.preview()) ? Integer.MAX_VALUE : cap.letters()))
                .toList();
    }

    /** A reason was given for the caps that were shown as full, and for no other. */
    private static boolean isOverridden(Cap cap, Preview shown) {
        return shown.warnings().contains(PastWarnings.full(cap));
    }

    private Sent won(Reminder reminder, Won won) {
        try {
            Optional<EffectKey> lost = reminder.keys().stream()
                    .filter(key -> !won.generations().containsKey(key))
                    .findFirst();
            if (lost.isPresent()) {
                tools.stores().ledger().release(won);
                return inOtherHands(lost.get());
            }
            checkClock();
            Optional<View> again = viewing.of(order.form(), today);
            Optional<Sent> refused = again.flatMap(this::refusal);
            if (again.isEmpty() || refused.isPresent()) {
                tools.stores().ledger().release(won);
                return refused.orElseGet(Sent.Gone::new);
            }
            return execute(again.get(), won);
        } catch (RuntimeException failed) {
            giveBack(won, failed);
            throw failed;
        }
    }

    /** What has begun stays as it is: releasing frees only what was claimed. */
    private void giveBack(Won won, RuntimeException failed) {
        try {
            tools.stores().ledger().release(won);
        } catch (RuntimeException second) {
            failed.addSuppressed(second);
        }
    }

    /** The row was written a moment ago, by the store's clock. */
    private void checkClock() {
        tools.stores()
                .register()
                .find(order.form().key())
                .map(RegisterRow::updatedAt)
                .ifPresent(tools.clockCheck());
    }

    private Sent execute(View view, Won won) {
        Reminder reminder = view.reminder().orElseThrow();
        SendMail mail = view.preview().mail().orElseThrow();
        String id = tools.marks().dispatch().apply(won.generations());
        Optional<Invitation> asked = tools.linking().asked(reminder, id, today);
        Rendered words =
                Wording.rendered(order.form(), tools.linking().linked(mail.letter(), asked), tools.templates());
        // To the second, as letters tell it and every store keeps it.
        Optional<Instant> dated = Optional.of(tools.clock().instant().truncatedTo(ChronoUnit.SECONDS));
        String content = tools.marks().content().apply(mail, Optional.of(words));
        Dispatch dispatch = new Dispatch(id, won, today, content, dated);
        HandEffect effect = new HandEffect(tools, view, words.dated(dated), dispatch, () -> sign(view.preview()));
        tools.linking().invite(asked.stream().toList());
        carryOut(reminder.channel(), effect);
        return effect.outcome()
                .map(outcome -> told(outcome, view.preview()))
                .or(this::before)
                .or(this::stoppedMeanwhile)
                .orElseGet(() -> new Sent.Deferred(NOT_TAKEN, Instant.EPOCH));
    }

    private void carryOut(Channel<?> channel, HandEffect effect) {
        try {
            tools.executor(channel).execute(new OneLetter(effect));
            effect.close(NOT_TAKEN);
        } catch (LostClaimException lost) {
            effect.close(STOPPED);
        } catch (LedgerException notKept) {
            // Whatever the server said: until it is kept it may be in doubt, and a person must hear of it.
            effect.close(STOPPED);
            throw notKept;
        } catch (RuntimeException failed) {
            effect.close(STOPPED);
            if (effect.outcome().isEmpty()) {
                throw failed;
            }
        }
    }

    /** Somebody has put the address on the stop list in this moment, or has placed a hold. */
    private Optional<Sent> stoppedMeanwhile() {
        return viewing.of(order.form(), today)
                .flatMap(
                        now -> now.preview().isStopped() ? Optional.of(new Sent.Refused(now.preview())) : refusal(now));
    }

    private Sent told(Outcome outcome, Preview preview) {
        return outcome.fold(
                done -> new Sent.Done(done.receipt(), preview.closes().isPresent()),
                deferred -> new Sent.Deferred(
                        deferred.why(), tools.clock().instant().plus(deferred.pause())),
                rejected -> new Sent.Rejected(rejected.why()),
                doubt -> new Sent.InDoubt(doubt.why()));
    }

    private void sign(Preview preview) {
        String warned = preview.warnings().stream()
                .map(warning -> warning.code().word())
                .distinct()
                .collect(Collectors.joining(", "));
        String detail = (order.form().edit().isPresent() ? "in own words" : "as the template has it")
                + (warned.isEmpty()
                        ? ""
                        : "; in spite of " + warned + ": " + order.reason().strip());
        tools.stores().journal().append("sent-by-hand", order.form().key().toString(), order.by(), detail);
    }

    /** What became of an earlier click in the same form; empty if it can be sent. */
    private Optional<Sent> before() {
        return earlier.of(order.form().key());
    }

    /** A run has the same letter due: it is sending it, or was told to come again later. */
    private Sent inOtherHands(EffectKey key) {
        return earlier.deferred(key).orElseGet(Sent.UnderWay::new);
    }
}
