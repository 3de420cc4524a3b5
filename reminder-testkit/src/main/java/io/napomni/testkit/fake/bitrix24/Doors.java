package io.napomni.testkit.fake.bitrix24;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;

/**
 * The ports on 127.0.0.1 at which the portal can be reached. The newest is its own; at the others it says that it has
 * moved.
 */
final class Doors {
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private final ExecutorService threads;
    private final List<HttpServer> servers = new CopyOnWriteArrayList<>();

    Doors(ExecutorService threads, int port) {
        answerWithoutDelay();
        this.threads = threads;
        add(port);
    }

    /** Opens for requests. */
    void open(HttpHandler handler) {
        HttpServer newest = servers.get(servers.size() - 1);
        newest.setExecutor(threads);
        newest.createContext("/", handler);
        newest.start();
    }

    /** Moves to another free port. */
    void move(HttpHandler handler) {
        add(0);
        open(handler);
    }

    /** Where the portal is now: {@code http://127.0.0.1:PORT/}. */
    URI base() {
        return base(servers.get(servers.size() - 1));
    }

    /** Where the portal was first, which is where the OAuth server stays. */
    URI first() {
        return base(servers.get(0));
    }

    boolean isOld(int port) {
        return base().getPort() != port;
    }

    void close() {
        servers.forEach(server -> server.stop(0));
    }

    private void add(int port) {
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            servers.add(HttpServer.create(new InetSocketAddress(loopback, port), 0));
        } catch (IOException noPort) {
            String which = port == 0 ? "a free port" : "port " + port;
            throw new UncheckedIOException("the fake portal could not open " + which + " on 127.0.0.1", noPort);
        }
    }

    private static URI base(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /**
     * The JDK's server sends headers and body apart; without this each answer on a kept connection waits 40 ms for the
     * client's acknowledgement.
     */
    private static void answerWithoutDelay() {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
    }
}
