package io.napomni.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.ConfigurationException;
import io.napomni.port.Outcome;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.ReceivedLetter;
import io.napomni.testkit.fake.smtp.SmtpAnswer;
import io.napomni.testkit.fake.smtp.SmtpRule;
import io.napomni.testkit.fake.smtp.SmtpSetup;
import io.napomni.testkit.fake.smtp.SmtpStep;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectionTest {

    private static final String USER = "sales@seller.example";
    private static final String PASSWORD = "correct-horse";

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "IMPLICIT_TLS"})
    void letters_go_encrypted_and_logged_in(Security security) throws Exception {
        SmtpSetup setup = SmtpSetup.plain().withPipelining().withLogin(USER, PASSWORD);
        SmtpSetup secured = security == Security.STARTTLS
                ? setup.withStartTls(Keys.server("good"))
                : setup.withImplicitTls(Keys.server("good"));
        try (FakeSmtpServer server = FakeSmtpServer.start(secured)) {
            TestWork work = Bench.send(config(server).withSecurity(security), TestWork.of(3));
            assertThat(work.outcomes()).hasSize(3).allMatch(Outcome.Done.class::isInstance);
            assertThat(server.received()).hasSize(3).allMatch(ReceivedLetter::encrypted);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "IMPLICIT_TLS"})
    void silence_after_the_dot_is_doubt_under_tls_too(Security security) throws Exception {
        SmtpSetup secured = security == Security.STARTTLS
                ? SmtpSetup.plain().withStartTls(Keys.server("good"))
                : SmtpSetup.plain().withImplicitTls(Keys.server("good"));
        try (FakeSmtpServer server = FakeSmtpServer.start(secured)) {
            server.play(SmtpRule.at(SmtpStep.DOT, SmtpAnswer.hang()));
            SmtpConfig config = Bench.impatient(server).withSecurity(security).withTrust(Keys.trusted());
            TestWork work = Bench.send(config, TestWork.of(1));
            assertThat(work.outcome(1)).isInstanceOf(Outcome.InDoubt.class);
        }
    }

    @Test
    void a_server_without_starttls_never_sees_the_password() {
        try (FakeSmtpServer server = FakeSmtpServer.start(SmtpSetup.plain().withLogin(USER, PASSWORD))) {
            SmtpConfig config = SmtpConfig.of("127.0.0.1", server.port(), Bench.SENDER, Bench.KEY)
                    .withLogin(USER, Secret.of(PASSWORD));
            assertRefused(config, server, "does not offer STARTTLS");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong-host", "expired", "stranger"})
    void a_certificate_that_cannot_be_trusted_is_refused_before_the_login(String shown) throws Exception {
        SmtpSetup setup = SmtpSetup.plain().withLogin(USER, PASSWORD).withStartTls(Keys.server(shown));
        try (FakeSmtpServer server = FakeSmtpServer.start(setup)) {
            assertRefused(config(server), server, "certificate");
        }
        try (FakeSmtpServer server = FakeSmtpServer.start(setup.withImplicitTls(Keys.server(shown)))) {
            assertRefused(config(server).withSecurity(Security.IMPLICIT_TLS), server, "certificate");
        }
    }

    @Test
    void tls_from_the_first_byte_towards_a_plain_port_is_a_configuration_error() throws Exception {
        try (FakeSmtpServer server = FakeSmtpServer.start()) {
            assertRefused(config(server).withSecurity(Security.IMPLICIT_TLS), server, "TLS");
        }
    }

    @Test
    void a_refused_login_stops_the_channel_after_one_attempt_and_tells_no_secret() throws Exception {
        SmtpSetup setup = SmtpSetup.plain().withLogin(USER, "another").withStartTls(Keys.server("good"));
        try (FakeSmtpServer server = FakeSmtpServer.start(setup)) {
            TestWork work = TestWork.of(3);
            assertThatThrownBy(() -> Bench.send(config(server), work))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("refuses the login (535)")
                    .hasMessageNotContainingAny(PASSWORD, USER)
                    .hasNoCause();
            assertThat(work.taken()).isEqualTo(1);
            assertThat(work.effect(1).said()).isEmpty();
            assertThat(server.commands())
                    .filteredOn(line -> line.startsWith("AUTH"))
                    .hasSize(1);
        }
    }

    @Test
    void a_configured_login_that_the_server_does_not_offer_is_an_error() throws Exception {
        try (FakeSmtpServer server = FakeSmtpServer.start(SmtpSetup.plain().withStartTls(Keys.server("good")))) {
            assertRefused(config(server), server, "does not accept a login");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"530 5.7.0 log in first", "553 sender is not yours", "550 5.1.8 bad sender"})
    void a_refused_sender_stops_the_channel(String reply) {
        try (FakeSmtpServer server = FakeSmtpServer.start()) {
            server.play(SmtpRule.at(SmtpStep.MAIL, SmtpAnswer.reply(reply)));
            TestWork work = TestWork.of(2);
            assertThatThrownBy(() -> Bench.send(Bench.plain(server), work))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("refuses the sender")
                    .hasMessageNotContaining("@");
            assertThat(work.effect(1).said()).isEmpty();
            assertThat(work.taken()).isEqualTo(1);
        }
    }

    @Test
    void unprotected_letters_never_leave_the_machine() {
        SmtpConfig config = SmtpConfig.of("mail.example", 25, Bench.SENDER, Bench.KEY);
        assertThat(config.security()).isEqualTo(Security.STARTTLS);
        assertThatThrownBy(() -> config.withSecurity(Security.PLAIN_LOOPBACK))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("is not on this machine");
        for (String near : new String[] {"localhost", "127.0.0.1", "127.1.2.3", "::1", "[::1]"}) {
            SmtpConfig.of(near, 25, Bench.SENDER, Bench.KEY).withSecurity(Security.PLAIN_LOOPBACK);
        }
    }

    private static SmtpConfig config(FakeSmtpServer server) throws Exception {
        return SmtpConfig.of("127.0.0.1", server.port(), Bench.SENDER, Bench.KEY)
                .withLogin(USER, Secret.of(PASSWORD))
                .withTrust(Keys.trusted());
    }

    private static void assertRefused(SmtpConfig config, FakeSmtpServer server, String because) {
        TestWork work = TestWork.of(2);
        assertThatThrownBy(() -> Bench.send(config, work))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(because);
        assertThat(work.taken()).isEqualTo(1);
        assertThat(work.effect(1).said()).isEmpty();
        String encoded = Base64.getEncoder().encodeToString(PASSWORD.getBytes(StandardCharsets.UTF_8));
        assertThat(server.commands())
                .noneMatch(line -> line.startsWith("AUTH") || line.contains(PASSWORD) || line.contains(encoded));
    }
}
