package io.napomni.proofs.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.port.ConfigurationException;
import io.napomni.port.Outcome;
import io.napomni.proofs.delivery.Figures;
import io.napomni.smtp.Secret;
import io.napomni.smtp.Security;
import io.napomni.smtp.SmtpMailExecutor;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.SmtpSetup;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;

/** F27: five servers that must not be told the password; every byte that is sent to them is looked at. */
class TlsProofTest {

    private static final String USER = "sales@seller.example";
    private static final String PASSWORD = "correct-horse";

    @Test
    void no_server_that_cannot_be_trusted_is_told_the_password() throws Exception {
        SSLSocketFactory trust = Certificates.trusting();
        SmtpSetup login = SmtpSetup.plain().withLogin(USER, PASSWORD);
        int refused = refused(login, trust);
        for (String shown : List.of("expired", "wrong-host", "stranger")) {
            refused += refused(login.withStartTls(Certificates.server(shown)), trust);
        }
        try (OldTls old = new OldTls()) {
            refused += refused(old.port(), trust);
        }
        Figures figures = new Figures("F27").exactly("refused-before-the-login", refused, 5);
        try (FakeSmtpServer server = FakeSmtpServer.start(login.withStartTls(Certificates.server("good")))) {
            figures.exactly("refused-though-it-can-be-trusted", refused(server.port(), trust), 0)
                    .exactly("letters-to-whom-can-be-trusted", server.received().size(), 1)
                    .check();
        }
    }

    private static int refused(SmtpSetup setup, SSLSocketFactory trust) throws Exception {
        try (FakeSmtpServer server = FakeSmtpServer.start(setup)) {
            int refused = refused(server.port(), trust);
            assertThat(server.received()).isEmpty();
            assertThat(server.commands()).noneMatch(line -> line.startsWith("AUTH"));
            return refused;
        }
    }

    /** 1 if the letter was refused for what the server is; the password is in no byte of it either way. */
    private static int refused(int port, SSLSocketFactory trust) throws Exception {
        try (Tap tap = new Tap(port)) {
            Basket basket = new Basket().with(1, "client.example");
            int refused = 0;
            try {
                new SmtpMailExecutor(
                                Post.config(tap.port())
                                        .withSecurity(Security.STARTTLS)
                                        .withLogin(USER, Secret.of(PASSWORD))
                                        .withTrust(trust),
                                Post.clock())
                        .execute(basket);
            } catch (ConfigurationException told) {
                assertThat(told).hasMessageNotContaining(PASSWORD);
                refused = 1;
            }
            String captured = tap.captured();
            assertThat(captured).startsWith("EHLO");
            assertThat(captured).doesNotContain("AUTH", PASSWORD, base64(PASSWORD), base64(USER));
            assertThat(captured).doesNotContain(base64("\0" + USER + "\0" + PASSWORD));
            assertThat(basket.count(Outcome.Done.class)).isEqualTo(1 - refused);
            return refused;
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
