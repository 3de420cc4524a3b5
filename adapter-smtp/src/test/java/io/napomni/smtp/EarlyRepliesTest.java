package io.napomni.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import io.napomni.smtp.reply.Phase;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that speaks while the letter is still on its way to it. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EarlyRepliesTest {

    /** More than the buffers between two sockets hold, so that it cannot all be gone before the server speaks. */
    private static final Rendered BIG =
            new Rendered("Большое", "<p>1</p>", "All of it is needed to fill the buffers.\n".repeat(400_000));

    private static Outcome send(OddServer server) {
        TestWork work = new TestWork().add(Bench.CUSTOMER, BIG, () -> {});
        return Bench.send(Bench.plain(server.port()), work).outcome(1);
    }

    @ParameterizedTest
    @CsvSource({
        "552 5.3.4 too big, letter-too-big, Rejected",
        "552 message size exceeds databytes limit, letter-too-big, Rejected",
        "451 4.3.0 disk, mail-server-busy, Deferred",
        "530 5.7.0 log in, mail-distrusted, Deferred",
        "250 2.0.0 queued, mail-connection-lost, Deferred",
    })
    void what_it_says_is_heard_and_the_dot_never_leaves(String reply, String code, String kind) throws IOException {
        OddServer.Speech early = voice -> {
            voice.say("354 end with a dot\r\n");
            voice.socket().getInputStream().read();
            voice.say(reply + "\r\n");
        };
        try (OddServer server = new OddServer(Phase.DATA, early)) {
            Outcome outcome = send(server);
            assertThat(outcome.getClass().getSimpleName()).isEqualTo(kind);
            assertThat(outcome.toString()).contains(code, "BODY");
            assertThat(server.letters()).isZero();
        }
    }

    @Test
    void a_server_that_waits_for_the_end_gets_all_of_a_big_letter() throws IOException {
        OddServer.Speech usual = voice -> voice.say("354 end with a dot\r\n");
        try (OddServer server = new OddServer(Phase.DATA, usual)) {
            assertThat(send(server)).isInstanceOf(Outcome.Done.class);
            assertThat(server.letters()).isEqualTo(1);
        }
    }
}
