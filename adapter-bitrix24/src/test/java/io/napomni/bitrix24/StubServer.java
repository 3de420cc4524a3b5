package io.napomni.bitrix24;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.napomni.bitrix24.rest.Webhook;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers each request with the next prepared answer; the last one for ever. */
public final class StubServer implements AutoCloseable {
    public static final String SECRET = "s3cr3tc4n4ry";

    /** Writes an answer as it likes. */
    @FunctionalInterface
    public interface Answer {
        void write(HttpExchange exchange) throws IOException;
    }

    public final List<String> bodies = new CopyOnWriteArrayList<>();
    public final List<String> requests = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<String> asked = ThreadLocal.withInitial(() -> "");
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    private StubServer(HttpServer server) {
        this.server = server;
    }

    /** Answers at once; the JDK's server otherwise holds small answers back for forty milliseconds. */
    public static StubServer start() {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            StubServer stub = new StubServer(HttpServer.create(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0));
            stub.server.setExecutor(stub.threads);
            stub.server.createContext("/", stub::answer);
            stub.server.start();
            return stub;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public Webhook webhook() {
        return Webhook.of(address());
    }

    /** Of the webhook, with its secret. */
    public String address() {
        return origin() + "/rest/1/" + SECRET + "/";
    }

    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public StubServer then(int status, String body) {
        return then(exchange -> send(exchange, status, body));
    }

    public StubServer then(Answer answer) {
        answers.add(answer);
        return this;
    }

    /** From now on nothing but this. */
    public void always(Answer answer) {
        answers.clear();
        answers.add(answer);
    }

    /** The body of the request that is being answered by this thread. */
    public String asked() {
        return asked.get();
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        bodies.add(asked());
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("User-Agent"));
        Answer next = answers.size() > 1 ? answers.remove() : answers.element();
        try (exchange) {
            next.write(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
