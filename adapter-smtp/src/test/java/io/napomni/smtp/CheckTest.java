package io.napomni.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.SmtpAnswer;
import io.napomni.testkit.fake.smtp.SmtpRule;
import io.napomni.testkit.fake.smtp.SmtpSetup;
import io.napomni.testkit.fake.smtp.SmtpStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTest {

    @Test
    void a_server_that_is_ready_is_fine_and_gets_no_letter() throws Exception {
        try (FakeSmtpServer server = FakeSmtpServer.start(setup())) {
            CheckResult result = check(server.port());
            assertThat(result.fine()).isTrue();
            assertThat(result.code()).isEqualTo("fine");
            assertThat(server.commands()).contains("NOOP").noneMatch(line -> line.startsWith("MAIL"));
            assertThat(server.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECT, 554 5.7.1 go away, server-not-ready",
        "STARTTLS, 454 4.7.0 not now, server-not-ready",
        "STARTTLS, 502 what, tls-not-offered",
        "AUTH, 535 5.7.8 wrong, login-refused",
        "AUTH, 454 4.7.0 not now, server-not-ready",
        "NOOP, 421 4.3.2 leaving, connection-lost",
    })
    void what_is_wrong_has_a_code_and_a_sentence(SmtpStep step, String reply, String code) throws Exception {
        try (FakeSmtpServer server = FakeSmtpServer.start(setup())) {
            server.play(SmtpRule.at(step, SmtpAnswer.reply(reply)));
            CheckResult result = check(server.port());
            assertThat(result.fine()).isFalse();
            assertThat(result.code()).isEqualTo(code);
            assertThat(result.text())
                    .startsWith("The mail server 127.0.0.1:" + server.port())
                    .endsWith(".")
                    .doesNotContain("password-of-ours", "user-of-ours");
        }
    }

    @Test
    void a_port_where_nobody_listens_is_said_so() throws Exception {
        int port;
        try (FakeSmtpServer server = FakeSmtpServer.start(setup())) {
            port = server.port();
        }
        assertThat(check(port).code()).isEqualTo("server-unreachable");
    }

    private static SmtpSetup setup() throws Exception {
        return SmtpSetup.plain().withLogin("user-of-ours", "password-of-ours").withStartTls(Keys.server("good"));
    }

    private static CheckResult check(int port) throws Exception {
        SmtpConfig config = SmtpConfig.of("127.0.0.1", port, Bench.SENDER, Bench.KEY)
                .withLogin("user-of-ours", Secret.of("password-of-ours"))
                .withTrust(Keys.trusted());
        return new SmtpMailExecutor(config, Bench.CLOCK).check();
    }
}
