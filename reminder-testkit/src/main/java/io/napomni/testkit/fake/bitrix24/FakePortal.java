package io.napomni.testkit.fake.bitrix24;

import com.sun.net.httpserver.HttpServer;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.ItemStore;
import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.data.Written;
import io.napomni.testkit.fake.bitrix24.fault.Faults;
import io.napomni.testkit.fake.bitrix24.recording.Recorder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A Bitrix24 portal in memory, served over HTTP on 127.0.0.1. Clients cannot tell it from the documented REST API of an incoming webhook; tests seed it, change
 * it while it runs, plan failures and read what was asked and written. Safe for use by several threads.
 *
 * <p>Source of its behaviour: <a href="https://apidocs.bitrix24.com">the vendor's documentation</a>, and measurements where that is silent.
 */
public final class FakePortal implements AutoCloseable {
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private final HttpServer server;
    private final ExecutorService threads;
    private final CountDownLatch closed;
    private final PortalData data;
    private final PortalOptions options;
    private final Faults faults = new Faults();
    private final Recorder recorder = new Recorder();
    private final PortalHandler handler;

    private FakePortal(PortalData data, PortalOptions options, HttpServer server) {
        this.server = server;
        this.data = data;
        this.options = options;
        this.closed = new CountDownLatch(1);
        this.threads = Executors.newCachedThreadPool(FakePortal::daemon);
        this.handler =
                new PortalHandler(new Answering(data, options, faults), faults, recorder, new ReplyWriter(closed));
    }

    /** Starts a portal with this data, without limits, by the system's clock, on a free port. */
    public static FakePortal start(PortalData data) {
        return start(data, PortalOptions.at(Clock.systemUTC()));
    }

    /**
     * Starts a portal on a free port.
     *
     * @throws UncheckedIOException when no port can be opened on the loopback
     */
    public static FakePortal start(PortalData data, PortalOptions options) {
        answerWithoutDelay();
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
            FakePortal portal = new FakePortal(data, options, server);
            server.setExecutor(portal.threads);
            server.createContext("/", portal.handler);
            server.start();
            return portal;
        } catch (IOException noPort) {
            throw new UncheckedIOException("the fake portal could not open a port on 127.0.0.1", noPort);
        }
    }

    /** The URL of the incoming webhook, with the secret in it: {@code http://127.0.0.1:PORT/rest/1/SECRET/}. */
    public URI webhookUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/rest/" + options.userId() + "/"
                + options.secret() + "/");
    }

    public PortalData data() {
        return data;
    }

    public ItemStore deals() {
        return data.items(EntityType.DEAL);
    }

    public ItemStore contacts() {
        return data.items(EntityType.CONTACT);
    }

    public ItemStore companies() {
        return data.items(EntityType.COMPANY);
    }

    /** What clients wrote. */
    public Written written() {
        return data.written();
    }

    /** What clients asked. */
    public Recorder recorder() {
        return recorder;
    }

    /** What goes wrong. */
    public Faults faults() {
        return faults;
    }

    /** Has the listener told of each authorised request before it is executed. */
    public void beforeEachAnswer(BeforeAnswer listener) {
        handler.add(listener);
    }

    /** Stops at once; calls under way are cut off. */
    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Override
    public String toString() {
        return "FakePortal[port " + server.getAddress().getPort() + "]";
    }

    /** The JDK's server sends headers and body apart; without this each answer on a kept connection waits 40 ms for the client's acknowledgement. */
    private static void answerWithoutDelay() {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fake-bitrix24");
        thread.setDaemon(true);
        return thread;
    }
}
