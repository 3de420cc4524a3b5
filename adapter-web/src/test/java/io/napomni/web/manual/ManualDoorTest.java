package io.napomni.web.manual;

import static io.napomni.web.manual.Writer.RENEWAL;
import static io.napomni.web.manual.Writer.press;
import static io.napomni.web.manual.Writer.with;
import static io.napomni.web.manual.Writer.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import io.napomni.web.manual.door.ManualDoor;
import io.napomni.web.manual.door.Sender;
import io.napomni.web.manual.door.StaffDoor;
import io.napomni.web.office.door.LoopbackDoor;
import io.napomni.web.office.door.Staff;
import io.napomni.wording.LetterLanguage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may write, about what, and within whose pages. */
class ManualDoorTest extends Scene {

    private static final String PORTAL = "https://example.bitrix24.ru";

    private static final Sender OF_THE_CARD = Sender.named("Anna Petrova")
            .onlyAbout(Shop.ref("1"))
            .carrying("ticket-of-anna")
            .framedBy(List.of(PORTAL));

    /** Knows one ticket. */
    private static final ManualDoor CARD = request -> Optional.of(OF_THE_CARD)
            .filter(sender -> request.isPosting()
                    && request.form(ManualPages.LONGEST_FORM).one(Sender.TICKET).equals(Optional.of(sender.ticket())));

    private static void assertTellsNothing(WebResponse made) {
        assertThat(made.status()).isEqualTo(403);
        assertThat(made.body()).doesNotContain("<", "K-1", "example.org").contains("Сюда нельзя");
        assertThat(made.headers()).containsEntry("Cache-Control", "no-store");
    }

    private static void assertFramedBy(String ancestors, WebResponse made) {
        assertThat(made.headers().getOrDefault("Content-Security-Policy", ""))
                .contains("default-src 'none'", "frame-ancestors " + ancestors + ";");
        assertThat(made.headers()).doesNotContainKey("X-Frame-Options");
    }

    private Writer card() {
        return new Writer(pages(CARD), "en", "b24:deal:1");
    }

    private WebResponse first(Writer card) {
        WebRequest portal = card.request().posting("AUTH_ID=secret&nonce=x&ref=b24:deal:2");
        return ((ManualPages) card.page()).first(OF_THE_CARD, Shop.ref("1"), portal);
    }

    @Test
    void whom_the_door_does_not_know_is_shown_nothing() {
        shop.contract("1", SOON);
        Writer stranger = new Writer(pages(request -> Optional.empty()), "en", "b24:deal:1");
        assertTellsNothing(stranger.begin());
        assertTellsNothing(stranger.post(press(anna().look(RENEWAL), "send")));
        assertFramedBy("'none'", stranger.begin());
        assertThat(letters()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"b24:deal:2", "b24:deal:", "nonsense", ""})
    void about_what_he_may_not_write_he_is_told_as_little(String ref) {
        shop.contract("1", SOON);
        shop.contract("2", SOON);
        Sender bound = Sender.named("Anna Petrova").onlyAbout(Shop.ref("1"));
        Writer other = new Writer(pages(bound), "en", ref);
        assertTellsNothing(other.begin());
        Map<String, String> form = press(anna().look(RENEWAL), "send");
        assertTellsNothing(other.post(with(form, "ref", ref)));
        assertTellsNothing(pages(bound).first(bound, Shop.ref("2"), other.request()));
        assertThat(letters()).isZero();
    }

    @Test
    void a_ticket_goes_through_every_form_and_stands_in_no_address() {
        shop.contract("1", SOON);
        Writer card = card();
        assertTellsNothing(card.begin());
        WebResponse first = first(card);
        WebResponse look = card.post(with(Writer.fields(first.body()), "letter", RENEWAL));
        WebResponse sent = card.post(press(look, "send"));
        WebResponse again = card.post(press(sent, "begin"));
        for (WebResponse page : List.of(first, look, sent, again)) {
            assertThat(page.status()).isEqualTo(200);
            assertThat(Writer.fields(page.body())).containsEntry("ticket", "ticket-of-anna");
            assertThat(page.body().replaceAll("srcdoc=\"[^\"]*\"", ""))
                    .doesNotContain("<a ", "secret")
                    .contains("action=\"./write\"");
            assertThat(page.body().split("ticket-of-anna", -1)).hasSize(2);
            assertFramedBy(PORTAL, page);
        }
        assertThat(signatures()).hasSize(1);
        assertTellsNothing(card.post(with(press(look, "send"), "ticket", "ticket-of-boris")));
    }

    @Test
    void who_holds_a_ticket_need_not_say_about_what() {
        shop.contract("1", SOON);
        Map<String, String> form = with(Map.of("ticket", "ticket-of-anna"), "do", "begin");
        assertThat(words(card().post(form))).contains("Which letter?", "K-1");
    }

