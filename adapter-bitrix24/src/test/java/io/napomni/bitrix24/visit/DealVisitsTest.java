package io.napomni.bitrix24.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.bitrix24.PortalStage;
import io.napomni.bitrix24.inbound.FormBody;
import io.napomni.bitrix24.inbound.Received;
import io.napomni.bitrix24.inbound.Refusal;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.wire.Secret;
import io.napomni.model.SubjectRef;
import io.napomni.port.ConfigurationException;
import io.napomni.testkit.fake.bitrix24.FakePortal;
import io.napomni.testkit.fake.bitrix24.auth.PortalApp;
import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.event.Identity;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import io.napomni.testkit.fake.bitrix24.people.PortalUser;
import io.napomni.testkit.fake.bitrix24.rule.Right;
import io.napomni.testkit.fake.bitrix24.wire.KnownError;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A manager opens our page in the card of a deal at the fake portal. */
class DealVisitsTest {
    private static final long ANNA = 21;

    private final PortalStage stage = PortalStage.withApp();
    private final Identity identity = stage.fake.outgoing().identity();
    private final Map<String, String> query = new LinkedHashMap<>();
    private final Map<String, String> form = new LinkedHashMap<>();
    private final DealVisits visits = visits(stage.options);

    @BeforeEach
    void open() {
        stage.deal(1207, Map.of("title", "Поставка"));
        stage.fake.data().putUser(PortalUser.of(ANNA, "Анна", "Смирнова", "anna@example.test", 5));
        query.put("DOMAIN", identity.domain());
        query.put("PROTOCOL", "0");
        query.put("LANG", "ru");
        query.put("APP_SID", "51d");
        form.put("AUTH_ID", token(PortalStage.APP.withUser(ANNA)));
        form.put("AUTH_EXPIRES", "3600");
        form.put("REFRESH_ID", "c4n4ryr3fr35h");
        form.put("SERVER_ENDPOINT", stage.fake.authServer() + "rest/");
        form.put("APPLICATION_TOKEN", identity.applicationToken());
        form.put("member_id", identity.memberId());
        form.put("status", "L");
        form.put("PLACEMENT", DealVisits.TAB);
        form.put("PLACEMENT_OPTIONS", "{\"ID\":\"1207\",\"URI\":\"\\/crm\\/deal\\/details\\/1207\\/\"}");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private DealVisits visits(PortalOptions options) {
        return DealVisits.at(
                stage.webhook(),
                Secret.of(identity.applicationToken()),
                identity.memberId(),
                Set.of(DealVisits.TAB),
                stage.clock,
                options);
    }

    private String token(PortalApp app) {
        return stage.fake.issueTokens(app).accessToken();
    }

    private Received<DealVisit> opened() {
        return FormBody.read(text(query), text(form).getBytes(StandardCharsets.UTF_8))
                .then(visits::receive);
    }

    private static String text(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private DealVisit visit() {
        return opened().fold(visit -> visit, why -> {
            throw new AssertionError("refused: " + why);
        });
    }

    private Refusal refusal() {
        return opened().fold(
                        visit -> {
                            throw new AssertionError("let in: " + visit);
                        },
                        why -> why);
    }

    @Test
    void who_opened_it_is_asked_with_his_own_token_in_one_request() {
        DealVisit visit = visit();
        assertThat(visit.deal()).isEqualTo(new SubjectRef("b24", "deal", "1207"));
        assertThat(visit.userId()).isEqualTo("21");
        assertThat(visit.person()).isEqualTo("Анна Смирнова (b24:user:21)");
        assertThat(visit.language()).isEqualTo("ru");
        assertThat(stage.webhook().origin()).hasToString("http://" + identity.domain());
        assertThat(stage.fake.recorder().httpCount()).isEqualTo(1);
        assertThat(stage.fake.recorder().callsOf("user.current")).isEqualTo(1);
        assertThat(stage.fake.recorder().callsOf("crm.item.get")).isEqualTo(1);
    }

    @Test
    void without_the_permission_for_users_the_profile_says_who_it_is() {
        form.put("AUTH_ID", token(PortalStage.APP.withUser(ANNA).withScopes("crm", "placement")));
        assertThat(visit().person()).isEqualTo("Анна Смирнова (b24:user:21)");
    }

    @Test
    void without_a_name_the_number_stands_alone() {
        stage.fake.data().putUser(PortalUser.of(ANNA, "", "", "", 5));
        assertThat(visit().person()).isEqualTo("b24:user:21");
    }

    @Test
    void a_name_is_one_short_line_without_invisible_signs() {
        stage.fake.data().putUser(PortalUser.of(ANNA, "Анна\n\u202eтекст\u0000", "С".repeat(200), "", 5));
        assertThat(visit().userName())
                .startsWith("Анна  текст  С")
                .hasSize(60)
                .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}]");
    }

    @Test
    void a_deal_that_the_person_may_not_see_and_one_that_is_not_there_are_refused_alike() {
        stage.fake.deals().rights().deny(ANNA, Right.READ, 1207);
        assertThat(refusal()).isEqualTo(Refusal.NO_RIGHT);
        form.put("AUTH_ID", token(PortalStage.APP.withUser(1)));
        assertThat(visit().userId()).isEqualTo("1");
        form.put("PLACEMENT_OPTIONS", "{\"ID\":\"99\"}");
        assertThat(refusal()).isEqualTo(Refusal.NO_RIGHT);
    }

    @Test
    void the_number_in_the_form_does_not_open_the_deal_of_somebody_else() {
        stage.deal(1208, Map.of());
        stage.fake.deals().rights().deny(ANNA, Right.READ, 1208);
        form.put("PLACEMENT_OPTIONS", "{\"ID\":\"1208\"}");
        assertThat(refusal()).isEqualTo(Refusal.NO_RIGHT);
    }

