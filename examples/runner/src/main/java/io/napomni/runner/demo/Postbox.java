package io.napomni.runner.demo;

import io.napomni.action.SendMail;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.port.Outcome;
import io.napomni.run.RunListener;
import io.napomni.run.RunReport;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.ReceivedLetter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Knows which reminder each letter at the mail server came from: letters go one after another, and are heard of in that order. */
final class Postbox implements RunListener {

    private final FakeSmtpServer server;
    private final Clock clock;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();

    Postbox(FakeSmtpServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /**
     * A letter that has arrived.
     *
     * @param number from 1
     */
    record Sent(int number, LocalDate day, Reminder reminder, ReceivedLetter letter) {

        String file() {
            return "0".repeat(Math.max(0, 4 - String.valueOf(number).length())) + number;
        }
    }

    List<Sent> sent() {
        return List.copyOf(sent);
    }

    @Override
    public void settled(Reminder reminder, Outcome outcome) {
        if (reminder.action() instanceof SendMail && outcome instanceof Outcome.Done) {
            int number = sent.size() + 1;
            sent.add(new Sent(
                    number, LocalDate.now(clock), reminder, server.received().get(number - 1)));
        }
    }

    @Override
    public void reading(String useCase, long facts) {}

    @Override
    public void proposed(Proposal proposal) {}

    @Override
    public void finished(RunReport report) {}
}
