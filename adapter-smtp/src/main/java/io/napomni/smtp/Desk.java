package io.napomni.smtp;

import io.napomni.action.SendMail;
import io.napomni.port.ConfigurationException;
import io.napomni.port.Effect;
import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import io.napomni.port.Work;
import io.napomni.rule.Reason;
import io.napomni.smtp.pace.Gate;
import io.napomni.smtp.reply.ReplyClass;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Where the couriers of one run get their letters and report what became of them. Safe for several threads. */
final class Desk {

    private final Work<SendMail> work;
    private final Packing packing;
    private final Gate gate;
    private final Standing standing;
    private final Clock clock;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private volatile boolean empty;

    Desk(Work<SendMail> work, Packing packing, Gate gate, Standing standing, Clock clock) {
        this.work = work;
        this.packing = packing;
        this.gate = gate;
        this.standing = standing;
        this.clock = clock;
    }

    /** The next letter; empty when there is none, or when no more is to be sent. Waits for the rate of the channel. */
    Optional<Parcel> take() {
        return take(gate::opens);
    }

    /** The same without waiting, because the server waits for a body meanwhile. */
    Optional<Parcel> takeAhead() {
        return take(gate::isOpen);
    }

    private Optional<Parcel> take(BooleanSupplier mayLeave) {
        while (goesOn() && !empty && mayLeave.getAsBoolean()) {
            Optional<Effect<SendMail>> next = work.next();
            if (next.isEmpty()) {
                // Whoever asks again must not wait for the rate only to hear it once more.
                empty = true;
                return Optional.empty();
            }
            Optional<Parcel> made = parcel(next.get());
            if (made.isPresent()) {
                return made;
            }
        }
        return Optional.empty();
    }

    boolean goesOn() {
        return failure.get() == null && standing.isGood();
    }

    /** Whether all has gone well lately, so that letters may be taken ahead. */
    boolean isUntroubled() {
        return standing.isUntroubled();
    }

    void settle(Parcel parcel, Exchange exchange) {
        parcel.effect().settle(Settlement.of(exchange, parcel.to()));
        standing.after(exchange, parcel.to());
    }

    /**
     * Nothing of this letter was said to anybody.
     *
     * @param spare whether other connections go on: a server may take fewer than we would like, and that is no failure
     */
    void defer(Parcel parcel, NoConnection trouble, boolean spare) {
        if (trouble.isConfiguration()) {
            throw new ConfigurationException(trouble.text());
        }
        Reason why = Reason.of("mail-" + trouble.code(), trouble.text());
        parcel.effect().settle(new Outcome.Deferred(why, Settlement.AFTER_A_LOST_CONNECTION));
        if (!spare) {
            standing.after(ReplyClass.CONNECTION);
        }
    }

    /** Has every courier stop after the letter in hand. */
    void fail(RuntimeException why) {
        RuntimeException first = failure.compareAndExchange(null, why);
        if (first != null && first != why) {
            first.addSuppressed(why);
        }
    }

    void throwFailure() {
        RuntimeException why = failure.get();
        if (why != null) {
            throw why;
        }
    }

    private Optional<Parcel> parcel(Effect<SendMail> effect) {
        if (effect.letter().isEmpty()) {
            effect.settle(new Outcome.Rejected(Reason.of("letter-not-rendered")));
            return Optional.empty();
        }
        Optional<Duration> pause = gate.closedFor(effect.action().to().domain());
        if (pause.isPresent()) {
            effect.settle(new Outcome.Deferred(Reason.of("mail-paced"), pause.get()));
            return Optional.empty();
        }
        Rendered letter = effect.letter().get();
        return Optional.of(packing.pack(effect, letter, letter.dated().orElseGet(clock::instant)));
    }
}
