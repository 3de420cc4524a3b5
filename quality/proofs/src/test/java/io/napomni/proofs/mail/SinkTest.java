package io.napomni.proofs.mail;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.napomni.port.Outcome;
import io.napomni.proofs.delivery.Figures;
import io.napomni.proofs.world.Seeds;
import io.napomni.smtp.SmtpConfig;
import io.napomni.smtp.SmtpMailExecutor;
import io.napomni.smtp.pace.Traffic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * F16: the other side is not ours but {@code smtp-sink} of Postfix, where it is on the path or named by
 * {@code -Dnapomni.smtp-sink=…}; elsewhere the test is skipped and says so.
 */
class SinkTest {

    private static final int MOST_AT_A_TIME = 40;

    private final int times = Seeds.atLength() ? 200 : 5;

    @Test
    void a_server_of_others_that_fails_after_the_dot_leaves_a_doubt_and_one_that_refuses_none() throws Exception {
        Optional<Path> sink = sink();
        assumeTrue(sink.isPresent(), "F16 needs Postfix's smtp-sink, which is not installed here");
        Figures figures = new Figures("F16");
        count(figures, sink.get(), "dropped-at-the-dot", Outcome.InDoubt.class, "-q", ".");
        count(figures, sink.get(), "421-at-the-dot", Outcome.Deferred.class, "-Q", ".");
        count(figures, sink.get(), "4xx-at-the-dot", Outcome.Deferred.class, "-r", ".");
        count(figures, sink.get(), "5xx-at-the-dot", Outcome.Rejected.class, "-f", ".");
        count(figures, sink.get(), "5xx-at-rcpt", Outcome.Rejected.class, "-f", "RCPT");
        count(figures, sink.get(), "dropped-at-data", Outcome.Deferred.class, "-q", "DATA");
        count(figures, sink.get(), "well", Outcome.Done.class);
        slow(figures, sink.get());
        abort(figures, sink.get());
        figures.check();
    }

    /**
     * Longer at the dot than other replies are waited for; many at a time. Not in groups: it answers what came with a dot
     * before the dot, which no server may.
     */
    private void slow(Figures figures, Path sink) throws Exception {
        at(
                sink,
                port -> {
                    Basket basket = new Basket().with(times, "client.example");
                    SmtpConfig config = Post.config(port)
                            .withTimeouts(Post.dot(Duration.ofMinutes(1)))
                            .withTraffic(Traffic.usual().over(Math.min(times, MOST_AT_A_TIME)));
                    new SmtpMailExecutor(config, Post.clock()).execute(basket);
                    figures.exactly("two-seconds-at-the-dot", basket.count(Outcome.Done.class), times);
                },
                "-p",
                "-W",
                ".:2");
    }

    /** It invites the letter, says 550 at once and reads none of it: how far the letter gets is chance, and it is not sent. */
    private void abort(Figures figures, Path sink) throws Exception {
        at(
                sink,
                port -> {
                    long sent = 0;
                    long told = 0;
                    for (int i = 0; i < times; i++) {
                        Basket basket = new Basket().with(1, "client.example");
                        new SmtpMailExecutor(Post.config(port), Post.clock()).execute(basket);
                        sent += basket.count(Outcome.Done.class);
                        told += basket.count(Outcome.class);
                    }
                    figures.exactly("aborted-in-the-letter-and-taken-for-sent", sent, 0)
                            .exactly("aborted-in-the-letter-and-told", told, times);
                },
                "-A",
                "0");
    }

    private void count(Figures figures, Path sink, String name, Class<? extends Outcome> expected, String... mode)
            throws Exception {
        at(
                sink,
                port -> {
                    long right = 0;
                    for (int i = 0; i < times; i++) {
                        Basket basket = new Basket().with(1, "client.example");
                        new SmtpMailExecutor(Post.config(port), Post.clock()).execute(basket);
                        right += basket.count(expected);
                    }
                    figures.exactly(name, right, times);
                },
                mode);
    }

    private static void at(Path sink, IntConsumer proof, String... mode) throws Exception {
        int port = freePort();
        Process process = start(sink, port, mode);
        try {
            awaitListening(process.inputReader(StandardCharsets.UTF_8));
            proof.accept(port);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Started by root it wants to know as whom to work. */
    private static Process start(Path sink, int port, String... mode) throws IOException {
        List<String> command = new ArrayList<>(List.of(sink.toString()));
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("-u", "nobody"));
        }
        command.addAll(List.of("-v", "-v", "-v"));
        command.addAll(Arrays.asList(mode));
        command.addAll(List.of("127.0.0.1:" + port, "100"));
        ProcessBuilder builder = new ProcessBuilder(command);
        Path libraries = sink.resolveSibling("../lib/postfix").normalize();
        if (Files.isDirectory(libraries)) {
            builder.environment().put("LD_LIBRARY_PATH", libraries.toString());
        }
        return builder.redirectErrorStream(true).start();
    }

    /** Not one of those that Linux gives to connections by itself, from 32768: one could take it before it is used. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(12_000, 32_768);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException taken) {
                // Another one.
            }
        }
    }

    /** Until it says that it waits for somebody; what it says then is heard all the same, or it would stand still. */
    private static void awaitListening(BufferedReader said) throws IOException {
        String line = "";
        while (!line.contains(": event_enable_read: ")) {
            line = said.readLine();
            if (line == null) {
                throw new IllegalStateException("smtp-sink does not listen");
            }
        }
        Thread listening = new Thread(() -> hear(said), "smtp-sink");
        listening.setDaemon(true);
        listening.start();
    }

    private static void hear(BufferedReader said) {
        try {
            said.transferTo(Writer.nullWriter());
        } catch (IOException killed) {
            // What it could not say any more is not missed.
        }
    }

    private static Optional<Path> sink() {
        String named = System.getProperty("napomni.smtp-sink", "");
        Stream<String> folders = Stream.concat(
                Arrays.stream(System.getenv("PATH").split(":", -1)), Stream.of("/usr/sbin", "/usr/local/sbin"));
        return Stream.concat(Stream.of(named), folders.map(folder -> folder + "/smtp-sink"))
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
