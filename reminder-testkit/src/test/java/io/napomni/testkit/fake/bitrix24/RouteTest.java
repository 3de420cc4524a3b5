package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {
    private final FakePortal portal = SmallPortal.start();
    private final RawClient client = new RawClient(portal.webhookUrl());

    @AfterEach
    void close() {
        portal.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crm.item.get",
                "CRM.ITEM.GET",
                "Crm.Item.Get.json",
                "crm.item.get/",
                "crm.item.get/?bx24_request_id=1&bx24_sdk_ver=2",
                "crm%2Eitem.get.JSON?x[]=y"
            })
    void a_method_is_found_however_its_path_is_written(String path) {
        assertThat(client.call(path, "{'entityTypeId':2,'id':1207}")
                        .path("result")
                        .path("item")
                        .path("id")
                        .asLong())
                .isEqualTo(1207);
    }

    @Test
    void parameters_may_come_in_the_query_of_a_get() {
        assertThat(client.get("crm.item.list?entityTypeId=2&filter%5B%3Eid%5D=1&select[]=id&start=-1")
                        .body())
                .startsWith("{\"result\":{\"items\":[{\"id\":1207}]},\"total\":0,");
    }

    @Test
    void parameters_may_come_as_a_form_with_php_brackets() {
        HttpResponse<String> response = client.postForm(
                "crm.item.list",
                "entityTypeId=2&select%5B0%5D=id&filter%5B%40stageId%5D%5B0%5D=C3%3AEXECUTING&filter[%40stageId][1]=X");
        assertThat(response.body()).startsWith("{\"result\":{\"items\":[{\"id\":1207}]},\"total\":1,");
    }

    @Test
    void parameters_may_come_as_multipart_with_php_brackets() {
        String part = "--b0undary\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
        String body = String.format(Locale.ROOT, part, "entityTypeId", "2")
                + String.format(Locale.ROOT, part, "filter[@stageId][]", "C3:EXECUTING")
                + String.format(Locale.ROOT, part, "filter[%title]", "масел")
                + String.format(Locale.ROOT, part, "select[0]", "id")
                + "--b0undary--\r\n";
        HttpResponse<String> response =
                client.postAs("multipart/form-data; boundary=\"b0undary\"", "crm.item.list", body);
        assertThat(response.body()).startsWith("{\"result\":{\"items\":[{\"id\":1207}]},\"total\":1,");
    }

    @Test
    void xml_is_not_spoken() {
        HttpResponse<String> response = client.post("user.get.xml", "{}");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("\"ERROR_METHOD_NOT_FOUND\"");
    }

    @Test
    void a_portal_can_be_started_on_a_port_of_ones_own() {
        int free = portal.baseUrl().getPort();
        portal.close();
        try (FakePortal chosen = FakePortal.start(SmallPortal.data(), PortalOptions.at(SmallPortal.NOON), free)) {
            assertThat(chosen.baseUrl()).hasToString("http://127.0.0.1:" + free + "/");
            assertThat(client.post("user.get", "{}").statusCode()).isEqualTo(200);
            assertThatThrownBy(() -> FakePortal.start(SmallPortal.data(), PortalOptions.at(SmallPortal.NOON), free))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("port " + free);
        }
    }

    @Test
    void names_of_parameters_are_folded_and_the_later_key_wins() {
        assertThat(client.call("crm.item.list", "{'EntityTypeId':2,'FILTER':{'id':1},'filter':{'id':1207}}")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(client.call("crm.item.list", "{'entityTypeId':2,'filter':{'id':1207},'Filter':{'id':1}}")
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void the_body_wins_over_the_query() {
        assertThat(client.call("crm.item.get?id=5", "{'entityTypeId':2,'id':1207}")
                        .has("result"))
                .isTrue();
    }

    @Test
    void a_wrong_secret_is_invalid_credentials() {
        URI stranger = portal.webhookUrl().resolve("../wrong/");
        HttpResponse<String> response = new RawClient(stranger).post("user.get", "{}");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body())
                .isEqualTo("{\"error\":\"INVALID_CREDENTIALS\",\"error_description\":\"Invalid request credentials\"}");
    }

    @Test
    void the_status_of_a_wrong_secret_can_be_403_as_the_general_table_says() {
        PortalOptions options = PortalOptions.at(SmallPortal.NOON).withWrongSecretStatus(403);
        try (FakePortal strict = FakePortal.start(SmallPortal.data(), options)) {
            RawClient stranger = new RawClient(strict.webhookUrl().resolve("../wrong/"));
            assertThat(stranger.post("user.get", "{}").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void a_path_without_secret_has_no_authorization() {
        HttpResponse<String> response = new RawClient(portal.webhookUrl().resolve("/rest/")).post("user.get", "{}");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("\"NO_AUTH_FOUND\"").contains("Wrong authorization data");
    }

    @Test
    void an_unknown_method_is_not_found() {
        HttpResponse<String> response = client.post("crm.unknown.method", "{}");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("\"ERROR_METHOD_NOT_FOUND\"");
    }

    @Test
    void any_other_path_is_a_page_of_html() {
        HttpResponse<String> response = client.get("/index.php");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).startsWith("<html>");
    }

    @Test
    void the_secret_is_shown_nowhere_but_in_the_url() {
        String secret = PortalOptions.at(SmallPortal.NOON).secret();
        assertThat(portal.webhookUrl().toString()).endsWith("/rest/1/" + secret + "/");
        assertThat(portal.toString()).doesNotContain(secret);
        assertThat(PortalOptions.at(SmallPortal.NOON).toString()).doesNotContain(secret);
    }
}
