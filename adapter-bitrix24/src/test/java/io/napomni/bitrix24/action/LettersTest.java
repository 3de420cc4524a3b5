package io.napomni.bitrix24.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.napomni.action.Channel;
import io.napomni.action.Letter;
import io.napomni.action.SendMail;
import io.napomni.bitrix24.Bitrix24Portal;
import io.napomni.bitrix24.HandWork;
import io.napomni.bitrix24.StubServer;
import io.napomni.bitrix24.action.letter.CardLetters;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.model.EmailAddress;
import io.napomni.model.SubjectRef;
import io.napomni.port.ConfigurationException;
import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters through cards, against literal answers. */
class LettersTest {
    private static final EmailAddress FROM = new EmailAddress("oleg@example.test");
    private static final String DEAL =
            "\"t2n0\":{\"items\":[{\"id\":1207,\"assignedById\":17,\"companyId\":44,\"contactIds\":[91]}]}";
    private static final String CUSTOMERS = "\"t3n0\":{\"items\":[{\"id\":91,\"fm\":[{\"typeId\":\"EMAIL\",\"value\":"
            + "\"Irina@example.test\"}]}]},\"t4n0\":{\"items\":[{\"id\":44,\"fm\":[{\"typeId\":\"EMAIL\",\"value\":"
            + "\"info@example.test\"}]}]}";

    private final StubServer stub = StubServer.start();
    private final HandWork<SendMail> work = new HandWork<>();
    private SubjectRef card = new SubjectRef("b24", "deal", "1207");

    @AfterEach
    void close() {
        stub.close();
    }

    private LettersTest answers(String... results) {
        for (String result : results) {
            stub.then(200, "{\"result\":{\"result\":{" + result + "},\"result_error\":[]}}");
        }
        return this;
    }

    private Outcome send(String to) {
        SendMail mail = new SendMail(
                new EmailAddress(to), Optional.empty(), new Letter("renewal", Locale.forLanguageTag("ru"), Map.of()));
        work.with("abc", mail, Optional.of(new Rendered("Договор кончается", "<p>Ирина, здравствуйте</p>", "text")));
        execute();
        return Objects.requireNonNull(work.outcomes.get("abc"));
    }

