package io.napomni.testkit.fake.onec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The plainest client: java.net.http and a JSON parser. */
final class Asker {
    static final String BARE = "$format=application/json;odata=nometadata";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final FakeBase base;

    Asker(FakeBase base) {
        this.base = base;
    }

    /** Rows without metadata; the path and the options are encoded here. */
    List<JsonNode> rows(String pathAndOptions) {
        String glue = pathAndOptions.contains("?") ? "&" : "?";
        JsonNode value = json(pathAndOptions + glue + BARE).path("value");
        return value.valueStream().toList();
    }

    /** One field of each row. */
    List<String> column(String name, String pathAndOptions) {
        return rows(pathAndOptions).stream().map(row -> row.path(name).asText()).toList();
    }

    JsonNode json(String pathAndOptions) {
        HttpResponse<String> response = get(pathAndOptions);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return json(response);
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    /** Status and OData code, such as {@code 404/8}. */
    String refusal(String pathAndOptions) {
        HttpResponse<String> response = get(pathAndOptions);
        return response.statusCode() + "/"
                + json(response).path("odata.error").path("code").asText();
    }

    HttpResponse<String> get(String pathAndOptions, String... headers) {
        return raw(encoded(pathAndOptions), headers);
    }

    /** As it is, already encoded. */
    HttpResponse<String> raw(String pathAndOptions, String... headers) {
        HttpRequest.Builder request = request(pathAndOptions).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpResponse<String> post(String path) {
        return send(request(encoded(path)).POST(BodyPublishers.ofString("{}")));
    }

    HttpResponse<String> as(String login, String password, String path) {
        return send(request(encoded(path)).setHeader("Authorization", basic(login, password)));
    }

    /** Without saying that JSON is wanted. */
    HttpResponse<String> plain(String pathAndOptions) {
        return send(request(encoded(pathAndOptions)).setHeader("Accept", "*/*"));
    }

    private HttpRequest.Builder request(String pathAndOptions) {
        return HttpRequest.newBuilder(URI.create(base.baseUrl() + pathAndOptions))
                .header("Accept", "application/json")
                .header("Authorization", basic(base.login(), base.password()));
    }

    private static String basic(String login, String password) {
        byte[] user = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(user);
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

    private static String encoded(String pathAndOptions) {
        return URLEncoder.encode(pathAndOptions, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/")
                .replace("%3F", "?")
                .replace("%26", "&")
                .replace("%3D", "=");
    }
}
