package io.napomni.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.port.Outcome;
import io.napomni.rule.Reason;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.SmtpAnswer;
import io.napomni.testkit.fake.smtp.SmtpRule;
import io.napomni.testkit.fake.smtp.SmtpSetup;
import io.napomni.testkit.fake.smtp.SmtpStep;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault at each step, with the outcome written down beforehand and the letters counted at the receiver. */
@Execution(ExecutionMode.CONCURRENT)
class FaultsTest {

    private enum Fault {
        DROP,
        RESET,
        HANG,
        GARBAGE,
        SHORT_CODE,
        HALF_A_REPLY;

        private SmtpAnswer answer() {
            return switch (this) {
                case DROP -> SmtpAnswer.drop();
                case RESET -> SmtpAnswer.reset();
                case HANG -> SmtpAnswer.hang();
                case GARBAGE -> SmtpAnswer.garbage();
                case SHORT_CODE -> SmtpAnswer.shortCode();
                case HALF_A_REPLY -> SmtpAnswer.replyThenClose("250-and then");
            };
        }
    }

    private static final List<SmtpStep> BEFORE_THE_LETTER = List.of(
            SmtpStep.CONNECT,
            SmtpStep.EHLO,
            SmtpStep.STARTTLS,
            SmtpStep.AUTH,
            SmtpStep.MAIL,
            SmtpStep.RCPT,
            SmtpStep.DATA);

    static Stream<Arguments> before_the_letter() {
        return each(BEFORE_THE_LETTER.stream());
    }

    static Stream<Arguments> in_and_after_the_letter() {
        return each(Stream.of(SmtpStep.BODY, SmtpStep.DOT));
    }

    static Stream<Arguments> after_the_answer() {
        return each(Stream.of(SmtpStep.QUIT));
    }

    @ParameterizedTest(name = "{1} at {0}")
    @MethodSource("before_the_letter")
    void before_the_letter_it_is_certain_that_nothing_was_sent(SmtpStep step, Fault fault) throws Exception {
        try (FakeSmtpServer server = server(step, fault)) {
            TestWork work = Bench.send(config(server), TestWork.of(1));
            assertThat(work.effect(1).said()).containsExactly("settle");
            assertThat(work.outcome(1)).isInstanceOfSatisfying(Outcome.Deferred.class, it -> {
                assertThat(it.why().code()).isEqualTo("mail-" + code(step));
                assertThat(it.pause()).isEqualTo(Settlement.AFTER_A_LOST_CONNECTION);
            });
            assertThat(server.received()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{1} at {0}")
    @MethodSource("in_and_after_the_letter")
    void once_the_dot_has_left_a_broken_answer_is_doubt(SmtpStep step, Fault fault) throws Exception {
        try (FakeSmtpServer server = server(step, fault)) {
            TestWork work = Bench.send(config(server), TestWork.of(1));
            assertThat(work.effect(1).said()).containsExactly("begin", "settle");
            assertThat(work.outcome(1)).isEqualTo(new Outcome.InDoubt(Reason.of("no-answer-after-letter", "DOT")));
            boolean taken = step == SmtpStep.DOT || fault == Fault.GARBAGE;
            assertThat(server.received()).hasSize(taken ? 1 : 0);
        }
    }

    @ParameterizedTest(name = "{1} at {0}")
    @MethodSource("after_the_answer")
    void a_fault_at_the_farewell_spoils_nothing(SmtpStep step, Fault fault) throws Exception {
        try (FakeSmtpServer server = server(step, fault)) {
            TestWork work = Bench.send(config(server), TestWork.of(2));
            assertThat(work.outcomes()).hasSize(2).allMatch(Outcome.Done.class::isInstance);
            assertThat(server.received()).hasSize(2);
        }
    }

    private static Stream<Arguments> each(Stream<SmtpStep> steps) {
        return steps.flatMap(step -> Arrays.stream(Fault.values()).map(fault -> Arguments.of(step, fault)));
    }

    private static String code(SmtpStep step) {
        return step == SmtpStep.CONNECT ? "server-unreachable" : "connection-lost";
    }

    private static FakeSmtpServer server(SmtpStep step, Fault fault) throws Exception {
        FakeSmtpServer server = FakeSmtpServer.start(
                SmtpSetup.plain().withLogin("user", "password").withStartTls(Keys.server("good")));
        server.play(SmtpRule.at(step, fault.answer()));
        return server;
    }

    private static SmtpConfig config(FakeSmtpServer server) throws Exception {
        return Bench.impatient(server)
                .withSecurity(Security.STARTTLS)
                .withTrust(Keys.trusted())
                .withLogin("user", Secret.of("password"));
    }
}
