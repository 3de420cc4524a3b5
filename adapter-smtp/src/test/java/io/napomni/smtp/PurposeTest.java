package io.napomni.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.action.Purpose;
import io.napomni.action.SendMail;
import io.napomni.port.ConfigurationException;
import io.napomni.smtp.letter.Enclosed;
import io.napomni.smtp.letter.Unsubscribe;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Advertising leaves only with a way to end it. */
class PurposeTest {

    private static final SendMail ADVERTISING = Bench.to(Bench.CUSTOMER).serving(Purpose.PROMOTIONAL);
    private static final Unsubscribe WAY = new Unsubscribe(URI.create("https://seller.example/u/1"), Optional.empty());

    @Test
    void advertising_without_a_way_to_unsubscribe_is_not_sent() {
        try (FakeSmtpServer server = FakeSmtpServer.start()) {
            TestWork work = TestWork.of(ADVERTISING);
            assertThatThrownBy(() -> Bench.send(Bench.plain(server), work))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("unsubscribe");
            assertThat(work.effect(1).said()).isEmpty();
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void the_purpose_tells_the_host_which_letters_need_the_button() {
        try (FakeSmtpServer server = FakeSmtpServer.start()) {
            SmtpMailExecutor executor = new SmtpMailExecutor(Bench.plain(server), Bench.CLOCK)
                    .enclosing((letter, dispatch) -> new Enclosed(
                            List.of(), letter.purpose() == Purpose.PROMOTIONAL ? Optional.of(WAY) : Optional.empty()));
            executor.execute(TestWork.of(ADVERTISING));
            executor.execute(TestWork.of(1));
            assertThat(server.received())
                    .extracting(letter -> new String(letter.bytes(), StandardCharsets.US_ASCII)
                            .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"))
                    .containsExactly(true, false);
        }
    }
}
