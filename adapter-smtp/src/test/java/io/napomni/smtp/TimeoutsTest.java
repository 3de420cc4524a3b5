package io.napomni.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.port.Outcome;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.SmtpAnswer;
import io.napomni.testkit.fake.smtp.SmtpRule;
import io.napomni.testkit.fake.smtp.SmtpSetup;
import io.napomni.testkit.fake.smtp.SmtpStep;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The dot has a time-out of its own, with and without TLS: the other one is so long that mixing them up shows. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TimeoutsTest {

    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofHours(1);

    @ParameterizedTest
    @EnumSource
    void the_dot_is_not_waited_for_like_other_replies(Security security) throws Exception {
        try (FakeSmtpServer server = server(security)) {
            server.play(SmtpRule.at(SmtpStep.DOT, SmtpAnswer.hang()).onlyThe(2));
            SmtpConfig config = config(server, security, new Timeouts(LONG, LONG, LONG, SHORT));
            TestWork work = Bench.send(config, TestWork.of(2));
            assertThat(work.outcome(1)).isInstanceOf(Outcome.Done.class);
            assertThat(work.outcome(2)).isInstanceOf(Outcome.InDoubt.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void after_the_dot_the_usual_time_out_holds_again(Security security) throws Exception {
        try (FakeSmtpServer server = server(security)) {
            server.play(SmtpRule.at(SmtpStep.RCPT, SmtpAnswer.hang()).onlyThe(2));
            SmtpConfig config = config(server, security, new Timeouts(LONG, SHORT, LONG, LONG));
            TestWork work = Bench.send(config, TestWork.of(2));
            assertThat(work.outcome(1)).isInstanceOf(Outcome.Done.class);
            assertThat(work.outcome(2)).isInstanceOf(Outcome.Deferred.class);
        }
    }

    private static FakeSmtpServer server(Security security) throws Exception {
        SmtpSetup setup = SmtpSetup.plain();
        return FakeSmtpServer.start(
                switch (security) {
                    // Here the reply that is missing is one of a group.
                    case STARTTLS -> setup.withPipelining().withStartTls(Keys.server("good"));
                    case IMPLICIT_TLS -> setup.withImplicitTls(Keys.server("good"));
                    case PLAIN_LOOPBACK -> setup;
                });
    }

    private static SmtpConfig config(FakeSmtpServer server, Security security, Timeouts timeouts) throws Exception {
        return Bench.plain(server)
                .withSecurity(security)
                .withTrust(Keys.trusted())
                .withTimeouts(timeouts);
    }
}
