package io.napomni.browser.hostile;

import io.napomni.model.SubjectRef;
import io.napomni.past.Hold;
import io.napomni.rule.Reason;
import io.napomni.testkit.memory.MemoryStores;
import io.napomni.testkit.memory.SettableClock;
import io.napomni.web.Page;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import io.napomni.web.guard.PageNonce;
import io.napomni.web.manual.ManualPages;
import io.napomni.web.manual.door.Sender;
import io.napomni.web.office.words.PlainWords;
import io.napomni.wording.LetterLanguage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every page of the form for letters by hand at {@code /NAME/N}, with the value number N in every variable. */
final class ManagersPages implements Page {

    static final List<String> NAMES = List.of("choose", "look", "wrong", "no-reason", "deferred", "trouble");

    private static final SubjectRef DEAL = new SubjectRef("b24", "deal", "7");
    private static final String LETTER = "contract/contract-renewal/renewal/mail";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"(nonce|seen|given)\" value=\"([A-Za-z0-9_-]*)\">");

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private final MemoryStores stores = MemoryStores.on(clock);
    private final HostileFirm firm = new HostileFirm(clock);
    private final Map<String, String> answered = new ConcurrentHashMap<>();
    private final List<String> values;
    private final ManualPages pages;
    private String value = "";

    ManagersPages(List<String> values) {
        this.values = values;
        this.pages = ManualPages.of(
                        firm.reminders(stores.stores()),
                        new PageNonce(new byte[32], clock),
                        clock,
                        request -> Optional.of(sender()))
                .speaking(new Echo(), LetterLanguage.ENGLISH)
                .leadingBackTo("./subject");
    }

    /** A name and a ticket are refused if they have signs that these have not. */
    private Sender sender() {
        String name = value.replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        String ticket = value.replaceAll("[^!-~]", "");
        return Sender.named(name.isBlank() ? "x" : name.substring(0, Math.min(100, name.length())))
                .carrying(ticket.substring(0, Math.min(4_000, ticket.length())));
    }

    @Override
    public synchronized WebResponse handle(WebRequest request) {
        String[] path = request.path().split("/", -1);
        if (path.length != 3 || !path[2].matches("[0-9]{1,5}")) {
            return WebResponse.text(404, "Not found.");
        }
        value = values.get(Integer.parseInt(path[2]));
        firm.name = value;
        firm.silent = false;
        clock.advance(Duration.ofSeconds(1));
        stores.stores()
                .holds()
                .place(new Hold("h", new Hold.Scope.OfSubject(DEAL), Optional.empty(), "x" + value, "x"));
        WebResponse page = page(path[1]);
        answered.put(path[1], page.status() + " " + page.body().contains("<main>"));
        return page;
    }

    private WebResponse page(String name) {
        WebResponse look = get("&letter=" + encoded(LETTER));
        return switch (name) {
            case "choose" -> get("");
            case "look" -> look;
            case "wrong" -> post(look, "look", Map.of("subject", value, "text", "<b>" + value, "reason", value));
            case "no-reason" -> post(look, "send", Map.of("reason", " "));
            case "deferred" -> post(look, "send", Map.of("reason", "x" + value));
            default -> trouble(look);
        };
    }

    private WebResponse trouble(WebResponse look) {
        firm.silent = true;
        return post(look, "send", Map.of("subject", value, "text", value, "reason", value));
    }

    private WebResponse get(String more) {
        return pages.handle(WebRequest.get("/write?ref=" + DEAL + more).withHeader("Accept-Language", "en"));
    }

    private WebResponse post(WebResponse look, String button, Map<String, String> typed) {
        StringBuilder form = new StringBuilder("ref=" + DEAL + "&do=" + button + "&letter=" + encoded(LETTER));
        Matcher hidden = HIDDEN.matcher(look.body());
        while (hidden.find()) {
            form.append('&').append(hidden.group(1)).append('=').append(hidden.group(2));
        }
        // A form with other control characters is refused as a whole: no browser writes one.
        form.append(typed.entrySet().stream()
                .map(field -> "&" + field.getKey() + "="
                        + encoded(field.getValue().replaceAll("[\\x00-\\x08\\x0e-\\x1f\\x7f]", "")))
                .collect(Collectors.joining()));
        return pages.handle(
                WebRequest.get("/write").withHeader("Accept-Language", "en").posting(form.toString()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** By the name of a page, what it answered last. */
    Map<String, String> answered() {
        return Map.copyOf(answered);
    }

    /** Words of a host that are no better. */
    private final class Echo extends PlainWords {

        @Override
        public String scenario(String name, LetterLanguage language) {
            return value;
        }

        @Override
        public String reason(Reason why, LetterLanguage language) {
            return value;
        }
    }
}
