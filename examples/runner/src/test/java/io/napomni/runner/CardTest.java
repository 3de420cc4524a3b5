package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.napomni.bitrix24.oauth.FileTokens;
import io.napomni.bitrix24.oauth.Tokens;
import io.napomni.bitrix24.wire.Secret;
import io.napomni.model.SubjectRef;
import io.napomni.testkit.fake.bitrix24.auth.TokenPair;
import io.napomni.testkit.fake.bitrix24.event.Delivery;
import io.napomni.testkit.fake.bitrix24.people.PortalUser;
import io.napomni.testkit.fake.bitrix24.rule.Right;
import io.napomni.web.manual.door.Tickets;
import io.napomni.wording.LetterLanguage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A manager sends a letter from the card of a deal: the portal, {@code ./remind serve} and the mail server are real. */
class CardTest {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @TempDir
    Path folder;

    private CardDesk card;
    private String name = "";

    @BeforeEach
    void open() {
        card = new CardDesk(folder);
        name = "Зинаида Кукушкина";
        card.desk.portal().data().putUser(PortalUser.of(card.manager, "Зинаида", "Кукушкина", "z@example.test", 1));
        log.start();
        ROOT.setLevel(Level.DEBUG);
        ROOT.addAppender(log);
    }

    @AfterEach
    void close() {
        ROOT.detachAppender(log);
        ROOT.setLevel(Level.OFF);
        card.close();
    }

    private String logged() {
        return log.list.stream()
                .filter(event -> event.getLoggerName().startsWith("io.napomni"))
                .map(event -> event.getLevel() + " " + event.getFormattedMessage() + " " + event.getThrowableProxy())
                .collect(Collectors.joining("\n"));
    }

    /** Nothing by which somebody could come in, and nobody's name. */
    private void assertLoggedWithoutSecrets(String code) {
        assertThat(logged())
                .contains("the page in a deal's card was not shown (" + code + ")")
                .doesNotContain(
                        Desk.APP.applicationToken(),
                        Desk.APP.memberId(),
                        "Кукушкина",
                        "z@example.test",
                        "f0re1gn",
                        CardDesk.KEY)
                .doesNotContainPattern("[0-9a-f]{32}");
    }

    @Test
    void from_the_card_to_the_form_to_one_letter_in_the_manager_s_name() {
        List<HttpResponse<String>> seen = card.whileServing(() -> {
            Delivery opened = card.open(card.deal);
            assertThat(opened.status()).as(opened.answer()).isEqualTo(200);
            assertThat(opened.frameAncestors())
                    .contains("frame-ancestors http://"
                            + card.desk.portal().baseUrl().getAuthority() + ";");
            HttpResponse<String> look = card.look(opened.answer());
            HttpResponse<String> sent = card.press(look.body(), "do", "send");
            return List.of(look, sent, card.press(look.body(), "do", "send"));
        });

        assertThat(seen).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(seen.get(0).body()).contains("Заканчивается срок контракта");
        assertThat(seen.get(0).headers().firstValue("Content-Security-Policy").orElse(""))
                .contains(
                        "frame-ancestors http://" + card.desk.portal().baseUrl().getAuthority());
        assertThat(card.desk.letters()).hasSize(1);
        Desk.Typed history = card.desk.type("export", "b24:deal:" + card.deal, "--json");
        assertThat(history.out()).contains("sent-by-hand", name + " (b24:user:" + card.manager + ")");
        assertTheNextRunLeavesTheNote(card.desk.letters().get(0).recipient());
    }

    /** As it does for every letter by hand; and it writes to nobody twice. */
    private void assertTheNextRunLeavesTheNote(String to) {
        card.desk.type("run", "contract");
        assertThat(card.desk.letters().stream()
                        .filter(letter -> letter.recipient().equals(to)))
                .hasSize(1);
        assertThat(card.desk.portal().written().comments())
                .anySatisfy(note -> assertThat(note.itemId()).isEqualTo(Long.parseLong(card.deal)));
    }

