package io.napomni.testkit.fake.smtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A scripted SMTP server on 127.0.0.1 with a free port. It takes every letter and keeps it, except where its script
 * says otherwise; what it has taken is what a sender's claims are to be compared with.
 *
 * <pre>{@code
 * try (FakeSmtpServer server = FakeSmtpServer.start()) {
 *     server.play(SmtpRule.at(SmtpStep.RCPT, SmtpAnswer.reply("550 5.1.1 no such user")).forRecipient("a@b.example"));
 *     // send to 127.0.0.1, server.port()
 *     server.received().get(0).part("text/html");
 * }
 * }</pre>
 *
 * <p>Safe for several threads. {@link #close()} ends every connection and frees every thread.
 */
public final class FakeSmtpServer implements AutoCloseable {

    private final SmtpSetup setup;
    private final ServerSocket listening;
    private final SmtpScript script = new SmtpScript();
    private final List<ReceivedLetter> letters = new CopyOnWriteArrayList<>();
    private final List<Consumer<ReceivedLetter>> listeners = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger letterNumber = new AtomicInteger();
    private final CountDownLatch release = new CountDownLatch(1);

    private FakeSmtpServer(SmtpSetup setup) {
        this.setup = setup;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException failed) {
            throw new UncheckedIOException("no free port on loopback", failed);
        }
    }

    /** Starts an open server without TLS and without AUTH. */
    public static FakeSmtpServer start() {
        return start(SmtpSetup.plain());
    }

    /** Starts a server of this kind. */
    public static FakeSmtpServer start(SmtpSetup setup) {
        FakeSmtpServer server = new FakeSmtpServer(setup);
        daemon("fake-smtp", server::accept);
        return server;
    }

    /** The port it listens on. */
    public int port() {
        return listening.getLocalPort();
    }

    /** Adds a rule to the script. Among rules that fit a moment the one added first wins. */
    public void play(SmtpRule rule) {
        script.add(rule);
    }

    /** Takes back the whole script. */
    public void behave() {
        script.clear();
    }

    /** Lets go of every connection that hangs now or would hang later: it is closed. */
    public void release() {
        release.countDown();
    }

    /** The letters taken so far, oldest first. */
    public List<ReceivedLetter> received() {
        return List.copyOf(letters);
    }

    /** Every command line heard so far, lines of AUTH too, of letters not. */
    public List<String> commands() {
        return List.copyOf(commands);
    }

    /** Has the listener told of each letter when it has been taken and the sender does not know it yet. */
    public void afterEachLetter(Consumer<ReceivedLetter> listener) {
        listeners.add(listener);
    }

    /** How many connections were accepted so far. */
    public int connections() {
        return connections.get();
    }

    /** Closes each open connection, as a server does that lost patience or was restarted, and goes on listening. */
    public void cutConnections() {
        open.forEach(FakeSmtpServer::closeQuietly);
    }

    @Override
    public void close() {
        release();
        closeQuietly(listening);
        cutConnections();
    }

    SmtpSetup setup() {
        return setup;
    }

    SmtpScript script() {
        return script;
    }

    void heard(String command) {
        commands.add(command);
    }

    int nextLetter() {
        return letterNumber.incrementAndGet();
    }

    void took(ReceivedLetter letter) {
        letters.add(letter);
        listeners.forEach(listener -> listener.accept(letter));
    }

    void hangUntilReleased() throws InterruptedException {
        release.await();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                connections.incrementAndGet();
                open.add(socket);
                daemon("fake-smtp-connection", () -> hold(socket));
                if (listening.isClosed()) {
                    closeQuietly(socket);
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void hold(Socket socket) {
        try {
            socket.setTcpNoDelay(true);
            new SmtpDialogue(this, new SmtpLink(socket)).hold();
        } catch (IOException hungUp) {
            // A client may leave whenever it likes.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            closeQuietly(socket);
            open.remove(socket);
        }
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception alreadyGone) {
            // Nothing is left to be freed.
        }
    }
}
