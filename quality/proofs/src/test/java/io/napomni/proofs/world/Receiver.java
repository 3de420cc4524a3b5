package io.napomni.proofs.world;

import io.napomni.action.Action;
import io.napomni.action.Channel;
import io.napomni.port.ActionExecutor;
import io.napomni.port.Effect;
import io.napomni.port.LostClaimException;
import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import io.napomni.port.Work;
import io.napomni.rule.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The other side of a channel: counts what really arrived, whatever the engine believes. */
public final class Receiver<A extends Action> implements ActionExecutor<A> {

    private final Channel<A> channel;
    private final Duration pause;
    private final List<Received<A>> received = new ArrayList<>();
    private Function<A, Answer> script = action -> Answer.TAKES;
    private Consumer<A> beforeBegin = action -> {};

    /** @param pause how long what it defers has to wait */
    public Receiver(Channel<A> channel, Duration pause) {
        this.channel = channel;
        this.pause = pause;
    }

    /** One thing that arrived. */
    public record Received<A>(String dispatch, A action, Optional<Rendered> letter) {}

    /** From now on answers so. */
    public void answer(Function<A, Answer> answers) {
        script = answers;
    }

    /** Does something when an effect is in the executor's hands, just before it begins. */
    public void beforeBegin(Consumer<A> hook) {
        beforeBegin = hook;
    }

    /** Everything that arrived, in order. */
    public List<Received<A>> received() {
        return List.copyOf(received);
    }

    @Override
    public Channel<A> channel() {
        return channel;
    }

    @Override
    public void execute(Work<A> work) {
        for (Optional<Effect<A>> next = work.next(); next.isPresent(); next = work.next()) {
            Effect<A> effect = next.get();
            beforeBegin.accept(effect.action());
            handle(effect, script.apply(effect.action()));
        }
    }

    private void handle(Effect<A> effect, Answer answer) {
        if (answer == Answer.BREAKS) {
            throw new IllegalStateException("the executor broke before it began");
        }
        if (answer == Answer.IS_NOT_ASKED) {
            return;
        }
        if (answer == Answer.HAS_NO_SUCH_ADDRESS) {
            effect.settle(new Outcome.Rejected(Reason.of("address-dead", "RCPT 550 5.1.1 unknown")));
            return;
        }
        try {
            effect.begin();
        } catch (LostClaimException lost) {
            return;
        }
        if (answer == Answer.DEFERS) {
            effect.settle(new Outcome.Deferred(Reason.of("greylisted"), pause));
        } else if (answer == Answer.REFUSES) {
            effect.settle(new Outcome.Rejected(Reason.of("no-such-mailbox")));
        } else {
            received.add(new Received<>(effect.id(), effect.action(), effect.letter()));
            afterArrival(effect, answer);
        }
    }

    private static void afterArrival(Effect<?> effect, Answer answer) {
        if (answer == Answer.TAKES_AND_BREAKS) {
            throw new IllegalStateException("the executor broke after it began");
        }
        if (answer == Answer.TAKES) {
            effect.settle(new Outcome.Done("250 accepted"));
        } else if (answer == Answer.TAKES_AND_IS_NOT_HEARD) {
            effect.settle(new Outcome.InDoubt(Reason.of("answer-lost")));
        }
    }
}