    @Test
    void the_office_of_the_same_process_does_not_go_on_showing_as_due_what_went_from_the_card() {
        List<String> seen = card.whileServing(() -> {
            String before = card.office();
            HttpResponse<String> look = card.look(card.open(card.deal).answer());
            card.press(look.body(), "do", "send");
            return List.of(before, card.office());
        });
        assertThat(seen.get(0)).contains("b24%3Adeal%3A" + card.deal).doesNotContain("уже сделано");
        assertThat(seen.get(1)).contains("b24%3Adeal%3A" + card.deal, "уже сделано");
    }

    /** What is wrong in a call, and how it is refused. */
    private record Wrong(String field, String value, int status, String code) {}

    private static final List<Wrong> WRONG = List.of(
            new Wrong("APPLICATION_TOKEN", "f0re1gn", 403, "wrong-token"),
            new Wrong("APPLICATION_TOKEN", "", 403, "no-token"),
            new Wrong("member_id", "f0re1gnf0re1gnf0re1gn", 403, "other-portal"),
            new Wrong("DOMAIN", "f0re1gn.bitrix24.ru", 403, "other-portal"),
            new Wrong("PLACEMENT", "CRM_LEAD_DETAIL_TAB", 400, "other-placement"),
            new Wrong("PLACEMENT_OPTIONS", "{\"ID\":\"f0re1gn\"}", 400, "no-deal"),
            new Wrong("AUTH_ID", "f0re1gn", 403, "worn"));

    @Test
    void a_call_that_is_not_the_portal_s_is_refused_and_logged_without_secrets() {
        List<HttpResponse<String>> seen = card.whileServing(() -> WRONG.stream()
                .map(wrong -> card.openWith(wrong.field(), wrong.value()))
                .toList());
        assertThat(seen)
                .extracting(HttpResponse::statusCode)
                .containsExactlyElementsOf(WRONG.stream().map(Wrong::status).toList());
        assertThat(seen)
                .allSatisfy(refused ->
                        assertThat(refused.body()).contains("ожалуйста").doesNotContain("<form", "f0re1gn"));
        WRONG.forEach(wrong -> assertLoggedWithoutSecrets(wrong.code()));
        assertThat(card.desk.letters()).isEmpty();
    }

    @Test
    void whom_the_portal_does_not_let_see_the_deal_we_do_not_either() {
        card.desk.portal().deals().rights().deny(card.manager, Right.READ, Long.parseLong(card.deal));
        Delivery opened = card.whileServing(() -> card.open(card.deal));
        assertThat(opened.status()).isEqualTo(403);
        assertThat(opened.answer()).contains("вам нельзя её видеть");
        assertThat(opened.frameAncestors()).contains("frame-ancestors http://127.0.0.1:");
        assertLoggedWithoutSecrets("no-right");
    }

    @Test
    void a_token_that_has_expired_opens_nothing_and_a_portal_that_does_not_answer_is_said_to() {
        List<HttpResponse<String>> seen = card.whileServing(() -> {
            String worn = card.token();
            card.desk.portal().expireAccessTokens();
            HttpResponse<String> expired = card.openWith("AUTH_ID", worn);
            card.desk.portal().overload();
            return List.of(expired, card.openWith("status", "L"));
        });
        assertThat(seen).extracting(HttpResponse::statusCode).containsExactly(403, 503);
        assertThat(seen.get(0).body()).contains("откройте карточку сделки заново");
        assertThat(seen.get(1).body()).contains("Портал сейчас не отвечает");
        assertLoggedWithoutSecrets("worn");
        assertLoggedWithoutSecrets("no-answer");
    }

    @Test
    void reading_the_page_by_its_address_shows_nothing() {
        List<HttpResponse<String>> seen = card.whileServing(() -> List.of(
                card.send("GET", "/card/tab", Map.of()),
                card.send("GET", "/card/write", Map.of()),
                card.send("GET", "/card/", Map.of()),
                card.send("DELETE", "/card/tab", Map.of()),
                card.send("POST", "/card/tab", Map.of("a", "b".repeat(300_000))),
                card.send("POST", "/card/tab", Map.of("a", "b".repeat(600_000)))));
        assertThat(seen).extracting(HttpResponse::statusCode).containsExactly(405, 403, 404, 405, 413, 413);
        assertThat(seen.get(0).headers().firstValue("Allow")).contains("POST");
        assertThat(seen).allSatisfy(answer -> assertThat(answer.body()).doesNotContain("<form"));
        assertLoggedWithoutSecrets("too-large");
    }

