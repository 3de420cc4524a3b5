package io.napomni.browser;

import io.napomni.action.Purpose;
import io.napomni.answer.AnswerDesk;
import io.napomni.answer.AnswerLimits;
import io.napomni.answer.AnswerLink;
import io.napomni.answer.LinkKeys;
import io.napomni.answer.LinkSigner;
import io.napomni.model.CustomerRef;
import io.napomni.model.Quantity;
import io.napomni.model.SubjectRef;
import io.napomni.past.Hold;
import io.napomni.past.answer.Answer;
import io.napomni.past.answer.AnswerSheet;
import io.napomni.past.answer.Choice;
import io.napomni.past.answer.Invitation;
import io.napomni.past.answer.LetterId;
import io.napomni.runner.serve.PageServer;
import io.napomni.runner.serve.Where;
import io.napomni.testkit.memory.MemoryStores;
import io.napomni.testkit.memory.SettableClock;
import io.napomni.web.Page;
import io.napomni.web.Pages;
import io.napomni.web.WebRequest;
import io.napomni.web.answer.AnswerPages;
import io.napomni.web.answer.Contacts;
import io.napomni.web.answer.LeftToShip;
import io.napomni.web.answer.LeftToShip.Line;
import io.napomni.web.guard.PageNonce;
import io.napomni.web.guard.RateLimit;
import io.napomni.web.guard.StrictHeaders;
import io.napomni.wording.LetterLanguage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** One letter, the pages where its links lead, and a server for them. Its clock stands until a test moves it. */
final class CustomerSite implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Instant EXPIRES = Instant.parse("2027-02-22T00:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-22T09:00:00Z");

    final SettableClock clock = SettableClock.at(NOON, ZoneId.of("Europe/Moscow"));
    final List<WebRequest> requests = new CopyOnWriteArrayList<>();
    final Page pages;
    private final MemoryStores stores = MemoryStores.on(clock);
    private final LinkSigner signer = new LinkSigner(LinkKeys.signing(1, new byte[32]), "acme");
    private final LetterId letter = signer.letter("dispatch-1");
    private final AnswerDesk desk = new AnswerDesk(stores.stores().answers(), signer, clock, AnswerLimits.standard());
    private final PageServer server;

    private CustomerSite(String label, Locale language, Contacts contacts, LeftToShip left) {
        stores.stores().answers().invite(List.of(invitation(label, language)));
        AnswerPages answers = AnswerPages.at(
                        "/a/",
                        desk,
                        new PageNonce(new byte[32], clock),
                        RateLimit.NONE,
                        contacts,
                        LetterLanguage.RUSSIAN,
                        clock)
                .listing(left);
        this.pages = StrictHeaders.around(Pages.none().with("/a/", answers));
        this.server = PageServer.start(new Where("127.0.0.1", 0, false), this::noted);
    }

    private Invitation invitation(String label, Locale language) {
        CustomerRef customer = new CustomerRef("bitrix24", "company", "7");
        return new Invitation(
                letter,
                "dispatch-1",
                new SubjectRef("bitrix24", "deal", "6"),
                false,
                customer,
                customer,
                "contract-renewal",
                "contract-renewal",
                label,
                Purpose.CONTRACT,
                language,
                TODAY.minusDays(1),
                EXPIRES);
    }

    static CustomerSite russian() {
        return russian(LeftToShip.UNKNOWN);
    }

    /** Where it is known what is left to ship. */
    static CustomerSite withGoods() {
        return russian(subject -> List.of(
                new Line("1", "Пшеница 3 класса", Quantity.of("120", "т")),
                new Line("2", "Мешки полипропиленовые, 50 кг", Quantity.of("400", "шт."))));
    }

    private static CustomerSite russian(LeftToShip left) {
        return new CustomerSite(
                "№ 15/2026",
                Locale.forLanguageTag("ru"),
                new Contacts("ООО «Зерно»", Optional.of("+7 495 123-45-67"), Optional.of("info@zerno.example")),
                left);
    }

    static CustomerSite english() {
        return new CustomerSite(
                "15/2026",
                Locale.ENGLISH,
                new Contacts("Grain Ltd", Optional.of("+44 20 7946 0000"), Optional.of("info@grain.example")),
                LeftToShip.UNKNOWN);
    }

    private io.napomni.web.WebResponse noted(WebRequest request) {
        requests.add(request);
        return pages.handle(request);
    }

    String link(Choice choice) {
        Instant end = choice == Choice.UNSUBSCRIBE ? AnswerLink.NEVER : EXPIRES;
        return server.address() + "/a/" + signer.sign(new AnswerLink(letter, choice, end));
    }

    /** A link that anybody could make up. */
    String forged() {
        String link = link(Choice.LATER);
        return link.substring(0, link.length() - 8) + "AAAAAAAA";
    }

    /** Somebody reads for some seconds. */
    void time(Duration passed) {
        clock.advance(passed);
    }

    void handled() {
        desk.handled(letter, "Anna");
    }

    long posts() {
        return requests.stream().filter(WebRequest::isPosting).count();
    }

    AnswerSheet sheet() {
        return stores.stores().answers().find(List.of(letter)).get(0);
    }

    Answer answer() {
        return sheet().current().orElseThrow();
    }

    List<Hold> holds() {
        return stores.stores().holds().inForce(TODAY);
    }

    @Override
    public void close() {
        server.close();
    }
}
