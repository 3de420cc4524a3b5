package io.napomni.proofs.onec;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.napomni.proofs.delivery.Figures;
import io.napomni.testkit.fake.onec.schema.BaseSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F42: bodies that mean harm, read by a process of 256 MB; the portal's are in {@code MemoryTest} of its adapter. */
class HostileBodiesTest {

    private static final long TWO_GB = 2L << 30;
    private static final String MEGABYTES = "256";
    private static final long MOST_MILLIS = 10_000;

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<HttpServer> servers = new ArrayList<>();

    @AfterEach
    void stop() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
    }

    @Test
    void no_body_breaks_a_small_process_and_each_is_told() throws Exception {
        AtomicInteger elsewhere = new AtomicInteger();
        HttpServer target = start(exchange -> {
            elsewhere.incrementAndGet();
            send(exchange, 200, "text/xml", "");
        });
        Map<String, HttpHandler> bodies = bodies(origin(target));
        Figures figures = new Figures("F42-1c");
        List<String> words = read(bodies.values().stream()
                .map(this::start)
                .map(server -> origin(server) + "base")
                .toList());
        int told = 0;
        for (String name : bodies.keySet()) {
            String[] word = words.get(told++).split(" ", 2);
            assertThat(word[1]).as(name).startsWith("told ").doesNotContain("a-password");
            figures.atMost(name + "-told-in-milliseconds", Long.parseLong(word[0]), MOST_MILLIS);
        }
        figures.exactly("told", told, bodies.size())
                .exactly("requests-to-where-it-was-sent", elsewhere.get(), 0)
                .check();
    }

    private static Map<String, HttpHandler> bodies(String target) {
        String open = "{\"value\":[{\"Ref_Key\":";
        Map<String, HttpHandler> bodies = new LinkedHashMap<>();
        bodies.put("description-of-2-gb", all("text/xml", "<?xml version=\"1.0\"?><x>", "y", TWO_GB));
        bodies.put("description-that-laughs", exchange -> send(exchange, 200, "text/xml", laughs()));
        bodies.put("rows-of-2-gb", rows(all("application/json", open + "\"", "x", TWO_GB)));
        bodies.put("a-million-levels", rows(all("application/json", open, "[", 1_000_000)));
        bodies.put("ten-million-digits", rows(all("application/json", open, "7", 10_000_000)));
        bodies.put("redirect-to-this-machine", moved(target));
        bodies.put("redirect-to-a-file", moved("file:///etc/hostname"));
        return bodies;
    }

    private List<String> read(List<String> addresses) throws IOException, InterruptedException {
        Path words = folder.resolve("words");
        Path said = folder.resolve("said");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + MEGABYTES + "m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                HostileReader.class.getName(),
                words.toString()));
        command.addAll(addresses);
        Process child = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(child.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            child.destroyForcibly();
        }
        assertThat(words).as(Files.readString(said)).exists();
        return Files.readAllLines(words);
    }

    private static String origin(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private HttpServer start(HttpHandler handler) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", handler);
            server.setExecutor(threads);
            server.start();
            servers.add(server);
            return server;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** A description as it should be, and these rows. */
    private static HttpHandler rows(HttpHandler handler) {
        String description = BaseSchema.of("ut11").metadataXml();
        return exchange -> {
            if (exchange.getRequestURI().toString().contains("$metadata")) {
                send(exchange, 200, "application/xml", description);
            } else {
                handler.handle(exchange);
            }
        };
    }

    /** A beginning, and then the same so many times. */
    private static HttpHandler all(String type, String beginning, String piece, long times) {
        byte[] pieces = piece.repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(beginning.getBytes(StandardCharsets.UTF_8));
                for (long sent = 0; sent < times; sent += pieces.length) {
                    out.write(pieces);
                }
            }
        };
    }

    private static HttpHandler moved(String where) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", where);
            send(exchange, 302, "text/plain", "");
        };
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY l").append(i).append(" \"");
            entities.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return entities.append("]><x>&l11;</x>").toString();
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
