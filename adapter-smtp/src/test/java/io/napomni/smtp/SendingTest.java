package io.napomni.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.model.EmailAddress;
import io.napomni.port.LedgerException;
import io.napomni.port.LostClaimException;
import io.napomni.port.Outcome;
import io.napomni.smtp.pace.Traffic;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.ReceivedLetter;
import io.napomni.testkit.fake.smtp.SmtpAnswer;
import io.napomni.testkit.fake.smtp.SmtpRule;
import io.napomni.testkit.fake.smtp.SmtpStep;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SendingTest {

    private final FakeSmtpServer server = FakeSmtpServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_letter_arrives_whole_and_is_done_with_the_servers_receipt() {
        TestWork work = Bench.send(Bench.plain(server), TestWork.of(1));
        assertThat(work.outcome(1)).isEqualTo(new Outcome.Done("250 2.0.0 OK: queued as FAKE1"));
        assertThat(work.effect(1).said()).containsExactly("begin", "settle");
        ReceivedLetter letter = server.received().get(0);
        assertThat(letter.recipients()).containsExactly(Bench.CUSTOMER.value());
        assertThat(letter.envelopeSender()).isEqualTo("bounces@seller.example");
        assertThat(letter.subject()).isEqualTo(Bench.LETTER.subject());
        assertThat(letter.part("text/plain")).contains(Bench.LETTER.text().replace("\n", "\r\n"));
        assertThat(letter.part("text/html")).contains(Bench.LETTER.html().replace("\n", "\r\n"));
    }

    @Test
    void many_letters_take_one_connection_and_four_turns_each() {
        TestWork work = Bench.send(Bench.plain(server), TestWork.of(7));
        assertThat(work.outcomes()).hasSize(7).allMatch(Outcome.Done.class::isInstance);
        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.received()).hasSize(7).allMatch(letter -> letter.turns() == 4);
    }

    @Test
    void a_connection_is_renewed_after_its_share_of_letters() {
        Bench.send(Bench.plain(server).withTraffic(Traffic.usual().lettersEach(3)), TestWork.of(7));
        assertThat(server.connections()).isEqualTo(3);
        assertThat(server.received()).hasSize(7);
    }

    @Test
    void a_connection_closed_while_idle_costs_no_letter() {
        server.play(SmtpRule.at(SmtpStep.DOT, SmtpAnswer.replyThenClose("250 2.0.0 OK and good bye")));
        TestWork work = Bench.send(Bench.plain(server), TestWork.of(5));
        assertThat(work.outcomes()).hasSize(5).allMatch(Outcome.Done.class::isInstance);
        assertThat(server.received()).hasSize(5);
        assertThat(server.connections()).isEqualTo(5);
    }

    @Test
    void a_farewell_to_an_idle_connection_costs_no_letter() {
        server.play(SmtpRule.at(SmtpStep.MAIL, SmtpAnswer.replyThenClose("421 4.4.2 timeout"))
                .onlyThe(2));
        TestWork work = Bench.send(Bench.plain(server), TestWork.of(2));
        assertThat(work.outcomes()).hasSize(2).allMatch(Outcome.Done.class::isInstance);
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void the_effect_begins_after_data_was_accepted_and_before_the_letter_leaves() {
        TestWork work = new TestWork();
        work.add(Bench.CUSTOMER, Bench.LETTER, () -> {
            assertThat(server.commands()).last().isEqualTo("DATA");
            assertThat(server.received()).isEmpty();
        });
        assertThat(Bench.send(Bench.plain(server), work).outcome(1)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_lost_claim_sends_nothing_and_the_next_letter_goes_out() {
        TestWork work = new TestWork();
        work.add(Bench.CUSTOMER, Bench.LETTER, () -> {
            throw new LostClaimException("another node has it");
        });
        work.add(new EmailAddress("second@client.example"), Bench.LETTER, () -> {});
        Bench.send(Bench.plain(server), work);
        assertThat(work.effect(1).isSettled()).isFalse();
        assertThat(server.received()).hasSize(1);
        assertThat(server.received().get(0).recipient()).isEqualTo("second@client.example");
    }

    @Test
    void a_ledger_that_cannot_keep_the_begin_stops_everything_and_sends_nothing() {
        TestWork work = new TestWork().add(Bench.CUSTOMER, Bench.LETTER, () -> {
            throw new LedgerException("the disk is full");
        });
        Assertions.assertThatThrownBy(() -> Bench.send(Bench.plain(server), work))
                .isInstanceOf(LedgerException.class);
        assertThat(server.received()).isEmpty();
        assertThat(work.effect(1).isSettled()).isFalse();
    }

    @Test
    void a_cyrillic_domain_goes_out_in_punycode() {
        EmailAddress address = EmailAddress.parse("ivan@пример.рф").orElseThrow();
        Bench.send(Bench.plain(server), new TestWork().add(address, Bench.LETTER, () -> {}));
        ReceivedLetter letter = server.received().get(0);
        assertThat(letter.recipient()).isEqualTo("ivan@xn--e1afmkfd.xn--p1ai");
        assertThat(letter.header("To")).contains("ivan@xn--e1afmkfd.xn--p1ai");
        assertThat(server.commands()).allMatch(line -> line.matches("[\\x20-\\x7e]*"));
    }
}
