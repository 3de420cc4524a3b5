package io.napomni.example.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.napomni.bitrix24.inbound.Doorkeeper;
import io.napomni.bitrix24.inbound.FormBody;
import io.napomni.bitrix24.inbound.PlacementCall;
import io.napomni.bitrix24.inbound.Received;
import io.napomni.bitrix24.inbound.Refusal;
import io.napomni.bitrix24.rest.Reply;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A page of ours in the card of a deal ({@code CRM_DEAL_DETAIL_TAB}): names the deal. It reads with the host's own
 * access, so show no more on it than everybody may see who opens the page; for more, call the portal with
 * {@link PlacementCall#user()}. A form on it would need a CSRF token of its own.
 */
public final class PortalTab implements HttpHandler {
    private static final String TAB = "CRM_DEAL_DETAIL_TAB";
    private static final int DEAL = 2;

    private final Doorkeeper door;
    private final RestClient rest;

    /** Answers calls that bring the application's token. */
    public PortalTab(Secret applicationToken, RestClient rest) {
        this.door = Doorkeeper.expecting(applicationToken);
        this.rest = rest;
    }

    @Override
    public void handle(HttpExchange call) throws IOException {
        try (call) {
            String query = Objects.requireNonNullElse(call.getRequestURI().getRawQuery(), "");
            Received<PlacementCall> received =
                    FormBody.read(query, call.getRequestBody()).then(door::placement);
            byte[] page = received.fold(this::page, Refusal::message).getBytes(StandardCharsets.UTF_8);
            int status = received.fold(opened -> 200, Refusal::status);
            call.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            call.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            received.fold(PlacementCall::frameAncestors, why -> "frame-ancestors 'none'"));
            call.sendResponseHeaders(status, page.length);
            call.getResponseBody().write(page);
        }
    }

    private String page(PlacementCall opened) {
        String title = Optional.of(opened)
                .filter(call -> call.placement().equals(TAB))
                .flatMap(PlacementCall::entityId)
                .flatMap(this::title)
                .orElse("No such deal");
        return "<!doctype html><html lang=\"" + opened.language() + "\"><title>Reminder</title><h1>" + escaped(title)
                + "</h1></html>";
    }

    private Optional<String> title(String deal) {
        return rest.read("crm.item.get", Map.of("entityTypeId", DEAL, "id", deal)) instanceof Reply.Ok ok
                ? ok.result().get("item").get("title").text()
                : Optional.empty();
    }

    /** Titles are written by customers too. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
