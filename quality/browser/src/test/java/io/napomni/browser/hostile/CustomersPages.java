package io.napomni.browser.hostile;

import io.napomni.action.Purpose;
import io.napomni.answer.AnswerDesk;
import io.napomni.answer.AnswerLimits;
import io.napomni.answer.AnswerLink;
import io.napomni.answer.LinkKeys;
import io.napomni.answer.LinkSigner;
import io.napomni.model.CustomerRef;
import io.napomni.model.Quantity;
import io.napomni.model.SubjectRef;
import io.napomni.past.answer.Choice;
import io.napomni.past.answer.Invitation;
import io.napomni.testkit.memory.MemoryStores;
import io.napomni.testkit.memory.SettableClock;
import io.napomni.web.Page;
import io.napomni.web.Pages;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import io.napomni.web.answer.AnswerPages;
import io.napomni.web.answer.Contacts;
import io.napomni.web.answer.LeftToShip;
import io.napomni.web.guard.PageNonce;
import io.napomni.web.guard.RateLimit;
import io.napomni.web.guard.StrictHeaders;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All pages of a customer, with one value in every variable that is text; each page belongs to a letter of its own. */
final class CustomersPages {

    static final List<String> NAMES =
            List.of("open", "again", "listed", "thanks", "over", "ambiguous", "leaving", "left", "gone");

    private static final Instant EXPIRES = Instant.parse("2027-02-22T00:00:00Z");
    private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([A-Za-z0-9_-]{32})\"");
    private static final LinkSigner SIGNER = new LinkSigner(LinkKeys.signing(1, new byte[32]), "acme");

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
    private final AnswerDesk desk;
    private final Page pages;
    private final String typed;
    private final String chosen;

    CustomersPages(String value) {
        MemoryStores stores = MemoryStores.on(clock);
        stores.stores()
                .answers()
                .invite(NAMES.stream().map(name -> invitation(name, value)).toList());
        this.desk = new AnswerDesk(stores.stores().answers(), SIGNER, clock, AnswerLimits.standard());
        // A form with the character NUL is refused as a whole: no browser writes one.
        this.typed = URLEncoder.encode(value.replace("\0", ""), StandardCharsets.UTF_8);
        this.chosen = "&line=" + URLEncoder.encode(beginning(value, 60), StandardCharsets.UTF_8) + "&amount="
                + URLEncoder.encode(beginning(value, 40), StandardCharsets.UTF_8);
        this.pages = StrictHeaders.around(Pages.none()
                .with(
                        "/a/",
                        AnswerPages.at(
                                        "/a/",
                                        desk,
                                        new PageNonce(new byte[32], clock),
                                        RateLimit.NONE,
                                        new Contacts(value, Optional.of(value), Optional.of(value)),
                                        LetterLanguage.ENGLISH,
                                        clock)
                                .listing(subject -> List.of(goods(value)))));
    }

    /** What is left to ship, as a colleague may have called it. */
    private static LeftToShip.Line goods(String value) {
        return new LeftToShip.Line(beginning(value, 60), value, Quantity.of("5", value));
    }

    private static String beginning(String value, int most) {
        String plain = value.replace("\0", "");
        return plain.substring(0, Math.min(most, plain.length()));
    }

    private static Invitation invitation(String name, String label) {
        CustomerRef customer = new CustomerRef("bitrix24", "company", "7");
        SubjectRef deal = new SubjectRef("bitrix24", "deal", "6");
        LocalDate day = LocalDate.of(2026, 11, 21);
        String letter = "contract-renewal";
        return new Invitation(
                SIGNER.letter(name),
                name,
                deal,
                false,
                customer,
                customer,
                letter,
                letter,
                label,
                Purpose.CONTRACT,
                Locale.ENGLISH,
                day,
                EXPIRES);
    }

    WebResponse page(String name) {
        return switch (name) {
            case "open" -> get(name, Choice.LATER);
            case "again" -> sent(name, Choice.LATER, "choice=later&day=" + typed + fields());
            case "listed" -> sent(name, Choice.PLACE_ORDER, "choice=order" + chosen + fields());
            case "thanks" -> sent(name, Choice.PLACE_ORDER, "choice=order" + fields());
            case "over" -> over(name);
            case "ambiguous" -> ambiguous(name);
            case "leaving" -> get(name, Choice.UNSUBSCRIBE);
            case "left" -> sent(name, Choice.UNSUBSCRIBE, "");
            default -> pages.handle(WebRequest.get("/a/" + "x".repeat(52)));
        };
    }

    private String fields() {
        return "&goods=" + typed + "&note=" + typed + "&reason=" + typed;
    }

    private WebResponse over(String name) {
        sent(name, Choice.PLACE_ORDER, "choice=order" + fields());
        desk.handled(SIGNER.letter(name), "Anna");
        return get(name, Choice.LATER);
    }

    private WebResponse ambiguous(String name) {
        get(name, Choice.PLACE_ORDER);
        get(name, Choice.TERMINATE);
        return sent(name, Choice.LATER, "choice=later&day=2026-12-24" + fields());
    }

    private WebResponse get(String name, Choice choice) {
        return pages.handle(WebRequest.get(link(name, choice)));
    }

    private WebResponse sent(String name, Choice choice, String form) {
        Matcher nonce = NONCE.matcher(get(name, choice).body());
        if (!nonce.find()) {
            throw new AssertionError("there is no form behind the link of " + choice);
        }
        clock.advance(Duration.ofSeconds(3));
        return pages.handle(WebRequest.get(link(name, choice)).posting("nonce=" + nonce.group(1) + "&" + form));
    }

    private static String link(String name, Choice choice) {
        Instant end = choice == Choice.UNSUBSCRIBE ? AnswerLink.NEVER : EXPIRES;
        return "/a/" + SIGNER.sign(new AnswerLink(SIGNER.letter(name), choice, end));
    }
}