    @Test
    void a_ticket_is_good_for_its_deal_until_its_end_and_in_no_other_spelling() {
        SubjectRef deal = SubjectRef.parse("b24:deal:" + card.deal);
        String site = "http://" + card.desk.portal().baseUrl().getAuthority();
        List<HttpResponse<String>> seen = card.whileServing(() -> {
            Map<String, String> good = CardDesk.fields(card.open(card.deal).answer());
            String ticket = String.valueOf(good.get("ticket"));
            String flipped = ticket.substring(0, 20) + (ticket.charAt(20) == 'A' ? 'B' : 'A') + ticket.substring(21);
            return List.of(
                    card.write(CardDesk.with(good, "letter", "contract/contract-renewal/renewal/mail")),
                    card.write(CardDesk.with(good, "ref", "b24:deal:1")),
                    card.write(CardDesk.with(good, "ticket", flipped)),
                    card.write(CardDesk.with(good, "ticket", "")),
                    card.write(CardDesk.with(good, "ticket", ticket(deal, site, Duration.ofMinutes(31)))),
                    card.write(
                            CardDesk.with(good, "ticket", ticket(deal, "https://f0re1gn.bitrix24.ru", Duration.ZERO))),
                    card.write(CardDesk.with(
                            good, "ticket", ticket(SubjectRef.parse("b24:deal:1"), site, Duration.ZERO))));
        });
        assertThat(seen).extracting(HttpResponse::statusCode).containsExactly(200, 403, 403, 403, 403, 403, 403);
        assertThat(seen.subList(1, seen.size()))
                .allSatisfy(answer -> assertThat(answer.body()).doesNotContain("<form"))
                .allSatisfy(answer -> assertThat(answer.headers()
                                .firstValue("Content-Security-Policy")
                                .orElse(""))
                        .contains("frame-ancestors " + site + ";"));
        assertThat(card.desk.letters()).isEmpty();
    }

    /** As this server signs them, so long ago. */
    private String ticket(SubjectRef deal, String site, Duration ago) {
        Clock then = Clock.offset(card.desk.clock(), ago.negated());
        return new Tickets(CardDesk.KEY.getBytes(StandardCharsets.UTF_8), then)
                .issue(name, deal, site, LetterLanguage.RUSSIAN)
                .ticket();
    }

    @Test
    void check_tells_whether_the_portal_knows_the_page() throws IOException {
        Path file = card.desk.file("remind.yml");
        String app = """
                app:
                  portal: %1$s
                  authServer: %1$s
                  clientId: local.napomni
                  clientSecret: ${APP_SECRET}
                  handler: %2$s
                card:""".formatted(card.desk.portal().baseUrl(), card.address("/card"));
        Files.writeString(
                file, Files.readString(file).replace("  card:", app.indent(2).stripTrailing()));
        card.desk.environment("APP_SECRET", "app-s3cr3t");
        assertThat(card.desk.type("check").out()).contains("не описано или не авторизовано");

        FileTokens.in(card.desk.file("bitrix24-tokens.json")).keep(tokens());
        assertThat(card.desk.type("check").out()).contains("портал открывает " + card.address("/card/tab"));

        card.desk.portal().data().subscribers().placements().clear();
        assertThat(card.desk.type("check").out())
                .contains("портал не знает " + card.address("/card/tab"), "install --card --yes");
    }

    /** As the installation keeps them. */
    private Tokens tokens() {
        TokenPair pair = card.desk.portal().issueTokens(Desk.APP);
        return new Tokens(
                Secret.of(pair.accessToken()),
                Secret.of(pair.refreshToken()),
                URI.create("http://" + card.desk.portal().baseUrl().getAuthority()),
                card.desk.portal().authServer(),
                Desk.APP.memberId());
    }

    @Test
    void serve_says_where_the_page_is_and_check_that_nobody_can_tell_whether_it_is_bound() {
        card.desk.interruptedBy(new Visitor(() -> {}));
        assertThat(card.desk.type("serve", "--port", "0", "--office-port", "0").out())
                .contains("/card/tab", "Страница в карточке сделки");
        assertThat(card.desk.type("check").out()).contains("Страница в карточке", "bitrix24 install --card");
    }
}
