package io.napomni.testkit.fake.onec;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The port on 127.0.0.1 at which the base is reached. */
final class Door {
    static final String PATH = "/base/odata/standard.odata";

    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private final ExecutorService threads = Executors.newCachedThreadPool(Door::daemon);
    private final HttpServer server;

    Door(int port) {
        answerWithoutDelay();
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            this.server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
        } catch (IOException noPort) {
            String which = port == 0 ? "a free port" : "port " + port;
            throw new UncheckedIOException("the fake 1C base could not open " + which + " on 127.0.0.1", noPort);
        }
    }

    void open(HttpHandler handler) {
        server.setExecutor(threads);
        server.createContext("/", handler);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH + "/");
    }

    void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Without this each answer on a kept connection waits 40 ms for the client's acknowledgement. */
    private static void answerWithoutDelay() {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fake-1c");
        thread.setDaemon(true);
        return thread;
    }
}