    @Test
    void a_token_that_has_expired_or_is_nobodys_is_refused_and_not_renewed() {
        stage.clock.advance(Duration.ofMinutes(61));
        assertThat(refusal()).isEqualTo(Refusal.WORN);
        form.put("AUTH_ID", "n0b0dy5");
        assertThat(refusal()).isEqualTo(Refusal.WORN);
        assertThat(stage.fake.recorder().callsOf("oauth.token")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "APPLICATION_TOKEN, an0th3r, WRONG_TOKEN",
        "APPLICATION_TOKEN, '', NO_TOKEN",
        "member_id, ffffffffffffffffffffffffffffffff, OTHER_PORTAL",
        "member_id, '', OTHER_PORTAL",
        "DOMAIN, evil.bitrix24.ru, OTHER_PORTAL",
        "AUTH_ID, '', INCOMPLETE",
        "PLACEMENT, CRM_LEAD_DETAIL_TAB, OTHER_PLACEMENT",
        "PLACEMENT, CRM_DEAL_DETAIL_TOOLBAR, OTHER_PLACEMENT",
        "PLACEMENT_OPTIONS, undefined, NO_DEAL",
        "PLACEMENT_OPTIONS, '{\"ID\":\"1207 OR 1\"}', NO_DEAL",
        "PLACEMENT_OPTIONS, '{\"ID\":\"-1\"}', NO_DEAL"
    })
    void what_is_wrong_in_the_form_is_refused_before_anybody_is_asked(String field, String value, Refusal why) {
        form.put(field, value);
        assertThat(refusal()).isEqualTo(why);
        assertThat(stage.fake.recorder().httpCount()).isZero();
    }

    @Test
    void a_call_without_a_portal_is_refused() {
        query.remove("DOMAIN");
        assertThat(refusal()).isEqualTo(Refusal.OTHER_PORTAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOMAIN", "SERVER_ENDPOINT", "client_endpoint"})
    void an_address_in_the_form_is_never_asked(String field) {
        try (FakePortal evil = FakePortal.start(PortalData.empty())) {
            boolean host = field.equals("DOMAIN");
            form.put(field, host ? evil.baseUrl().getAuthority() : evil.baseUrl() + "rest/");
            assertThat(visit().userId()).as("it differs in its port only").isEqualTo("21");
            assertThat(evil.recorder().httpCount()).isZero();
        }
    }

    @Test
    void an_application_without_the_permission_is_told_apart_from_a_person_without_the_right() {
        form.put("AUTH_ID", token(PortalStage.APP.withUser(ANNA).withScopes("placement", "user_brief")));
        assertThat(refusal()).isEqualTo(Refusal.NO_PERMISSION);
    }

    @ParameterizedTest
    @EnumSource(
            value = KnownError.class,
            names = {"ACCESS_DENIED", "PAYMENT_REQUIRED", "ERROR_METHOD_NOT_FOUND", "INSUFFICIENT_SCOPE_OF_TOKEN"})
    void a_portal_without_rest_or_too_old_for_it_is_not_asked_again_for_ever(KnownError error) {
        stage.fake.faults().inject(Fault.of(error), When.always());
        assertThat(refusal()).isEqualTo(Refusal.NO_PERMISSION);
        stage.fake.faults().clear();
        stage.fake.faults().fail(When.method("crm.item.get"), error);
        assertThat(refusal()).isEqualTo(Refusal.NO_PERMISSION);
    }

    @Test
    void a_firewall_that_forbids_the_call_is_none_that_passes_by_itself() {
        stage.fake.faults().inject(Fault.html(403, "Forbidden"), When.always());
        assertThat(refusal()).isEqualTo(Refusal.NO_PERMISSION);
    }

    @Test
    void a_portal_that_fails_or_is_gone_lets_nobody_in() {
        stage.fake.faults().inject(Fault.badGateway(), When.always());
        assertThat(refusal()).isEqualTo(Refusal.NO_ANSWER);
        stage.fake.close();
        assertThat(refusal()).isEqualTo(Refusal.NO_ANSWER);
    }

    @Test
    void a_portal_that_fails_is_asked_once_because_a_person_waits() {
        stage.fake.faults().inject(Fault.badGateway(), When.always());
        assertThat(refusal()).isEqualTo(Refusal.NO_ANSWER);
        assertThat(stage.fake.recorder().httpCount()).isEqualTo(1);
    }

    @Test
    void nothing_that_is_shown_holds_a_token_or_a_name() {
        DealVisit visit = visit();
        List<String> shown = List.of(visit.toString(), visits.toString(), opened().toString());
        assertThat(shown)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain("Анна", "Смирнова", identity.applicationToken(), identity.memberId())
                        .doesNotContain(form.getOrDefault("AUTH_ID", "?")));
        for (Refusal why : Refusal.values()) {
            assertThat(why.message()).doesNotContain(identity.applicationToken());
        }
    }

    @Test
    void a_place_that_is_none_in_a_deals_card_and_a_blank_portal_cannot_be_configured() {
        Secret token = Secret.of(identity.applicationToken());
        assertThatThrownBy(() -> DealVisits.at(
                        stage.webhook(), token, "m", Set.of("CRM_LEAD_DETAIL_TAB"), stage.clock, stage.options))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(DealVisits.TAB);
        assertThatThrownBy(() -> DealVisits.at(stage.webhook(), token, "m", Set.of(), stage.clock, stage.options))
                .isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() ->
                        DealVisits.at(stage.webhook(), token, " ", Set.of(DealVisits.TAB), stage.clock, stage.options))
                .isInstanceOf(ConfigurationException.class);
    }
}
