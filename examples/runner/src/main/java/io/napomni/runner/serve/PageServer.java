package io.napomni.runner.serve;

import com.sun.net.httpserver.HttpServer;
import io.napomni.runner.UsageException;
import io.napomni.web.Page;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The JDK's web server with our pages. Closing it lets requests that are being answered end, for five seconds at most. */
public final class PageServer implements AutoCloseable {

    private static final int THREADS = 8;
    private static final int PATIENCE_SECONDS = 5;
    private static final int REQUEST_SECONDS = 30;

    private final HttpServer server;
    private final ExecutorService threads;

    private PageServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts it.
     *
     * @throws UsageException if the host is not loopback and may not be reached from elsewhere, or the port is taken
     */
    public static PageServer start(Where where, Page page) {
        InetAddress address = address(where.host());
        if (!address.isLoopbackAddress() && !where.toNetwork()) {
            throw UsageException.of("serve.not-loopback", where.host());
        }
        limitTime("sun.net.httpserver.maxReqTime");
        limitTime("sun.net.httpserver.maxRspTime");
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(address, where.port()), 0);
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            server.setExecutor(threads);
            server.createContext("/", new JdkBridge(page));
            server.start();
            return new PageServer(server, threads);
        } catch (BindException taken) {
            throw UsageException.of("serve.port-taken", where.port(), where.host());
        } catch (IOException noPort) {
            throw UsageException.of("serve.no-port", where.port(), where.host());
        }
    }

    /** Whoever sends a request drop by drop would otherwise keep a thread as long as they like; the server reads it once. */
    private static void limitTime(String property) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, Integer.toString(REQUEST_SECONDS));
        }
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            throw UsageException.of("serve.no-host", host);
        }
    }

    /** Where it is, for a browser on this machine. */
    public URI address() {
        InetSocketAddress bound = server.getAddress();
        String host = bound.getAddress().isAnyLocalAddress()
                ? "127.0.0.1"
                : bound.getAddress().getHostAddress();
        String written = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return URI.create("http://" + written + ":" + bound.getPort());
    }

    /** The server of JDK 17 would wait its whole patience where nothing is left to wait for. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
    }
}
