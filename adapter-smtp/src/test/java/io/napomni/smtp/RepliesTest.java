package io.napomni.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.model.EmailAddress;
import io.napomni.port.Outcome;
import io.napomni.rule.Reason;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.SmtpAnswer;
import io.napomni.testkit.fake.smtp.SmtpRule;
import io.napomni.testkit.fake.smtp.SmtpStep;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepliesTest {

    private static final EmailAddress NEXT = new EmailAddress("next@client.example");

    private final FakeSmtpServer server = FakeSmtpServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 <ivan.petrov@client.example>: unknown, address-dead, 0",
        "RCPT, 550 no such user, address-dead, 0",
        "RCPT, 552 over quota, mailbox-unavailable, 1440",
        "RCPT, 451 4.7.1 greylisted, mail-greylisted, 15",
        "RCPT, 451 try later, mail-server-busy, 30",
        "RCPT, 554 5.7.1 spam source, mail-distrusted, 1440",
        "MAIL, 452 4.3.1 disk full, mail-server-busy, 30",
        "RCPT, 550 5.1.0 <sales@seller.example>: Sender address rejected, mail-distrusted, 1440",
        "RCPT, 451 4.7.0 limit reached, mail-quota, 1440",
        "DATA, 451 4.7.0 slow down, mail-throttled, 60",
        "DATA, 554 no, letter-refused, 0",
        "DOT, 451 try later, mail-server-busy, 30",
        "DOT, 552 too big, letter-too-big, 0",
        "DOT, 554 5.6.0 no, letter-refused, 0",
        "DOT, 550 5.7.1 spam, mail-distrusted, 1440",
    })
    void a_refusal_settles_its_letter_and_the_next_takes_the_same_connection(
            SmtpStep step, String reply, String code, int waitMinutes) {
        server.play(SmtpRule.at(step, SmtpAnswer.reply(reply)).onlyThe(1));
        TestWork work = TestWork.of(1).add(NEXT, Bench.LETTER, () -> {});
        Bench.send(Bench.plain(server), work);
        Reason why = why(work.outcome(1), Duration.ofMinutes(waitMinutes));
        assertThat(why.code()).isEqualTo(code);
        assertThat(why.detail()).startsWith(step.name()).doesNotContain("@", "petrov");
        assertThat(work.outcome(2)).isInstanceOf(Outcome.Done.class);
        assertThat(server.received()).extracting(letter -> letter.recipient()).containsExactly(NEXT.value());
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void a_farewell_instead_of_an_acceptance_is_no_doubt() {
        server.play(SmtpRule.at(SmtpStep.DOT, SmtpAnswer.replyThenClose("421 4.3.2 shutting down"))
                .onlyThe(1));
        TestWork work = Bench.send(Bench.plain(server), TestWork.of(2));
        assertThat(work.outcome(1))
                .isInstanceOfSatisfying(
                        Outcome.Deferred.class,
                        it -> assertThat(it.why())
                                .isEqualTo(Reason.of("mail-connection-lost", "DOT 421 4.3.2 shutting down")));
        assertThat(work.outcome(2)).isInstanceOf(Outcome.Done.class);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void a_refusal_whose_reset_is_not_answered_is_still_that_refusal() {
        server.play(SmtpRule.at(SmtpStep.DOT, SmtpAnswer.reply("554 5.6.0 no")).onlyThe(1));
        server.play(SmtpRule.at(SmtpStep.RSET, SmtpAnswer.reset()));
        TestWork work = Bench.send(Bench.plain(server), TestWork.of(2));
        assertThat(work.outcome(1)).isEqualTo(new Outcome.Rejected(Reason.of("letter-refused", "DOT 554 5.6.0 no")));
        assertThat(work.outcome(2)).isInstanceOf(Outcome.Done.class);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void a_letter_in_doubt_is_not_tried_again_and_the_next_one_goes_out() {
        server.play(SmtpRule.at(SmtpStep.DOT, SmtpAnswer.reset()).onlyThe(1));
        TestWork work = Bench.send(Bench.plain(server), TestWork.of(2));
        assertThat(work.outcome(1)).isInstanceOf(Outcome.InDoubt.class);
        assertThat(work.outcome(2)).isInstanceOf(Outcome.Done.class);
        assertThat(server.received()).hasSize(2);
        assertThat(server.received()).extracting(letter -> letter.messageId()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 554 5.7.1 blocked", "MAIL, 421 4.7.0 too much", "DOT, what?"})
    void three_failures_in_a_row_end_the_sending(SmtpStep step, String reply) {
        server.play(SmtpRule.at(step, SmtpAnswer.reply(reply)));
        TestWork work = Bench.send(Bench.plain(server), TestWork.of(10));
        assertThat(work.taken()).isEqualTo(3);
        assertThat(work.outcomes()).hasSize(3);
    }

    @Test
    void dead_addresses_do_not_end_the_sending() {
        server.play(SmtpRule.at(SmtpStep.RCPT, SmtpAnswer.reply("550 5.1.1 unknown")));
        assertThat(Bench.send(Bench.plain(server), TestWork.of(10)).outcomes())
                .hasSize(10)
                .allMatch(Outcome.Rejected.class::isInstance);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void a_server_that_is_not_there_defers_three_letters_and_leaves_the_rest() {
        server.close();
        TestWork work = Bench.send(Bench.plain(server), TestWork.of(10));
        assertThat(work.outcomes())
                .hasSize(3)
                .allSatisfy(outcome -> assertThat(((Outcome.Deferred) outcome).why())
                        .extracting(Reason::code)
                        .isEqualTo("mail-server-unreachable"));
        assertThat(work.taken()).isEqualTo(3);
    }

    /** No waiting means rejected for good. */
    private static Reason why(Outcome outcome, Duration waiting) {
        if (waiting.isZero()) {
            return ((Outcome.Rejected) outcome).why();
        }
        Outcome.Deferred deferred = (Outcome.Deferred) outcome;
        assertThat(deferred.pause()).isEqualTo(waiting);
        return deferred.why();
    }
}
