package io.napomni.smtp;

import io.napomni.action.SendMail;
import io.napomni.port.Effect;
import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An effect that remembers what was done with it. */
final class TestEffect implements Effect<SendMail> {

    private final String id;
    private final SendMail action;
    private final Rendered letter;
    private final Runnable whenBegun;
    private final List<String> said = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    TestEffect(String id, SendMail action, Rendered letter, Runnable whenBegun) {
        this.id = id;
        this.action = action;
        this.letter = letter;
        this.whenBegun = whenBegun;
    }

    @Override
    public SendMail action() {
        return action;
    }

    @Override
    public Optional<Rendered> letter() {
        return Optional.of(letter);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public void begin() {
        if (!said.isEmpty()) {
            throw new IllegalStateException("the effect was begun or settled before");
        }
        said.add("begin");
        whenBegun.run();
    }

    @Override
    public void settle(Outcome outcome) {
        if (isSettled()) {
            throw new IllegalStateException("the effect was settled before");
        }
        said.add("settle");
        outcomes.add(outcome);
    }

    /** {@code begin} and {@code settle} in the order in which they were said. */
    List<String> said() {
        return List.copyOf(said);
    }

    boolean isSettled() {
        return !outcomes.isEmpty();
    }

    Outcome outcome() {
        return outcomes.get(0);
    }
}