    private void execute() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T07:00:00Z"), ZoneOffset.ofHours(3));
        CardLetters how = new CardLetters(Channel.MAIL, FROM, "Олег Иванов", mail -> Optional.of(card));
        PortalOptions options = PortalOptions.standard().withPause(wait -> {});
        Bitrix24Portal.open(stub.webhook(), clock, options).letters(how).execute(work);
    }

    private String sent() {
        String body = URLDecoder.decode(stub.bodies.get(stub.bodies.size() - 1), StandardCharsets.UTF_8);
        assertThat(body).contains("crm.activity.add?");
        return body;
    }

    @Test
    void a_letter_is_a_completed_outgoing_activity_of_its_card() {
        answers(DEAL, CUSTOMERS, "\"e0\":3165");

        assertThat(send("irina@example.test")).isEqualTo(new Outcome.Done("activity 3165"));
        assertThat(sent())
                .contains("fields[TYPE_ID]=4&", "fields[DIRECTION]=2&", "fields[COMPLETED]=Y&")
                .contains("fields[OWNER_TYPE_ID]=2&fields[OWNER_ID]=1207&", "fields[RESPONSIBLE_ID]=17&")
                .contains("fields[SUBJECT]=Договор кончается&", "fields[DESCRIPTION_TYPE]=3&")
                .contains("fields[DESCRIPTION]=<p>Ирина, здравствуйте</p>\n<!-- napomni:abc -->&")
                .contains("fields[START_TIME]=2026-11-21T10:00:00+03:00&")
                .contains("[MESSAGE_FROM]=Олег Иванов <oleg@example.test>", "[DISABLE_SENDING_MESSAGE_COPY]=Y")
                .doesNotContain("[TYPE]=");
    }

    @Test
    void the_address_is_given_with_the_contact_whose_it_is() {
        answers(DEAL, CUSTOMERS, "\"e0\":3165").send("irina@example.test");

        assertThat(sent())
                .contains("[COMMUNICATIONS][0][VALUE]=irina@example.test")
                .contains("[COMMUNICATIONS][0][ENTITY_ID]=91", "[COMMUNICATIONS][0][ENTITY_TYPE_ID]=3");
    }

    @Test
    void or_with_the_company() {
        answers(DEAL, CUSTOMERS, "\"e0\":3165").send("info@example.test");

        assertThat(sent()).contains("[COMMUNICATIONS][0][ENTITY_ID]=44", "[COMMUNICATIONS][0][ENTITY_TYPE_ID]=4");
    }

    @Test
    void a_letter_of_a_contact_stays_in_the_card_of_the_contact() {
        card = new SubjectRef("b24", "contact", "91");
        String contact = "\"t3n0\":{\"items\":[{\"id\":91,\"assignedById\":17,\"fm\":[{\"typeId\":\"EMAIL\",\"value\":"
                + "\"irina@example.test\"}]}]}";
        answers(contact, contact, "\"e0\":1").send("irina@example.test");

        assertThat(sent()).contains("fields[OWNER_TYPE_ID]=3&fields[OWNER_ID]=91&", "[ENTITY_ID]=91");
    }

    @Test
    void a_letter_to_an_address_that_is_nobody_s_of_the_card_is_rejected_without_naming_it() {
        answers(DEAL, CUSTOMERS);

        Outcome outcome = send("stranger@example.test");

        assertThat(outcome)
                .asInstanceOf(type(Outcome.Rejected.class))
                .satisfies(rejected -> assertThat(rejected.why().code()).isEqualTo("address-not-in-card"));
        assertThat(outcome.toString()).doesNotContain("stranger");
        assertThat(stub.bodies).noneMatch(body -> body.contains("crm.activity.add"));
    }

    @Test
    void a_card_that_is_gone_and_a_subject_without_one_are_rejected() {
        answers("\"t2n0\":{\"items\":[]}");

        assertThat(send("irina@example.test"))
                .asInstanceOf(type(Outcome.Rejected.class))
                .satisfies(rejected -> assertThat(rejected.why().code()).isEqualTo("bitrix24-not-found"));
        work.outcomes.clear();
        card = new SubjectRef("1c", "invoice", "6");
        assertThat(send("irina@example.test"))
                .asInstanceOf(type(Outcome.Rejected.class))
                .satisfies(rejected -> assertThat(rejected.why().code()).isEqualTo("no-card"));
    }

    @Test
    void a_letter_to_a_colleague_is_refused_before_anything_is_asked() {
        work.with(
                "abc",
                SendMail.toColleague(
                        new EmailAddress("irina@example.test"), new Letter("dunning", Locale.ROOT, Map.of())));
        execute();

        assertThat(work.outcomes.get("abc"))
                .asInstanceOf(type(Outcome.Rejected.class))
                .satisfies(rejected -> assertThat(rejected.why().code()).isEqualTo("letter-to-colleague"));
        assertThat(stub.bodies).isEmpty();
    }

    @Test
    void an_action_without_a_rendered_letter_is_rejected() {
        answers(DEAL, CUSTOMERS);
        work.with(
                "abc",
                new SendMail(
                        new EmailAddress("irina@example.test"),
                        Optional.empty(),
                        new Letter("renewal", Locale.ROOT, Map.of())));
        execute();

        assertThat(work.outcomes.get("abc")).isInstanceOf(Outcome.Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"result\":{\"resu", "", "{\"result\":{\"result\":{\"e0\":null},\"result_error\":[]}}"})
    void without_a_whole_answer_the_letter_is_in_doubt_and_not_sent_again(String answer) {
        answers(DEAL, CUSTOMERS);
        stub.then(200, answer);

        assertThat(send("irina@example.test")).isInstanceOf(Outcome.InDoubt.class);
        assertThat(stub.bodies).hasSize(3);
    }

    @Test
    void what_the_portal_refuses_is_rejected() {
        answers(DEAL, CUSTOMERS);
        stub.then(
                200,
                "{\"result\":{\"result\":[],\"result_error\":{\"e0\":{\"error\":\"\",\"error_description\":"
                        + "\"Email send error. \\\"To\\\" is not found\"}}}}");

        Outcome outcome = send("irina@example.test");

        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        assertThat(outcome.toString()).contains("To").doesNotContain("irina");
    }

    @Test
    void a_name_that_would_end_the_header_is_refused() {
        assertThatThrownBy(() -> new CardLetters(Channel.MAIL, FROM, "Oleg\r\nBcc: x", mail -> Optional.empty()))
                .isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> new CardLetters(Channel.MAIL, FROM, "Oleg <x>", mail -> Optional.empty()))
                .isInstanceOf(ConfigurationException.class);
    }
}
