package io.napomni.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.port.Outcome;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.ReceivedLetter;
import io.napomni.testkit.fake.smtp.SmtpAnswer;
import io.napomni.testkit.fake.smtp.SmtpRule;
import io.napomni.testkit.fake.smtp.SmtpSetup;
import io.napomni.testkit.fake.smtp.SmtpStep;
import org.junit.jupiter.api.Test;

/** Round trips, counted between client and server: what a letter costs where the network is slow. */
class TurnsTest {

    /** EHLO, the first offer, and the farewell. */
    private static final int AROUND = 3;

    @Test
    void where_commands_go_in_groups_each_letter_costs_one_turn() throws Exception {
        assertThat(turns(SmtpSetup.plain().withPipelining(), 20)).isLessThanOrEqualTo(20 + AROUND);
    }

    @Test
    void elsewhere_each_letter_costs_four() throws Exception {
        assertThat(turns(SmtpSetup.plain(), 20)).isLessThanOrEqualTo(4 * 20 + AROUND);
    }

    @Test
    void a_refused_recipient_costs_two_turns_more_and_no_connection() throws Exception {
        try (FakeSmtpServer server = FakeSmtpServer.start(SmtpSetup.plain().withPipelining());
                TurnCounter between = new TurnCounter(server.port())) {
            server.play(SmtpRule.at(SmtpStep.RCPT, SmtpAnswer.reply("550 5.1.1 unknown"))
                    .onlyThe(3));
            TestWork work = Bench.send(Bench.plain(between.port()), TestWork.of(10));
            assertThat(work.outcome(3)).isInstanceOf(Outcome.Rejected.class);
            assertThat(server.received()).hasSize(9);
            assertThat(server.connections()).isEqualTo(1);
            assertThat(between.turns()).isLessThanOrEqualTo(9 + 2 + AROUND);
        }
    }

    private static int turns(SmtpSetup setup, int letters) throws Exception {
        try (FakeSmtpServer server = FakeSmtpServer.start(setup);
                TurnCounter between = new TurnCounter(server.port())) {
            TestWork work = Bench.send(Bench.plain(between.port()), TestWork.of(letters));
            assertThat(work.outcomes()).hasSize(letters).allMatch(Outcome.Done.class::isInstance);
            assertThat(server.received())
                    .hasSize(letters)
                    .extracting(ReceivedLetter::messageId)
                    .doesNotHaveDuplicates();
            assertThat(server.connections()).isEqualTo(1);
            return between.turns();
        }
    }
}
