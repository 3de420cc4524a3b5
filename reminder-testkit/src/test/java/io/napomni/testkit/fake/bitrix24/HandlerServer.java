package io.napomni.testkit.fake.bitrix24;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An application's side: keeps what was posted to it and answers with one status. */
final class HandlerServer implements AutoCloseable {
    final List<String> queries = new CopyOnWriteArrayList<>();
    final List<String> bodies = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private HandlerServer(HttpServer server, int status) {
        this.server = server;
        server.createContext("/", exchange -> {
            try (exchange) {
                queries.add(String.valueOf(exchange.getRequestURI().getRawQuery()));
                bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                byte[] page = "<p>page</p>".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, page.length);
                exchange.getResponseBody().write(page);
            }
        });
        server.start();
    }

    static HandlerServer answering(int status) {
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            return new HandlerServer(HttpServer.create(new InetSocketAddress(loopback, 0), 0), status);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/handler";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
