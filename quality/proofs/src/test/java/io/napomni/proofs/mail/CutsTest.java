package io.napomni.proofs.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import io.napomni.proofs.delivery.Figures;
import io.napomni.proofs.world.Seeds;
import io.napomni.smtp.SmtpConfig;
import io.napomni.smtp.SmtpMailExecutor;
import io.napomni.smtp.pace.Traffic;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** F17, F18 and F29: a slow dot, letters that are cut, connections that are closed between letters. */
class CutsTest {

    private static final int LETTER_BYTES = 20_000;

    @Test
    void a_letter_that_is_cut_at_any_byte_is_never_taken_for_sent() throws Exception {
        Figures figures = new Figures("F18");
        int step = Seeds.atLength() ? 1 : 101;
        Rendered big = new Rendered("Parcel", "<p>1</p>", "x".repeat(LETTER_BYTES));
        long cuts = 0;
        long sent = 0;
        long certain = 0;
        try (CutServer server = new CutServer()) {
            SmtpConfig config = Post.config(server.port());
            for (int at : cutsOf(whole(big), step)) {
                server.cutAfter(at);
                Basket basket = new Basket().with("one", "c1@client.example", big);
                new SmtpMailExecutor(config, Post.clock()).execute(basket);
                cuts++;
                sent += basket.count(Outcome.Done.class);
                certain += at > LETTER_BYTES ? 1 - basket.count(Outcome.InDoubt.class) : 0;
            }
            figures.atLeast("cuts", cuts, LETTER_BYTES / step)
                    .exactly("taken-for-sent", sent, 0)
                    .exactly("certain-though-its-end-had-left", certain, 0)
                    .exactly("cut-behind-the-end", server.whole(), 1)
                    .exactly("connections", server.connections(), cuts)
                    .check();
        }
    }

    /** How long a letter is on the wire, with the line that ends it. */
    private static int whole(Rendered letter) {
        try (FakeSmtpServer server = FakeSmtpServer.start()) {
            new SmtpMailExecutor(Post.config(server.port()), Post.clock())
                    .execute(new Basket().with("one", "c1@client.example", letter));
            byte[] bytes = server.received().get(0).bytes();
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).endsWith("\r\n");
            return bytes.length + ".\r\n".length();
        }
    }

    /** Every so many bytes, and behind the last. */
    private static int[] cutsOf(int whole, int step) {
        return IntStream.concat(IntStream.iterate(0, at -> at < whole, at -> at + step), IntStream.of(whole))
                .toArray();
    }

    /** Ten minutes as ten seconds; usually only well before the end and long after it. */
    @Test
    void the_reply_to_the_dot_is_waited_for_ten_minutes_and_not_much_longer() {
        Figures figures = new Figures("F17");
        CompletableFuture<Long> inDoubt =
                CompletableFuture.supplyAsync(() -> slowDot(2_000, 6_000, Outcome.InDoubt.class));
        figures.exactly(
                        "sent-though-other-replies-are-not-waited-for-so-long",
                        slowDot(60_000, 3_000, Outcome.Done.class),
                        1)
                .exactly("in-doubt-when-nothing-came", inDoubt.join(), 1);
        if (Seeds.atLength()) {
            figures.exactly("sent-after-9-min-50", slowDot(10_000, 9_833, Outcome.Done.class), 1)
                    .exactly("in-doubt-after-10-min-10", slowDot(10_000, 10_167, Outcome.InDoubt.class), 1);
        }
        figures.check();
    }

    private static long slowDot(long waitsMillis, long answersAfterMillis, Class<? extends Outcome> expected) {
        try (FakeSmtpServer server = FakeSmtpServer.start()) {
            server.afterEachLetter(letter -> CompletableFuture.runAsync(
                            () -> {}, CompletableFuture.delayedExecutor(answersAfterMillis, TimeUnit.MILLISECONDS))
                    .join());
            Basket basket = new Basket().with(1, "client.example");
            SmtpConfig config = Post.config(server.port()).withTimeouts(Post.dot(Duration.ofMillis(waitsMillis)));
            new SmtpMailExecutor(config, Post.clock()).execute(basket);
            return basket.count(expected);
        }
    }

    @Test
    void connections_that_the_server_closes_between_letters_cost_none() {
        Figures figures = new Figures("F29");
        int letters = 500;
        try (FakeSmtpServer server = FakeSmtpServer.start()) {
            int[] turn = {0};
            Basket basket = new Basket().with(letters, "client.example").beforeEach(() -> {
                if (++turn[0] % 3 == 0) {
                    server.cutConnections();
                }
            });
            SmtpConfig config =
                    Post.config(server.port()).withTraffic(Traffic.usual().lettersEach(100));
            new SmtpMailExecutor(config, Post.clock()).execute(basket);
            figures.exactly("done", basket.count(Outcome.Done.class), letters)
                    .exactly("arrived", server.received().size(), letters)
                    .exactly(
                            "message-ids",
                            server.received().stream()
                                    .map(letter -> letter.messageId())
                                    .distinct()
                                    .count(),
                            letters)
                    .atLeast("connections", server.connections(), letters / 6)
                    .check();
        }
    }
}