    @Test
    void only_the_sites_that_the_door_names_may_frame_and_a_refusal_may_be_framed_where_the_host_says_so() {
        shop.contract("1", SOON);
        assertFramedBy("'none'", anna().begin());
        assertFramedBy("'none'", anna().look(RENEWAL));
        ManualPages pages = pages(CARD).refusingWithin(List.of(PORTAL));
        WebResponse refused = new Writer(pages, "en", "b24:deal:1").begin();
        assertTellsNothing(refused);
        assertFramedBy(PORTAL, refused);
        assertThatThrownBy(() -> pages(CARD).refusingWithin(List.of("*"))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "AAABogc0VYDzFjGP5WqVHrP31SpHSntx", "nonce of another length, which is no nonce at all"
            })
    void a_form_that_was_not_shown_to_him_sends_nothing(String nonce) {
        shop.contract("1", SOON);
        Map<String, String> form = press(anna().look(RENEWAL), "send");
        WebResponse refused = anna().post(with(form, "nonce", nonce));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(words(refused)).contains("came from another page", "Which letter?");
        assertThat(letters()).isZero();
    }

    @Test
    void the_form_of_one_is_worth_nothing_to_another_nor_about_another() {
        shop.contract("1", SOON);
        shop.contract("2", SOON);
        Map<String, String> form = press(anna().look(RENEWAL), "send");
        Writer boris = new Writer(pages(Sender.named("Boris")), "en", "b24:deal:1");
        assertThat(boris.post(form).status()).isEqualTo(403);
        assertThat(anna().post(with(form, "ref", "b24:deal:2")).status()).isEqualTo(403);
        Sender bound = Sender.named("Anna Petrova").onlyAbout(Shop.ref("1"));
        assertThat(new Writer(pages(bound), "en", "b24:deal:1").post(form).status())
                .isEqualTo(403);
        assertThat(letters()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void a_form_on_another_site_is_not_taken(String site) {
        shop.contract("1", SOON);
        WebRequest form = anna().posting(press(anna().look(RENEWAL), "send"));
        assertTellsNothing(anna().page().handle(form.withHeader("Sec-Fetch-Site", site)));
        assertThat(letters()).isZero();
        assertThat(anna().page()
                        .handle(form.withHeader("Sec-Fetch-Site", "same-origin"))
                        .status())
                .isEqualTo(200);
        assertThat(letters()).isEqualTo(1);
    }

    @Test
    void headers_are_strict_and_the_letter_s_styles_are_allowed_by_hash_alone() {
        shop.contract("1", SOON);
        for (WebResponse page : List.of(anna().begin(), anna().look(RENEWAL))) {
            assertThat(page.headers())
                    .containsEntry("Referrer-Policy", "no-referrer")
                    .containsEntry("Cache-Control", "no-store")
                    .containsEntry("X-Robots-Tag", "noindex")
                    .containsEntry("X-Content-Type-Options", "nosniff");
            assertThat(page.headers().getOrDefault("Content-Security-Policy", ""))
                    .contains("default-src 'none'", "form-action 'self'", "base-uri 'none'", "style-src 'sha256-")
                    .doesNotContain("style-src 'unsafe", "script-src", "frame-src");
        }
        assertThat(anna().begin().headers().getOrDefault("Content-Security-Policy", ""))
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @CsvSource({"en,ru,Какое письмо?", "ru,en,Which letter?"})
    void the_door_s_language_comes_before_the_browser_s(String browser, String door, String words) {
        shop.contract("1", SOON);
        LetterLanguage language = door.equals("ru") ? LetterLanguage.RUSSIAN : LetterLanguage.ENGLISH;
        Writer anna = new Writer(pages(Sender.named("Anna").speaking(language)), browser, "b24:deal:1");
        assertThat(words(anna.begin())).contains(words);
    }

    @Test
    void whoever_may_work_in_the_office_may_write_about_anything() {
        shop.contract("1", SOON);
        Writer anna = new Writer(pages(new StaffDoor(LoopbackDoor.of(new Staff("Anna Petrova")))), "en", "b24:deal:1");
        assertTellsNothing(anna.begin());
        WebRequest here = WebRequest.get("/office/write?ref=b24:deal:1")
                .withHeader("Host", "localhost:8081")
                .withHeader("Accept-Language", "en");
        assertThat(anna.page().handle(here).body()).contains("You write as Anna Petrova.");
        assertTellsNothing(anna.page().handle(here.withFrom("8.8.8.8")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\u202eb"})
    void senders_have_plain_names(String name) {
        assertThatThrownBy(() -> Sender.named(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "ü", "a\n", "\u0000"})
    void tickets_are_visible_ascii(String ticket) {
        Sender anna = Sender.named("Anna");
        assertThatThrownBy(() -> anna.carrying(ticket)).isInstanceOf(IllegalArgumentException.class);
        assertThat(anna.carrying("secret-ticket").toString()).doesNotContain("secret-ticket");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "https:", "http://a.example", "https://a.example; script-src *", "", "'self'"})
    void frames_are_for_named_sites(String origin) {
        Sender anna = Sender.named("Anna");
        assertThatThrownBy(() -> anna.framedBy(List.of(origin))).isInstanceOf(IllegalArgumentException.class);
    }
}
