package io.napomni.testkit.contract;

import io.napomni.action.Channel;
import io.napomni.action.Notify;
import io.napomni.port.ActionExecutor;
import io.napomni.port.Effect;
import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import io.napomni.port.Work;
import io.napomni.rule.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list that takes notices is an executor. */
class SmallestExecutorTest implements ActionExecutorContract<Notify> {

    private final List<Notify> taken = new ArrayList<>();

    private record Listing(List<Notify> taken, Outcome outcome) implements ActionExecutor<Notify> {

        @Override
        public Channel<Notify> channel() {
            return Channel.NOTICE;
        }

        @Override
        public void execute(Work<Notify> work) {
            for (Optional<Effect<Notify>> next = work.next(); next.isPresent(); next = work.next()) {
                Effect<Notify> effect = next.get();
                effect.begin();
                if (outcome instanceof Outcome.Done) {
                    taken.add(effect.action());
                }
                effect.settle(outcome);
            }
        }
    }

    @Override
    public ActionExecutor<Notify> executor() {
        return new Listing(taken, new Outcome.Done("noted"));
    }

    @Override
    public ActionExecutor<Notify> refusedExecutor() {
        return new Listing(taken, new Outcome.Rejected(Reason.of("refused")));
    }

    @Override
    public Notify action(int number) {
        return new Notify("17", "notice " + number);
    }

    @Override
    public Optional<Rendered> letter() {
        return Optional.empty();
    }

    @Override
    public int happened() {
        return taken.size();
    }
}
