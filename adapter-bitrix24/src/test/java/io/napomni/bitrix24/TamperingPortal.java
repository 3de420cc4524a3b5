package io.napomni.bitrix24;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stands before a portal, remembers its answers, and puts another value in one place of one of them. */
public final class TamperingPortal implements AutoCloseable {

    /** A place in the answer to one request. */
    public record Place(String request, JsonPointer at) {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final StubServer front = StubServer.start();
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI portal;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private Place tampered = new Place("", JsonPointer.empty());
    private String instead = "";
    private String cut = "";
    private int left;

    public TamperingPortal(URI portal) {
        this.portal = portal;
        front.then(this::answer);
    }

    public io.napomni.bitrix24.rest.Webhook webhook() {
        return front.webhook();
    }

    /** From now on this JSON stands there. */
    public void tamper(Place place, String json) {
        tampered = place;
        instead = json;
    }

    /** From now on the answer to this request ends after so many characters, all of them ASCII. */
    public void cut(String request, int length) {
        cut = request;
        left = length;
    }

    /** The answers given so far, by their requests. */
    public Map<String, String> answers() {
        return Map.copyOf(answers);
    }

    /** Every place in the answers given so far, those of containers too. */
    public List<Place> places() throws IOException {
        List<Place> places = new ArrayList<>();
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            collect(answer.getKey(), JsonPointer.empty(), JSON.readTree(answer.getValue()), places);
        }
        return places;
    }

    private static void collect(String request, JsonPointer at, JsonNode node, List<Place> places) {
        if (!at.matches()) {
            places.add(new Place(request, at));
        }
        node.properties()
                .forEach(entry -> collect(request, at.appendProperty(entry.getKey()), entry.getValue(), places));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(request, at.appendIndex(i), node.get(i), places);
        }
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = front.bodies.get(front.bodies.size() - 1);
        String request = path.substring(path.lastIndexOf('/') + 1) + " " + body;
        String known = answers.get(request);
        String answer = known == null ? ask(request, body) : known;
        answers.put(request, answer);
        String told = request.equals(tampered.request()) ? changed(answer) : answer;
        StubServer.send(exchange, 200, request.equals(cut) ? told.substring(0, left) : told);
    }

    private String ask(String request, String body) throws IOException {
        HttpRequest asked = HttpRequest.newBuilder(portal.resolve(request.substring(0, request.indexOf(' '))))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(asked, HttpResponse.BodyHandlers.ofString()).body();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private String changed(String answer) throws IOException {
        JsonNode whole = JSON.readTree(answer);
        JsonNode parent = whole.at(tampered.at().head());
        String mark = "@@tampered@@";
        if (parent instanceof ObjectNode map) {
            map.put(tampered.at().last().getMatchingProperty(), mark);
        } else if (parent instanceof ArrayNode list) {
            list.set(
                    tampered.at().last().getMatchingIndex(),
                    JSON.getNodeFactory().textNode(mark));
        }
        return JSON.writeValueAsString(whole).replace("\"" + mark + "\"", instead);
    }

    @Override
    public void close() {
        front.close();
    }
}
