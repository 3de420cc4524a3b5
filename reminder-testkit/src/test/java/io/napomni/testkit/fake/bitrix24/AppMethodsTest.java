package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppMethodsTest {
    private final FakePortal portal = FakePortal.start(
            SmallPortal.data(), PortalOptions.at(SmallPortal.NOON).withScopes("crm"));
    private final RawClient client = new RawClient(portal.webhookUrl());

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void the_server_tells_its_time_and_who_calls() {
        assertThat(client.call("server.time", "{}").path("result").asText()).isEqualTo("2026-11-21T12:00:00+03:00");
        assertThat(client.call("profile", "{}").path("result").toString())
                .startsWith("{\"ID\":\"1\",\"ADMIN\":true,\"NAME\":\"Администратор\"");
    }

    @Test
    void methods_are_those_that_the_caller_may_call_or_all() {
        assertThat(client.call("methods", "{}").path("result").toString())
                .contains("\"crm.item.list\"", "\"server.time\"")
                .doesNotContain("\"user.get\"");
        assertThat(client.call("methods", "{'full':true}").path("result").toString())
                .contains("\"user.get\"");
    }

    @Test
    void a_method_exists_or_not_and_may_be_called_or_not() {
        assertThat(client.call("method.get", "{'name':'crm.item.add'}")
                        .path("result")
                        .toString())
                .isEqualTo("{\"isExisting\":true,\"isAvailable\":true}");
        assertThat(client.call("method.get", "{'name':'user.get'}")
                        .path("result")
                        .toString())
                .isEqualTo("{\"isExisting\":true,\"isAvailable\":false}");
        assertThat(client.call("method.get", "{}").path("result").toString())
                .isEqualTo("{\"isExisting\":false,\"isAvailable\":false}");
    }

    @Test
    void a_feature_is_there_or_not() {
        assertThat(client.call("feature.get", "{'CODE':'rest_offline_extended'}")
                        .at("/result/value")
                        .asText())
                .isEqualTo("Y");
        assertThat(client.call("feature.get", "{'CODE':'x'}")
                        .at("/result/value")
                        .asText())
                .isEqualTo("N");
        assertThat(client.call("feature.get", "{}").path("error").asText()).isEqualTo("CODE_EMPTY");
    }
}
