package io.napomni.testkit.fake.bitrix24;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.PhpQuery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Reads the parameters of a request: query string and body, JSON or form, whichever the client chose. */
final class RequestReader {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private RequestReader() {}

    static Params params(HttpExchange exchange) throws IOException {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Params.of(PhpQuery.parse(query), body(exchange, body));
    }

    private static JsonNode body(HttpExchange exchange, String body) {
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        if (type.startsWith("application/json")) {
            return json(body);
        }
        return type.startsWith("application/x-www-form-urlencoded") ? PhpQuery.parse(body) : Json.object();
    }

    private static JsonNode json(String body) {
        try {
            JsonNode tree = JSON.readTree(body);
            return tree.isObject() ? tree : Json.object();
        } catch (JsonProcessingException unreadable) {
            return Json.object();
        }
    }
}
