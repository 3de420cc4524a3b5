package io.napomni.testkit.fake.bitrix24;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.napomni.testkit.fake.bitrix24.auth.PortalApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The plainest client: java.net.http and a JSON parser, nothing that could be in league with the portal. */
final class RawClient {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String query;

    RawClient(URI base) {
        this(base, "");
    }

    private RawClient(URI base, String query) {
        this.base = base;
        this.query = query;
    }

    /** A client that calls as an application, with a new token. */
    static RawClient of(FakePortal portal, PortalApp app) {
        return new RawClient(
                portal.clientEndpoint(), "?auth=" + portal.issueTokens(app).accessToken());
    }

    /** Posts JSON, written with single quotes, and parses the answer. */
    JsonNode call(String method, String body) {
        return json(post(method, body));
    }

    HttpResponse<String> post(String method, String body) {
        return send(HttpRequest.newBuilder(base.resolve(method + query))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    HttpResponse<String> postForm(String method, String form) {
        return send(HttpRequest.newBuilder(base.resolve(method + query))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Posts JSON with one more header. */
    HttpResponse<String> post(String method, String body, String header, String value) {
        return send(HttpRequest.newBuilder(base.resolve(method + query))
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    /** Posts a body of this content type. */
    HttpResponse<String> postAs(String contentType, String method, String body) {
        return send(HttpRequest.newBuilder(base.resolve(method + query))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path + query)).GET());
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
