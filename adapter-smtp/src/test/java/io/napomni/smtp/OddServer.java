package io.napomni.smtp;

import io.napomni.smtp.reply.Phase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that speaks well but for one moment, in which it says any bytes it likes, in any pieces. */
final class OddServer implements AutoCloseable {

    static final Map<Phase, String> USUAL = Map.of(
            Phase.CONNECT, "220 mail.example ESMTP\r\n",
            Phase.EHLO, "250-mail.example\r\n250-8BITMIME\r\n250 SIZE 1000000\r\n",
            Phase.MAIL, "250 2.1.0 OK\r\n",
            Phase.RCPT, "250 2.1.5 OK\r\n",
            Phase.DATA, "354 end with a dot\r\n",
            Phase.DOT, "250 2.0.0 OK: queued as 1\r\n",
            Phase.OTHER, "250 2.0.0 OK\r\n");

    /** What is said at the odd moment. */
    @FunctionalInterface
    interface Speech {
        void say(Voice voice) throws IOException, InterruptedException;
    }

    /** The server's side of one connection. */
    record Voice(Socket socket, CountDownLatch closed) {

        void say(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }

        void hangUp() throws IOException {
            socket.close();
        }

        /** Lets a little time go by, or none when the test is over. */
        boolean goesOn() throws InterruptedException {
            return !closed.await(20, TimeUnit.MILLISECONDS);
        }
    }

    private final ServerSocket listening;
    private final Phase moment;
    private final Speech speech;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger letters = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    OddServer(Phase moment, Speech speech) {
        this.moment = moment;
        this.speech = speech;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        Thread thread = new Thread(this::accept, "odd-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Letters whose final dot has come. */
    int letters() {
        return letters.get();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        listening.close();
        for (Socket each : open) {
            each.close();
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try (Socket socket = listening.accept()) {
                open.add(socket);
                socket.setTcpNoDelay(true);
                hold(socket);
            } catch (IOException hungUp) {
                // The client left, or the test is over.
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void hold(Socket socket) throws IOException, InterruptedException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        Voice voice = new Voice(socket, closed);
        answer(voice, Phase.CONNECT);
        boolean inLetter = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Phase asked = inLetter && !line.equals(".") ? Phase.BODY : asked(line);
            inLetter = asked == Phase.BODY || asked == Phase.DATA;
            if (asked == Phase.DOT) {
                letters.incrementAndGet();
            }
            if (asked != Phase.BODY) {
                answer(voice, asked);
            }
        }
    }

    private static Phase asked(String line) {
        String verb = line.split("[ :]", 2)[0];
        return switch (verb) {
            case "MAIL", "RCPT", "DATA" -> Phase.valueOf(verb);
            case "." -> Phase.DOT;
            default -> Phase.beforeLetters(line);
        };
    }

    private void answer(Voice voice, Phase asked) throws IOException, InterruptedException {
        if (asked == moment) {
            speech.say(voice);
        } else {
            voice.say(Objects.requireNonNullElse(USUAL.get(asked), USUAL.get(Phase.OTHER)));
        }
    }
}
