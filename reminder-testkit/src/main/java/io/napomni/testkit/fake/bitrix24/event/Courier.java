package io.napomni.testkit.fake.bitrix24.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Posts forms, each once and never again, whatever comes of it; only to this machine. Remembers every call. Safe for
 * use by several threads.
 */
final class Courier {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int LONGEST_ANSWER = 64 << 10;

    private final List<Delivery> deliveries = new ArrayList<>();

    private record Answer(int status, String body, String policy) {}

    private static final Answer NONE = new Answer(0, "", "");

    Delivery post(String url, String form) {
        Answer answer = answer(url, form);
        synchronized (deliveries) {
            Delivery made =
                    new Delivery(deliveries.size() + 1, url, form, answer.status(), answer.body(), answer.policy());
            deliveries.add(made);
            return made;
        }
    }

    List<Delivery> deliveries() {
        synchronized (deliveries) {
            return List.copyOf(deliveries);
        }
    }

    private static Answer answer(String url, String form) {
        try {
            URI address = URI.create(url);
            return address.getHost() != null && LOOPBACK.contains(address.getHost()) ? sent(address, form) : NONE;
        } catch (IOException | IllegalArgumentException nobodyThere) {
            return NONE;
        }
    }

    private static Answer sent(URI address, String form) throws IOException {
        if (!(address.toURL().openConnection(Proxy.NO_PROXY) instanceof HttpURLConnection connection)) {
            return NONE;
        }
        byte[] body = form.getBytes(StandardCharsets.UTF_8);
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        // With a length fixed beforehand the JDK does not repeat the request by itself when a connection breaks.
        connection.setFixedLengthStreamingMode(body.length);
        // The connection is kept: the JDK's own server now and then resets one that it has just accepted.
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        return read(connection);
    }

    private static Answer read(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        String policy = Optional.ofNullable(connection.getHeaderField("Content-Security-Policy"))
                .orElse("");
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            String text = in == null ? "" : new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
            return new Answer(status, text, policy);
        }
    }
}
