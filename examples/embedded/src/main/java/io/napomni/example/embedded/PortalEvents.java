package io.napomni.example.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.napomni.bitrix24.inbound.Doorkeeper;
import io.napomni.bitrix24.inbound.Event;
import io.napomni.bitrix24.inbound.FormBody;
import io.napomni.bitrix24.inbound.Inbox;
import io.napomni.bitrix24.inbound.Received;
import io.napomni.bitrix24.inbound.Refusal;
import io.napomni.bitrix24.wire.Secret;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/**
 * Listens to what a portal tells of changes, with the server that the JDK brings. A call is answered at once and put into
 * an inbox; your scheduler takes from the inbox and reads the deals again. What arrives is not believed unless it carries
 * the application's token.
 */
public final class PortalEvents implements AutoCloseable {
    private static final Duration SERIES = Duration.ofSeconds(5);
    private static final int ROOM = 10_000;

    private final Inbox inbox;
    private final Doorkeeper door;
    private final HttpServer server;

    private PortalEvents(Doorkeeper door, Clock clock, HttpServer server) {
        this.inbox = new Inbox(clock, SERIES, ROOM);
        this.door = door;
        this.server = server;
        server.createContext("/event", this::called);
    }

    /**
     * Listens at an address, behind your proxy that speaks TLS.
     *
     * @throws IOException if the port is taken
     */
    public static PortalEvents listen(InetSocketAddress address, Secret applicationToken, Clock clock)
            throws IOException {
        HttpServer server = HttpServer.create(address, 0);
        PortalEvents events = new PortalEvents(Doorkeeper.expecting(applicationToken), clock, server);
        server.start();
        return events;
    }

    private void called(HttpExchange call) throws IOException {
        try (call) {
            String query = Objects.requireNonNullElse(call.getRequestURI().getRawQuery(), "");
            Received<Event> received =
                    FormBody.read(query, call.getRequestBody()).then(door::event);
            int status = received.fold(this::kept, Refusal::status);
            call.sendResponseHeaders(status, -1);
        }
    }

    private int kept(Event event) {
        return inbox.add(event) ? 200 : 503;
    }

    /** What has changed and waits to be read again. */
    public Inbox inbox() {
        return inbox;
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
