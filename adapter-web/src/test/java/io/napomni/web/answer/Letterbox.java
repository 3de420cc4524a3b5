package io.napomni.web.answer;

import io.napomni.action.Purpose;
import io.napomni.answer.AnswerDesk;
import io.napomni.answer.AnswerLimits;
import io.napomni.answer.AnswerLink;
import io.napomni.answer.LinkKeys;
import io.napomni.answer.LinkSigner;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.Hold;
import io.napomni.past.answer.AnswerSheet;
import io.napomni.past.answer.Choice;
import io.napomni.past.answer.Invitation;
import io.napomni.past.answer.LetterId;
import io.napomni.testkit.memory.MemoryStores;
import io.napomni.testkit.memory.SettableClock;
import io.napomni.web.Page;
import io.napomni.web.Pages;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import io.napomni.web.guard.PageNonce;
import io.napomni.web.guard.RateLimit;
import io.napomni.web.guard.StrictHeaders;
import io.napomni.wording.LetterLanguage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One letter, its four links, and the pages behind them. */
final class Letterbox {

    static final Instant EXPIRES = Instant.parse("2027-02-22T00:00:00Z");
    private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([A-Za-z0-9_-]{32})\"");

    final SettableClock clock = SettableClock.at(Instant.parse("2026-11-22T09:00:00Z"), ZoneId.of("Europe/Moscow"));
    final MemoryStores stores = MemoryStores.on(clock);
    final LinkSigner signer = new LinkSigner(LinkKeys.signing(1, new byte[32]), "acme");
    final LetterId letter = signer.letter("dispatch-1");
    final AnswerDesk desk = new AnswerDesk(stores.stores().answers(), signer, clock, AnswerLimits.standard());
    final AtomicInteger told = new AtomicInteger();
    final AtomicReference<LeftToShip> left = new AtomicReference<>(LeftToShip.UNKNOWN);
    final Page pages;

    Letterbox(String label, Locale language, Contacts contacts) {
        SubjectRef subject = new SubjectRef("bitrix24", "deal", "6");
        CustomerRef customer = new CustomerRef("bitrix24", "company", "7");
        stores.stores()
                .answers()
                .invite(List.of(new Invitation(
                        letter,
                        "dispatch-1",
                        subject,
                        false,
                        customer,
                        customer,
                        "contract-renewal",
                        "contract-renewal",
                        label,
                        Purpose.CONTRACT,
                        language,
                        LocalDate.of(2026, 11, 21),
                        EXPIRES)));
        AnswerPages answers = AnswerPages.at(
                        "/a/",
                        desk,
                        new PageNonce(new byte[32], clock),
                        RateLimit.NONE,
                        contacts,
                        LetterLanguage.RUSSIAN,
                        clock)
                .listing(about -> Objects.requireNonNull(left.get()).of(about))
                .telling(told::incrementAndGet);
        this.pages = StrictHeaders.around(Pages.none().with("/a/", answers));
    }

    static Letterbox russian() {
        return new Letterbox(
                "№ 15/2026",
                Locale.forLanguageTag("ru"),
                new Contacts("ООО «Зерно»", Optional.of("+7 495 123-45-67"), Optional.of("info@zerno.example")));
    }

    String link(Choice choice) {
        return "/a/"
                + signer.sign(
                        new AnswerLink(letter, choice, choice == Choice.UNSUBSCRIBE ? AnswerLink.NEVER : EXPIRES));
    }

    WebResponse get(String link) {
        return pages.handle(WebRequest.get(link));
    }

    WebResponse post(String link, String form) {
        return pages.handle(WebRequest.get(link).posting(form));
    }

    /** As a person does: opens, reads for a few seconds, fills in, sends. */
    WebResponse fillIn(String link, String form) {
        String nonce = nonce(get(link));
        clock.advance(Duration.ofSeconds(5));
        return post(link, "nonce=" + nonce + "&" + form);
    }

    static String nonce(WebResponse page) {
        Matcher nonce = NONCE.matcher(page.body());
        if (!nonce.find()) {
            throw new AssertionError("no nonce in the page: " + page.body());
        }
        return nonce.group(1);
    }

    AnswerSheet sheet() {
        return stores.stores().answers().find(List.of(letter)).get(0);
    }

    List<Hold> holds() {
        return stores.stores().holds().inForce(LocalDate.of(2026, 11, 22));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
