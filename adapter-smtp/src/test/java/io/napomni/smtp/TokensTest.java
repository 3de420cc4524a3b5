package io.napomni.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.ConfigurationException;
import io.napomni.port.Outcome;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.SmtpSetup;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static final class Tokens implements AccessTokens {

        private final String first;
        private final String second;
        private final AtomicInteger renewals = new AtomicInteger();

        private Tokens(String first, String second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public Secret current() {
            return Secret.of(first);
        }

        @Override
        public Secret renewed() {
            renewals.incrementAndGet();
            return Secret.of(second);
        }
    }

    @Test
    void a_token_that_holds_is_not_renewed() throws Exception {
        Tokens tokens = new Tokens("good-token", "never-asked");
        try (FakeSmtpServer server = server()) {
            assertThat(Bench.send(config(server, tokens), TestWork.of(2)).outcomes())
                    .hasSize(2)
                    .allMatch(Outcome.Done.class::isInstance);
            assertThat(server.connections()).isEqualTo(1);
        }
        assertThat(tokens.renewals).hasValue(0);
    }

    @Test
    void a_token_that_ran_out_is_renewed_once() throws Exception {
        Tokens tokens = new Tokens("old-token", "good-token");
        try (FakeSmtpServer server = server()) {
            assertThat(Bench.send(config(server, tokens), TestWork.of(2)).outcomes())
                    .hasSize(2)
                    .allMatch(Outcome.Done.class::isInstance);
        }
        assertThat(tokens.renewals).hasValue(1);
    }

    @Test
    void a_renewed_token_that_is_refused_stops_the_channel_and_tells_no_token() throws Exception {
        Tokens tokens = new Tokens("old-token", "bad-token");
        try (FakeSmtpServer server = server()) {
            assertThatThrownBy(() -> Bench.send(config(server, tokens), TestWork.of(2)))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("refuses the access token")
                    .hasMessageNotContainingAny("old-token", "bad-token", "user-of-ours")
                    .hasNoCause();
            assertThat(server.connections()).isEqualTo(2);
        }
        assertThat(tokens.renewals).hasValue(1);
    }

    private static FakeSmtpServer server() {
        return FakeSmtpServer.start(
                SmtpSetup.plain().withLogin("user-of-ours", "good-token").withStartTls(Keys.server("good")));
    }

    private static SmtpConfig config(FakeSmtpServer server, AccessTokens tokens) {
        return SmtpConfig.of("127.0.0.1", server.port(), Bench.SENDER, Bench.KEY)
                .withTokens("user-of-ours", tokens)
                .withTrust(Keys.trusted());
    }
}
