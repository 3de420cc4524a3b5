package io.napomni.testkit.fake.bitrix24;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import io.napomni.testkit.fake.bitrix24.recording.Asked;
import io.napomni.testkit.fake.bitrix24.wire.BatchCommand;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.Multipart;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.PhpQuery;
import io.napomni.testkit.fake.bitrix24.wire.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a request: query string and body, JSON, form or multipart, whichever the client chose; in REST 3.0 a body of
 * JSON alone.
 */
final class RequestReader {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Pattern SIGN_IN = Pattern.compile("/oauth/(token|authorize)/?");

    private RequestReader() {}

    static Incoming read(HttpExchange exchange, long number) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String type = header(exchange, "Content-Type").orElse("");
        Optional<JsonNode> json = isJson(type) ? tree(body) : Optional.empty();
        String path = Optional.ofNullable(exchange.getRequestURI().getPath()).orElse("");
        Optional<Route> route = Route.of(path);
        boolean rest3 = route.filter(Route::isRest3).isPresent();
        Params params = rest3
                ? Params.of(json.orElseGet(Json::object))
                : Params.of(PhpQuery.parse(query(exchange)), fields(type, body, json));
        String method = route.map(Route::method).orElseGet(() -> signIn(path));
        boolean batch = method.equals("batch");
        List<BatchCommand> commands = batch ? commands(rest3, json, params) : List.of();
        return new Incoming(
                new Asked(number, exchange.getRequestMethod(), method, params.all(), commands),
                exchange.getRequestURI(),
                route,
                json,
                !body.isEmpty(),
                exchange.getRemoteAddress().getAddress().getHostAddress(),
                header(exchange, "Idempotency-Key"));
    }

    private static List<BatchCommand> commands(boolean rest3, Optional<JsonNode> json, Params params) {
        return rest3
                ? json.filter(JsonNode::isArray).map(BatchCommand::ofRest3).orElseGet(List::of)
                : BatchCommand.of(params);
    }

    private static String signIn(String path) {
        Matcher named = SIGN_IN.matcher(path);
        return named.matches() ? Incoming.SIGN_IN + named.group(1) : "";
    }

    private static JsonNode fields(String type, String body, Optional<JsonNode> json) {
        String kind = type.toLowerCase(Locale.ROOT);
        if (kind.startsWith("multipart/form-data")) {
            return Multipart.parse(type, body);
        }
        return kind.startsWith("application/x-www-form-urlencoded")
                ? PhpQuery.parse(body)
                : json.filter(JsonNode::isObject).orElseGet(Json::object);
    }

    private static boolean isJson(String type) {
        return type.toLowerCase(Locale.ROOT).startsWith("application/json");
    }

    private static Optional<JsonNode> tree(String body) {
        try {
            JsonNode tree = JSON.readTree(body);
            return tree.isContainerNode() ? Optional.of(tree) : Optional.empty();
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    private static String query(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }
}
