package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.napomni.testkit.fake.bitrix24.auth.PortalApp;
import io.napomni.testkit.fake.bitrix24.event.Placement;
import io.napomni.testkit.fake.bitrix24.rule.Right;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A deal's card in a browser, and employees who may see some deals and not others. */
class CardTest {
    private static final PortalApp APP = PortalApp.of("local.card", "c4rd-s3cr3t");
    private static final long OLEG = 17;
    private static final long ANNA = 21;

    private final FakePortal portal = FakePortal.start(
            SmallPortal.data(), PortalOptions.at(SmallPortal.NOON).withApps(APP));
    private final HandlerServer application = HandlerServer.answering(200);
    private final RawClient browser = new RawClient(portal.baseUrl());

    @BeforeEach
    void bind() {
        var nothing = JsonNodeFactory.instance.objectNode();
        var titles = JsonNodeFactory.instance.objectNode();
        titles.putObject("ru").put("TITLE", "Напоминание <1>");
        portal.data()
                .subscribers()
                .placements()
                .add(new Placement("CRM_DEAL_DETAIL_TAB", application.url(), 0, "T", "", nothing, titles));
    }

    @AfterEach
    void close() {
        portal.close();
        application.close();
    }

    private static RawClient as(FakePortal portal, long user) {
        return RawClient.of(portal, APP.withUser(user));
    }

    @Test
    void the_card_posts_the_form_of_the_clicking_employee_into_a_frame() {
        HttpResponse<String> card = browser.get("/crm/deal/details/1207/?lang=ru&user=" + ANNA);
        assertThat(card.statusCode()).isEqualTo(200);
        assertThat(card.body())
                .contains("<form method=\"post\" action=\"" + application.url() + "?DOMAIN=127.0.0.1%3A")
                .contains("&amp;LANG=ru&amp;APP_SID=", "target=\"tab0\"", "<iframe name=\"tab0\"")
                .contains("Напоминание &lt;1&gt;", "name=\"PLACEMENT\" value=\"CRM_DEAL_DETAIL_TAB\"")
                .contains("name=\"APPLICATION_TOKEN\" value=\"" + APP.applicationToken() + "\"", "name=\"member_id\"")
                .contains("{&quot;ID&quot;:&quot;1207&quot;,&quot;URI&quot;");
        String origin = application.url().replace("/handler", "");
        assertThat(card.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("form-action " + origin + ";", "frame-src " + origin + ";", "script-src 'sha256-")
                .contains("default-src 'none'");
    }

    @Test
    void its_token_is_that_of_the_employee() {
        String card = browser.get("/crm/deal/details/1207/?user=" + ANNA).body();
        Matcher token =
                Pattern.compile("name=\"AUTH_ID\" value=\"([0-9a-f]+)\"").matcher(card);
        assertThat(token.find()).isTrue();
        assertThat(new RawClient(portal.clientEndpoint())
                        .get("user.current?auth=" + token.group(1))
                        .body())
                .contains("\"ID\":\"21\"");
    }

    @Test
    void a_card_without_applications_has_neither_script_nor_frame() {
        portal.data().subscribers().placements().clear();
        HttpResponse<String> card = browser.get("/crm/deal/details/1207");
        assertThat(card.body()).doesNotContain("<script", "<iframe").contains("No application has a tab here");
        assertThat(card.headers().firstValue("Content-Security-Policy").orElse(""))
                .doesNotContain("script-src");
        assertThat(browser.get("/crm/deal/details/99999999/").statusCode()).isEqualTo(404);
    }

    @Test
    void an_employee_may_be_kept_from_one_deal() {
        portal.deals().rights().deny(ANNA, Right.READ, 1207);
        portal.deals().rights().deny(ANNA, Right.UPDATE, 1207);
        String get = "{'entityTypeId':2,'id':1207}";
        String list = "{'entityTypeId':2,'filter':{'id':1207}}";
        assertThat(as(portal, ANNA).call("crm.item.get", get).path("error").asText())
                .isEqualTo("ACCESS_DENIED");
        assertThat(as(portal, ANNA).call("crm.deal.get", "{'id':1207}").has("result"))
                .isFalse();
        assertThat(as(portal, ANNA).call("crm.item.list", list).path("total").asInt())
                .isZero();
        assertThat(as(portal, ANNA)
                        .call("crm.deal.list", "{'filter':{'ID':1207}}")
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(as(portal, ANNA)
                        .call("crm.item.update", "{'entityTypeId':2,'id':1207,'fields':{'title':'x'}}")
                        .path("error")
                        .asText())
                .isEqualTo("ACCESS_DENIED");
        assertThat(as(portal, OLEG).call("crm.item.get", get).has("result")).isTrue();
        portal.deals().rights().allow(ANNA, Right.READ, 1207);
        assertThat(as(portal, ANNA).call("crm.item.get", get).has("result")).isTrue();
    }
}
