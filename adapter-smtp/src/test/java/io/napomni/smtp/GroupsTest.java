package io.napomni.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.action.SendMail;
import io.napomni.port.ConfigurationException;
import io.napomni.port.Effect;
import io.napomni.port.LedgerException;
import io.napomni.port.Outcome;
import io.napomni.rule.Reason;
import io.napomni.smtp.letter.Attachment;
import io.napomni.smtp.letter.Enclosed;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.ReceivedLetter;
import io.napomni.testkit.fake.smtp.SmtpAnswer;
import io.napomni.testkit.fake.smtp.SmtpRule;
import io.napomni.testkit.fake.smtp.SmtpSetup;
import io.napomni.testkit.fake.smtp.SmtpStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that left in one group, and replies that stop or turn bad in the middle of it. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GroupsTest {

    private static final List<SmtpStep> STEPS =
            List.of(SmtpStep.MAIL, SmtpStep.RCPT, SmtpStep.DATA, SmtpStep.DOT, SmtpStep.RSET);

    @ParameterizedTest
    @CsvSource({
        "MAIL, 451 4.3.0 later, mail-server-busy",
        "MAIL, 552 5.2.3 longer than you may, letter-too-big",
        "RCPT, 550 5.1.1 unknown, address-dead",
        "RCPT, 450 4.7.1 greylisted, mail-greylisted",
        "DATA, 451 4.3.0 later, mail-server-busy",
        "DOT, 554 5.6.0 malformed, letter-refused",
        "DOT, 451 4.3.0 later, mail-server-busy",
    })
    void a_refusal_is_of_its_own_letter_and_of_no_other(SmtpStep step, String reply, String code) {
        try (FakeSmtpServer server = pipelining()) {
            server.play(SmtpRule.at(step, SmtpAnswer.reply(reply)).onlyThe(2));
            TestWork work = Bench.send(Bench.plain(server), TestWork.of(4));
            assertThat(code(work.outcome(2))).isEqualTo(code);
            assertThat(List.of(work.outcome(1), work.outcome(3), work.outcome(4)))
                    .allMatch(Outcome.Done.class::isInstance);
            assertThat(server.received()).hasSize(3);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void an_invitation_without_a_recipient_is_answered_by_a_lone_dot() {
        try (FakeSmtpServer server = pipelining()) {
            server.play(SmtpRule.at(SmtpStep.RCPT, SmtpAnswer.reply("550 5.1.1 unknown"))
                    .onlyThe(2));
            server.play(SmtpRule.at(SmtpStep.DATA, SmtpAnswer.reply("354 come in all the same"))
                    .onlyThe(2));
            TestWork work = Bench.send(Bench.plain(server), TestWork.of(3));
            assertThat(code(work.outcome(2))).isEqualTo("address-dead");
            assertThat(work.effect(2).said()).containsExactly("settle");
            assertThat(server.received()).hasSize(2);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MAIL", "RCPT", "DATA"})
    void a_group_that_is_cut_after_the_letters_answer_leaves_that_letter_done(SmtpStep step) {
        for (SmtpAnswer cut : List.of(
                SmtpAnswer.drop(), SmtpAnswer.reset(), SmtpAnswer.garbage(), SmtpAnswer.shortCode(), farewell())) {
            try (FakeSmtpServer server = pipelining()) {
                server.play(SmtpRule.at(step, cut).onlyThe(2));
                TestWork work = Bench.send(Bench.plain(server), TestWork.of(4));
                Outcome first = work.outcome(1);
                // A reset may overtake the answer that went before it; then nobody can know.
                assertThat(first.getClass()).isIn(possible(cut));
                assertThat(work.effect(2).said()).last().isEqualTo("settle");
                assertThat(work.outcome(2))
                        .isInstanceOfAny(Outcome.Done.class, Outcome.Deferred.class)
                        .isNotInstanceOf(Outcome.InDoubt.class);
                assertThat(List.of(work.outcome(3), work.outcome(4))).allMatch(Outcome.Done.class::isInstance);
                assertCopies(work, server);
            }
        }
    }

    @Test
    void a_letter_in_doubt_takes_nobody_with_it() {
        for (SmtpAnswer broken :
                List.of(SmtpAnswer.drop(), SmtpAnswer.reset(), SmtpAnswer.garbage(), SmtpAnswer.shortCode())) {
            try (FakeSmtpServer server = pipelining()) {
                server.play(SmtpRule.at(SmtpStep.DOT, broken).onlyThe(2));
                TestWork work = Bench.send(Bench.plain(server), TestWork.of(5));
                assertThat(work.outcome(2)).isInstanceOf(Outcome.InDoubt.class);
                assertThat(work.outcomes())
                        .hasSize(5)
                        .filteredOn(Outcome.Done.class::isInstance)
                        .hasSize(4);
                assertThat(server.received()).hasSize(5);
                assertCopies(work, server);
            }
        }
    }

    /** A small letter leaves in one piece with its dot; of a big one it is known that the dot never left. */
    @Test
    void a_big_letter_that_is_cut_long_before_its_end_is_no_doubt() {
        try (FakeSmtpServer server = pipelining()) {
            server.play(SmtpRule.at(SmtpStep.BODY, SmtpAnswer.reset()).onlyThe(1));
            Attachment big = new Attachment("big.bin", "application/octet-stream", new byte[12 * 1024 * 1024]);
            TestWork work = TestWork.of(1);
            new SmtpMailExecutor(Bench.plain(server), Bench.CLOCK)
                    .enclosing((letter, dispatch) -> new Enclosed(List.of(big), Optional.empty()))
                    .execute(work);
            assertThat(work.effect(1).said()).containsExactly("begin", "settle");
            assertThat(work.outcome(1))
                    .isInstanceOfSatisfying(
                            Outcome.Deferred.class,
                            it -> assertThat(it.why()).isEqualTo(Reason.of("mail-connection-lost", "BODY")));
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void an_effect_begins_when_the_letter_before_it_has_been_answered_and_settled() {
        try (FakeSmtpServer server = pipelining()) {
            TestWork work = new TestWork();
            for (int i = 1; i <= 5; i++) {
                int before = i - 1;
                work.add(Bench.CUSTOMER, Bench.LETTER, () -> {
                    assertThat(server.received()).hasSize(before);
                    assertThat(work.outcomes()).hasSize(before);
                });
            }
            assertThat(Bench.send(Bench.plain(server), work).outcomes())
                    .hasSize(5)
                    .allMatch(Outcome.Done.class::isInstance);
        }
    }

    @Test
    void the_letter_after_the_next_is_taken_while_the_answer_is_on_its_way() {
        TestWork work = TestWork.of(4);
        CountDownLatch third = new CountDownLatch(1);
        List<Boolean> taken = new CopyOnWriteArrayList<>();
        try (FakeSmtpServer server = pipelining()) {
            server.afterEachLetter(letter -> taken.add(isOpen(third)));
            new SmtpMailExecutor(Bench.plain(server), Bench.CLOCK).execute(() -> {
                Optional<Effect<SendMail>> next = work.next();
                if (work.taken() == 3) {
                    third.countDown();
                }
                return next;
            });
        }
        assertThat(taken).containsExactly(true, true, true, true);
        assertThat(work.outcomes()).hasSize(4).allMatch(Outcome.Done.class::isInstance);
    }

    private static boolean isOpen(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void a_ledger_that_fails_meanwhile_costs_no_letter_its_answer() {
        TestWork work = TestWork.of(4);
        try (FakeSmtpServer server = pipelining()) {
            SmtpMailExecutor mail = new SmtpMailExecutor(Bench.plain(server), Bench.CLOCK);
            assertThatThrownBy(() -> mail.execute(() -> {
                        if (work.taken() == 2) {
                            throw new LedgerException("the disk is full");
                        }
                        return work.next();
                    }))
                    .isInstanceOf(LedgerException.class)
                    .hasMessage("the disk is full");
            assertThat(server.received()).hasSize(1);
        }
        assertThat(work.outcome(1)).isInstanceOf(Outcome.Done.class);
        assertThat(work.effect(2).said()).isEmpty();
    }

    @Test
    void trouble_ends_the_taking_ahead() {
        try (FakeSmtpServer server = pipelining()) {
            server.play(SmtpRule.at(SmtpStep.DOT, SmtpAnswer.reply("554 5.7.1 spam")));
            TestWork work = Bench.send(Bench.plain(server), TestWork.of(10));
            assertThat(work.outcomes()).hasSize(3);
            assertThat(work.taken()).isEqualTo(3);
        }
    }

    /** Whatever replies come in whatever order: done is one copy, certain failure none, and doubts are few. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void no_script_makes_two_copies_or_a_wrong_certainty(boolean groups) {
        long seed = 20261122;
        Random chance = new Random(seed);
        for (int round = 0; round < Integer.getInteger("napomni.scripts", 100); round++) {
            SmtpSetup setup = groups ? SmtpSetup.plain().withPipelining() : SmtpSetup.plain();
            try (FakeSmtpServer server = FakeSmtpServer.start(setup)) {
                List<SmtpRule> script = script(chance);
                script.forEach(server::play);
                TestWork work = TestWork.of(6);
                try {
                    Bench.send(Bench.plain(server), work);
                } catch (ConfigurationException senderRefused) {
                    assertThat(script).anyMatch(rule -> rule.step() != SmtpStep.DOT);
                }
                assertThat(work.open())
                        .as("seed %s, round %s, %s", seed, round, script)
                        .isZero();
                assertCopies(work, server);
            }
        }
    }

    private static List<SmtpRule> script(Random chance) {
        List<SmtpRule> rules = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            SmtpStep step = STEPS.get(chance.nextInt(STEPS.size()));
            rules.add(SmtpRule.at(step, answer(chance, step)).onlyThe(1 + chance.nextInt(5)));
        }
        return rules;
    }

    private static SmtpAnswer answer(Random chance, SmtpStep step) {
        int code = 200 + chance.nextInt(400);
        String enhanced = chance.nextBoolean() ? " " + (code < 500 ? "4." : "5.") + chance.nextInt(8) + ".1" : "";
        // A server that takes a letter and says 354 to it is answered by doubt, as it should be.
        String line = (step == SmtpStep.RSET ? 250 : code) + enhanced + " so it is";
        return switch (chance.nextInt(8)) {
            case 0 -> SmtpAnswer.drop();
            case 1 -> SmtpAnswer.reset();
            case 2 -> SmtpAnswer.garbage();
            case 3 -> SmtpAnswer.shortCode();
            case 4 -> SmtpAnswer.replyThenClose(line);
            default -> SmtpAnswer.reply(line);
        };
    }

    private static void assertCopies(TestWork work, FakeSmtpServer server) {
        List<String> arrived =
                server.received().stream().map(ReceivedLetter::messageId).toList();
        assertThat(arrived).doesNotHaveDuplicates();
        for (int i = 1; i <= work.taken(); i++) {
            boolean came = arrived.contains(Bench.messageId("effect" + i));
            TestEffect effect = work.effect(i);
            if (effect.isSettled() && effect.outcome() instanceof Outcome.Done) {
                assertThat(came).as("letter %s was done", i).isTrue();
            } else if (!effect.isSettled() || !(effect.outcome() instanceof Outcome.InDoubt)) {
                assertThat(came).as("letter %s was certainly not done", i).isFalse();
            }
        }
    }

    private static List<Class<?>> possible(SmtpAnswer cut) {
        return cut instanceof SmtpAnswer.Reset
                ? List.of(Outcome.Done.class, Outcome.InDoubt.class)
                : List.of(Outcome.Done.class);
    }

    private static SmtpAnswer farewell() {
        return SmtpAnswer.replyThenClose("421 4.3.2 shutting down");
    }

    private static FakeSmtpServer pipelining() {
        return FakeSmtpServer.start(SmtpSetup.plain().withPipelining());
    }

    private static String code(Outcome outcome) {
        return outcome.fold(
                done -> "done",
                deferred -> deferred.why().code(),
                rejected -> rejected.why().code(),
                doubt -> "doubt");
    }
}
