package io.napomni.testkit.fake.onec;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.napomni.testkit.fake.onec.recording.Request;
import io.napomni.testkit.fake.onec.wire.Percent;
import io.napomni.testkit.fake.onec.wire.Refusal;
import java.util.Locale;
import java.util.Optional;

/**
 * A request as it came.
 *
 * @param path as sent, below the base's address, without a slash before it; with a slash where it is not the base's
 * @param query as sent, empty if there was none
 */
record Incoming(long number, String method, String path, String query, Headers headers) {
    static Incoming of(HttpExchange exchange, long number) {
        String path = exchange.getRequestURI().getRawPath();
        String below = path.startsWith(Door.PATH) ? path.substring(Door.PATH.length()) : "/" + path;
        return new Incoming(
                number,
                exchange.getRequestMethod(),
                below.startsWith("/") && path.startsWith(Door.PATH) ? below.substring(1) : below,
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                exchange.getRequestHeaders());
    }

    boolean isForBase() {
        return !path.startsWith("/");
    }

    /** Whether the client did not ask for JSON, so that errors come in XML. */
    boolean isForXml() {
        String asked = (query + header("Accept")).toLowerCase(Locale.ROOT);
        return !asked.contains("json");
    }

    String header(String name) {
        return Optional.ofNullable(headers.getFirst(name)).orElse("");
    }

    /** Answered with this status; 0 where there was no answer. */
    Request answered(int status) {
        String session = (header("IBSession") + " " + header("Cookie")).strip();
        return new Request(number, method, path, query, decoded(path), decoded(query), session, status);
    }

    /** The first part of the path, by which faults are planned. */
    String set() {
        return decoded(path).replaceFirst("[/(].*", "");
    }

    private static String decoded(String raw) {
        try {
            return Percent.decode(raw);
        } catch (Refusal broken) {
            return raw;
        }
    }
}
