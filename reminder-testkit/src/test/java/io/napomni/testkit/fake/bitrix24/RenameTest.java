package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.testkit.fake.bitrix24.auth.PortalApp;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RenameTest {
    private static final PortalApp APP = PortalApp.of("local.reminder", "cl13ntS3cr3t");

    private final FakePortal portal = FakePortal.start(
            SmallPortal.data(), PortalOptions.at(SmallPortal.NOON).withApps(APP));
    private final URI oldWebhook = portal.webhookUrl();

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void a_renamed_portal_sends_every_request_to_its_new_address_and_executes_it_only_there() {
        URI moved = portal.rename();
        String comment = "{'fields':{'ENTITY_TYPE':'deal','ENTITY_ID':1207,'COMMENT':'sent'}}";
        HttpResponse<String> old = new RawClient(oldWebhook).post("crm.timeline.comment.add?x=%D1%8F&y[]=1", comment);
        assertThat(old.statusCode()).isEqualTo(302);
        assertThat(portal.written().comments()).isEmpty();
        URI location = URI.create(old.headers().firstValue("Location").orElseThrow());
        assertThat(location.toString()).isEqualTo(portal.webhookUrl() + "crm.timeline.comment.add?x=%D1%8F&y[]=1");
        assertThat(location.getAuthority()).isEqualTo(moved.getAuthority()).isNotEqualTo(oldWebhook.getAuthority());
        assertThat(new RawClient(portal.webhookUrl())
                        .post("crm.timeline.comment.add", comment)
                        .statusCode())
                .isEqualTo(200);
        assertThat(portal.written().comments()).hasSize(1);
    }

    @Test
    void the_token_server_stays_and_names_the_new_address() {
        URI server = portal.authServer();
        String refresh = portal.issueTokens(APP).refreshToken();
        portal.rename();
        HttpResponse<String> renewed = new RawClient(server)
                .postForm(
                        "oauth/token/",
                        "grant_type=refresh_token&client_id=local.reminder&client_secret=cl13ntS3cr3t&refresh_token="
                                + refresh);
        assertThat(portal.authServer()).isEqualTo(server);
        assertThat(RawClient.json(renewed).path("client_endpoint").asText())
                .isEqualTo(portal.clientEndpoint().toString());
    }

    @Test
    void every_earlier_address_leads_to_the_last() {
        portal.rename();
        URI second = portal.webhookUrl();
        URI third = portal.rename();
        for (URI address : new URI[] {oldWebhook, second}) {
            assertThat(new RawClient(address).post("profile", "{}").headers().firstValue("Location"))
                    .hasValueSatisfying(location -> assertThat(location).startsWith(third.toString()));
        }
    }
}
