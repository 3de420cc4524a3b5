package io.napomni.onec;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.napomni.onec.wire.BaseAddress;
import io.napomni.onec.wire.Credentials;
import io.napomni.onec.wire.OneC;
import io.napomni.onec.wire.OneCOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers each request with the next prepared answer; the last one for ever. Waiting is only written down. */
public final class Stub implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    public static final String PASSWORD = "p4ssw0rd-пароль";

    /** Writes an answer as it likes. */
    @FunctionalInterface
    public interface Answer {
        void write(HttpExchange exchange) throws IOException;
    }

    public final List<String> requests = new CopyOnWriteArrayList<>();
    public final List<Headers> headers = new CopyOnWriteArrayList<>();
    public final List<Duration> waits = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    private Stub(HttpServer server) {
        this.server = server;
    }

    public static Stub start() {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            Stub stub = new Stub(HttpServer.create(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0));
            stub.server.setExecutor(stub.threads);
            stub.server.createContext("/", stub::answer);
            stub.server.start();
            return stub;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Waits are written down and pass at once; chance is in the middle. */
    public OneCOptions options() {
        return OneCOptions.in(ZoneId.of("Europe/Moscow")).with(waits::add, () -> 1L << 62);
    }

    public OneC base(OneCOptions options, Clock clock) {
        return new OneC(BaseAddress.of(origin() + "/ut"), Credentials.of("Иванов", PASSWORD), options, clock);
    }

    public OneC base(OneCOptions options) {
        return base(options, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public OneC base() {
        return base(options());
    }

    public Stub then(int status, String body) {
        return then(exchange -> send(exchange, status, body));
    }

    public Stub rows(String... rows) {
        return then(200, "{\"value\":[" + String.join(",", rows) + "]}");
    }

    public Stub then(Answer answer) {
        answers.add(answer);
        return this;
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        headers.add(exchange.getRequestHeaders());
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
