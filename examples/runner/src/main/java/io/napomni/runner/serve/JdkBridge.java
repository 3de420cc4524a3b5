package io.napomni.runner.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.napomni.web.Page;
import io.napomni.web.WebBody;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Our pages for the JDK's HttpServer. */
final class JdkBridge implements HttpHandler {

    private final Page page;

    JdkBridge(Page page) {
        this.page = page;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange, page.handle(request(exchange)));
        }
    }

    private static WebRequest request(HttpExchange exchange) throws IOException {
        var asked = exchange.getRequestURI();
        return new WebRequest(
                exchange.getRequestMethod(),
                Objects.requireNonNullElse(asked.getRawPath(), ""),
                Objects.requireNonNullElse(asked.getRawQuery(), ""),
                exchange.getRequestHeaders(),
                WebBody.read(exchange.getRequestBody()),
                exchange.getRemoteAddress().getAddress().getHostAddress(),
                false);
    }

    private static void answer(HttpExchange exchange, WebResponse response) throws IOException {
        response.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
