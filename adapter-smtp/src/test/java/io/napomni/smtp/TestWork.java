package io.napomni.smtp;

import io.napomni.action.SendMail;
import io.napomni.model.EmailAddress;
import io.napomni.port.Effect;
import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import io.napomni.port.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Effects handed out one after another. */
final class TestWork implements Work<SendMail> {

    private final List<TestEffect> effects = new ArrayList<>();
    private int taken;

    static TestWork of(int letters) {
        TestWork work = new TestWork();
        for (int i = 1; i <= letters; i++) {
            work.add(Bench.CUSTOMER, Bench.LETTER, () -> {});
        }
        return work;
    }

    TestWork add(EmailAddress to, Rendered letter, Runnable whenBegun) {
        effects.add(new TestEffect("effect" + (effects.size() + 1), Bench.to(to), letter, whenBegun));
        return this;
    }

    static TestWork of(SendMail action) {
        TestWork work = new TestWork();
        work.effects.add(new TestEffect("effect1", action, Bench.LETTER, () -> {}));
        return work;
    }

    @Override
    public synchronized Optional<Effect<SendMail>> next() {
        return taken < effects.size() ? Optional.of(effects.get(taken++)) : Optional.empty();
    }

    synchronized int taken() {
        return taken;
    }

    /** How many were begun and left without an outcome. */
    long open() {
        return effects.stream()
                .filter(effect -> effect.said().contains("begin") && !effect.isSettled())
                .count();
    }

    TestEffect effect(int number) {
        return effects.get(number - 1);
    }

    Outcome outcome(int number) {
        return effect(number).outcome();
    }

    List<Outcome> outcomes() {
        return effects.stream()
                .filter(TestEffect::isSettled)
                .map(TestEffect::outcome)
                .toList();
    }
}
