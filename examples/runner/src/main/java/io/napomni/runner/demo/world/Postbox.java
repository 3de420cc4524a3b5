package io.napomni.runner.demo.world;

import io.napomni.action.EffectKey;
import io.napomni.action.SendMail;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.model.CustomerRef;
import io.napomni.port.Outcome;
import io.napomni.run.RunListener;
import io.napomni.run.RunReport;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.ReceivedLetter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Knows which reminder each letter at the mail server came from, and which letters had to wait because their customer
 * got another one that day. Letters go one after another, and are heard of in that order.
 */
public final class Postbox implements RunListener {

    private static final String CAP = "customer-cap";

    private final FakeSmtpServer server;
    private final Clock clock;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<Waited> waited = new CopyOnWriteArrayList<>();
    private volatile Consumer<Sent> told = letter -> {};

    Postbox(FakeSmtpServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /**
     * A letter that has arrived.
     *
     * @param number from 1
     */
    public record Sent(int number, LocalDate day, Reminder reminder, ReceivedLetter letter) {

        /** The name of its file, without what tells the kind. */
        public String file() {
            return "0".repeat(Math.max(0, 4 - String.valueOf(number).length())) + number;
        }
    }

    /**
     * A letter that was due and had to wait.
     *
     * @param key of what it would have done
     */
    public record Waited(LocalDate day, CustomerRef customer, EffectKey key) {}

    /** Has somebody hear of each letter from now on. */
    public void telling(Consumer<Sent> whom) {
        told = whom;
    }

    /** All letters so far. */
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** All that waited so far, once for each day. */
    public List<Waited> waited() {
        return waited.stream().distinct().toList();
    }

    @Override
    public void settled(Reminder reminder, Outcome outcome) {
        if (reminder.action() instanceof SendMail && outcome instanceof Outcome.Done) {
            int number = sent.size() + 1;
            Sent letter = new Sent(
                    number, LocalDate.now(clock), reminder, server.received().get(number - 1));
            sent.add(letter);
            told.accept(letter);
        }
    }

    @Override
    public void reading(String useCase, long facts) {}

    @Override
    public void proposed(Proposal proposal) {
        LocalDate today = LocalDate.now(clock);
        proposal.setAside().stream()
                .filter(one -> one.why().code().equals(CAP))
                .forEach(one ->
                        waited.add(new Waited(today, one.customer(), one.part().key())));
    }

    @Override
    public void finished(RunReport report) {}
}
