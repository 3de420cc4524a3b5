package io.napomni.runner;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.napomni.testkit.fake.bitrix24.event.Delivery;
import io.napomni.testkit.fake.bitrix24.event.Placement;
import io.napomni.testkit.fake.bitrix24.event.PlacementPost;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A company whose portal shows the page of {@code ./remind serve} in the cards of deals, and a manager's browser. */
final class CardDesk implements AutoCloseable {

    static final String KEY = "thirty-two random characters, or more";
    private static final String TAB = "CRM_DEAL_DETAIL_TAB";
    private static final String RENEWAL = "contract/contract-renewal/renewal/mail";
    private static final Pattern FIELD = Pattern.compile("<input type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\"");

    final Desk desk;
    final String deal;
    final long manager;
    private final String port = FreePort.any();
    private final String officePort = FreePort.any();
    private final HttpClient http = HttpClient.newHttpClient();

    CardDesk(Path folder) {
        desk = Desk.with(folder, 20);
        desk.environment("LINKS", KEY);
        desk.environment("APP_TOKEN", Desk.APP.applicationToken());
        desk.environment("MEMBER", Desk.APP.memberId());
        deal = due();
        manager = desk.portal()
                .deals()
                .find(Long.parseLong(deal))
                .map(found -> Long.parseLong(found.text("assignedById")))
                .orElseThrow();
        desk.write(desk.config().replace("  plan: enterprise\n", """
                  plan: enterprise
                  card:
                    applicationToken: ${APP_TOKEN}
                    memberId: ${MEMBER}
                """)
                + "links:\n  address: http://127.0.0.1:8080/a/\n  key: ${LINKS}\n");
        var nothing = JsonNodeFactory.instance.objectNode();
        desk.portal()
                .data()
                .subscribers()
                .placements()
                .add(new Placement(TAB, address("/card/tab").toString(), 0, "Reminder", "", nothing, nothing));
    }

    private String due() {
        return desk.type("preview", "contract", "--json")
                .out()
                .lines()
                .filter(line -> line.contains("contract-renewal|b24:deal:"))
                .map(line -> line.replaceAll(".*contract-renewal\\|b24:deal:(\\d+)\\|.*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    /** What happened while {@code ./remind serve} was running. */
    <T> T whileServing(Supplier<T> visit) {
        List<T> seen = new ArrayList<>();
        desk.interruptedBy(new Visitor(() -> seen.add(visit.get())));
        Desk.Typed typed = desk.type("serve", "--port", port, "--office-port", officePort);
        desk.interruptedBy(Signals.NONE);
        if (typed.code() != 0 || seen.isEmpty()) {
            throw new AssertionError(typed.out() + typed.err());
        }
        return seen.get(0);
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The manager opens the card of a deal. */
    Delivery open(String id) {
        return desk.portal().openPlacement(TAB, Long.parseLong(id), "ru", manager);
    }

    private PlacementPost post() {
        return desk.portal()
                .outgoing()
                .placementPosts(TAB, Long.parseLong(deal), "ru", manager)
                .get(0);
    }

    /** One that the portal gives the manager's browser. */
    String token() {
        return String.valueOf(post().fields().get("AUTH_ID"));
    }

    /** The same form as the portal posts, with one field changed. */
    HttpResponse<String> openWith(String name, String value) {
        PlacementPost post = post();
        Map<String, String> fields = new LinkedHashMap<>(post.fields());
        String query = URI.create(post.address()).getRawQuery();
        if (name.equals("DOMAIN")) {
            query = query.replaceFirst("DOMAIN=[^&]*", "DOMAIN=" + value);
        } else {
            fields.put(name, value);
        }
        return send("POST", "/card/tab?" + query, fields);
    }

    /** Goes on from a page: its fields, and the button that is pressed. */
    HttpResponse<String> press(String page, String button, String value) {
        return write(with(fields(page), button, value));
    }

    HttpResponse<String> look(String page) {
        return press(page, "letter", RENEWAL);
    }

    HttpResponse<String> write(Map<String, String> fields) {
        return send("POST", "/card/write", fields);
    }

    /** The first page of the office of the same process. */
    String office() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + officePort + "/office/"))
                .build();
        return answer(request).body();
    }

    HttpResponse<String> send(String method, String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(form))
                .build();
        return answer(request);
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return more;
    }

    /** The hidden fields of the page's form. */
    static Map<String, String> fields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher inputs = FIELD.matcher(page);
        while (inputs.find()) {
            fields.put(inputs.group(1), inputs.group(2).replace("&#x3D;", "=").replace("&amp;", "&"));
        }
        return fields;
    }

    @Override
    public void close() {
        desk.close();
    }
}
