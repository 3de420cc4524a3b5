package io.napomni.testkit.fake.bitrix24;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.napomni.testkit.fake.bitrix24.page.PageRequest;
import io.napomni.testkit.fake.bitrix24.page.PortalPage;
import io.napomni.testkit.fake.bitrix24.wire.PhpQuery;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Lets people in to the page; everything else goes on to the portal. People are not recorded. */
final class PageDoor implements HttpHandler {
    private final PortalPage page;
    private final HttpHandler portal;
    private final ReplyWriter writer;

    PageDoor(PortalPage page, HttpHandler portal, ReplyWriter writer) {
        this.page = page;
        this.portal = portal;
        this.writer = writer;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (PortalPage.shows(path(exchange))) {
            writer.send(exchange, page.answer(request(exchange)));
        } else {
            portal.handle(exchange);
        }
    }

    private static PageRequest request(HttpExchange exchange) {
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        Map<String, String> parameters = PhpQuery.parse(query).properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asText()));
        return new PageRequest(
                exchange.getRequestMethod(),
                path(exchange),
                parameters,
                header(exchange, "Host"),
                header(exchange, "Accept-Language"));
    }

    private static String path(HttpExchange exchange) {
        return Objects.requireNonNullElse(exchange.getRequestURI().getPath(), "");
    }

    private static String header(HttpExchange exchange, String name) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
    }
}
