package io.napomni.browser.hostile;

import io.napomni.action.Purpose;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.Hold;
import io.napomni.past.answer.Answer;
import io.napomni.past.answer.Answer.Standing;
import io.napomni.past.answer.Choice;
import io.napomni.past.answer.Invitation;
import io.napomni.past.answer.LetterId;
import io.napomni.port.Outcome;
import io.napomni.port.store.AnswerChange;
import io.napomni.port.store.Stores;
import io.napomni.rule.Reason;
import io.napomni.testkit.memory.MemoryStores;
import io.napomni.testkit.memory.SettableClock;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import io.napomni.web.guard.PageNonce;
import io.napomni.web.office.Office;
import io.napomni.web.office.door.Staff;
import io.napomni.web.office.words.PlainWords;
import io.napomni.wording.LetterLanguage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every page of an office, with one value in every variable that is text. */
final class HostileOffice {

    static final List<String> NAMES = List.of(
            "today",
            "letter",
            "subject",
            "approvals",
            "approval",
            "register",
            "letters",
            "clear",
            "doubts",
            "resolve",
            "answers",
            "answer",
            "holds",
            "lift",
            "hold",
            "hold-check",
            "runs",
            "missing",
            "trouble");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([A-Za-z0-9_-]+)\"");

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private final Stores stores = MemoryStores.on(clock).stores();
    private final HostileFirm firm = new HostileFirm(clock);
    private final String value;
    private final Office office;

    HostileOffice(String value) {
        this.value = value;
        firm.name = value;
        past();
        this.office = Office.of(firm.reminders(stores, OptionalInt.of(1)), new PageNonce(new byte[32], clock), clock)
                .openTo(request -> Optional.of(staff()))
                .speaking(new Echo(), LetterLanguage.ENGLISH);
    }

    /** Letters that wait for approval, are in doubt and have gone; answers, a hold and words in the journal. */
    private void past() {
        run(OptionalInt.of(1), "1", "2");
        firm.next = new Outcome.InDoubt(Reason.of("connection-lost", value));
        run(OptionalInt.empty(), "7");
        firm.next = new Outcome.Done(value);
        run(OptionalInt.empty(), "8");
        Hold.Scope subject = new Hold.Scope.OfSubject(deal("8"));
        stores.holds().place(new Hold("h", subject, Optional.empty(), value, value));
        stores.journal().append("note", key("8"), value, value);
        stores.journal().append("run-finished", "2026-" + value, value, value);
        answered("8", Standing.AMBIGUOUS);
        answered("1", Standing.TAKEN);
        firm.deals.add(deal("9"));
    }

    private void run(OptionalInt first, String... deals) {
        for (String id : deals) {
            firm.deals.add(deal(id));
        }
        firm.reminders(stores, first).run(TODAY);
    }

    private static SubjectRef deal(String id) {
        return new SubjectRef("b24", "deal", id);
    }

    private String key(String id) {
        return stores.register().about(deal(id)).get(0).key().toString();
    }

    private void answered(String id, Standing standing) {
        LetterId letter = new LetterId(id.repeat(32));
        CustomerRef customer = new CustomerRef("b24", "company", "1");
        stores.answers()
                .invite(List.of(new Invitation(
                        letter,
                        "d" + id,
                        deal(id),
                        false,
                        customer,
                        customer,
                        "contract-renewal",
                        "contract-renewal",
                        value,
                        Purpose.CONTRACT,
                        Locale.ENGLISH,
                        TODAY,
                        clock.instant().plus(Duration.ofDays(90)))));
        Answer answer = new Answer(1, Choice.PLACE_ORDER, Optional.empty(), value, clock.instant(), standing);
        stores.answers().change(letter, sheet -> AnswerChange.none().with(answer, "answered", "customer", value));
    }

    /** A name is refused if it has signs that this has not. */
    private Staff staff() {
        String name = value.replaceAll("\\p{Cntrl}|\\p{Cf}", "");
        return new Staff(name.isBlank() ? "x" : name.substring(0, Math.min(100, name.length())));
    }

    WebResponse page(String name) {
        return switch (name) {
            case "today" -> get("?said=" + encoded(typed()) + "&n=" + encoded(typed()));
            case "letter" -> get(link(get("").body(), "letter\\?"));
            case "subject" -> get("subject?ref=b24:deal:8");
            case "approval" -> get(link(get("approvals").body(), "approvals\\?"));
            case "register", "letters" ->
                get(name + "?q=" + encoded(typed()) + "&state=" + encoded(typed()) + "&after=" + encoded(typed()));
            case "clear" -> get("clear?key=" + encoded(key("8")));
            case "resolve" -> get("resolve?key=" + encoded(key("7")));
            case "answer" -> get("answer?id=" + "8".repeat(32));
            case "lift" -> get("lift?id=h");
            case "hold" ->
                get("hold?what=" + encoded(typed()) + "&why=" + encoded(typed()) + "&until=" + encoded(typed()));
            case "hold-check" -> checked();
            case "missing" -> get("nowhere?x=" + encoded(typed()));
            case "trouble" -> trouble();
            default -> get(name);
        };
    }

    private WebResponse checked() {
        Matcher nonce = NONCE.matcher(get("hold").body());
        if (!nonce.find()) {
            throw new AssertionError("there is no form for holds");
        }
        clock.advance(Duration.ofSeconds(3));
        return office.handle(
                request("hold").posting("nonce=" + nonce.group(1) + "&what=b24:deal:9&why=" + encoded("x" + typed())));
    }

    /** A form or an address with other control characters is refused as a whole: no browser writes one. */
    private String typed() {
        return value.replaceAll("[\\x00-\\x08\\x0e-\\x1f\\x7f]", "");
    }

    private WebResponse trouble() {
        firm.silent = true;
        clock.advance(Duration.ofMinutes(11));
        WebResponse page = get("");
        firm.silent = false;
        return page;
    }

    private WebResponse get(String place) {
        return office.handle(request(place));
    }

    private static WebRequest request(String place) {
        return WebRequest.get("/office/" + place)
                .withHeader("Host", "localhost:8080")
                .withHeader("Accept-Language", "en");
    }

    private static String link(String body, String beginning) {
        Matcher links =
                Pattern.compile("href=\"\\./(" + beginning + "[^\"]*)\"").matcher(body);
        if (!links.find()) {
            throw new AssertionError("no link to " + beginning);
        }
        return String.valueOf(links.group(1)).replace("&amp;", "&").replace("&#x3D;", "=");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Words of a host that are no better. */
    private final class Echo extends PlainWords {

        @Override
        public String scenario(String name, LetterLanguage language) {
            return value;
        }

        @Override
        public String step(String name, LetterLanguage language) {
            return value;
        }

        @Override
        public String reason(Reason why, LetterLanguage language) {
            return value;
        }

        @Override
        public String said(String english, LetterLanguage language) {
            return value;
        }
    }
}
