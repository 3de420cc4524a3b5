package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.testkit.fake.bitrix24.auth.PortalApp;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    private static final String EVIL = "<script>alert('x')</script>\"&";
    private static final String ESCAPED = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;";
    private static final List<String> PATHS =
            List.of("/", "/deals", "/deals/1207", "/stages", "/tasks", "/comments", "/notifications", "/requests");

    private final PortalApp app = PortalApp.of("local.test", "cl13nt-s3cr3t");
    private final FakePortal portal = FakePortal.start(
            SmallPortal.data(),
            PortalOptions.at(SmallPortal.NOON).withLimits(Limits.cloud()).withApps(app));
    private final RawClient client = new RawClient(portal.webhookUrl());

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void the_first_page_shows_the_webhook_and_how_full_the_bucket_is() {
        client.call("user.get", "{}");
        client.call("user.get", "{}");
        String page = client.get("/?lang=en").body();
        assertThat(page)
                .contains(portal.webhookUrl().toString(), "2 of 50 requests are in the bucket", "503 so far: 0")
                .contains("<html lang=\"en\">");
        assertThat(client.get("/?lang=ru").body()).contains("Адрес вебхука", "<html lang=\"ru\">");
    }

    @Test
    void the_card_of_a_deal_shows_what_happened_to_it() {
        client.call("crm.item.update", "{'entityTypeId':2,'id':1207,'fields':{'stageId':'C3:WON'}}");
        client.call("crm.timeline.comment.add", fields("'ENTITY_ID':1207,'ENTITY_TYPE':'deal','COMMENT':'spoken to'"));
        client.call("tasks.task.add", fields("'TITLE':'call him','RESPONSIBLE_ID':17,'UF_CRM_TASK':['D_1207']"));
        client.call(
                "crm.activity.todo.add",
                "{'ownerTypeId':2,'ownerId':1207,'deadline':'2026-11-25T12:00:00+03:00','title':'a to-do of mine'}");
        client.call("im.notify.system.add", "{'USER_ID':21,'MESSAGE':'look at this','TAG':'t'}");
        String card = client.get("/deals/1207?lang=en").body();
        assertThat(card).contains("Исполнен", "spoken to", "call him", "a to-do of mine", "Олег Иванов", "25 Nov 2026");
        assertThat(client.get("/deals?lang=en").body()).contains("/deals/1207?lang=en", "Исполнен", "ООО «Ромашка»");
        assertThat(client.get("/stages").body()).contains("Договоры", "Исполнен", "21 Nov 2026 12:00:00");
        assertThat(client.get("/tasks").body()).contains("call him", "a to-do of mine");
        assertThat(client.get("/comments").body()).contains("spoken to");
        assertThat(client.get("/notifications").body()).contains("look at this", "Анна Смирнова");
    }

    @Test
    void a_batch_is_shown_by_its_methods_and_what_failed_of_it() {
        client.call("batch", "{'cmd':{'a':'user.get','b':'user.get','c':'crm.item.get?entityTypeId=2&id=99'}}");
        client.call("crm.no.such", "{}");
        assertThat(client.get("/requests?lang=en").body())
                .contains("crm.item.get × 1, user.get × 2", "1 failed", "ERROR_METHOD_NOT_FOUND");
    }

    @Test
    void of_the_address_of_a_handler_only_scheme_host_and_path_are_shown() {
        String token = portal.issueTokens(app).accessToken();
        RawClient application = new RawClient(portal.clientEndpoint());
        String address = "https://us3r:p4ss@app.example.test:8443/hook?key=h4ndl3rS3cr3t#fr4gm3nt";
        application.call("event.bind?auth=" + token, "{'event':'ONCRMDEALADD','HANDLER':'" + address + "'}");
        application.call(
                "batch?auth=" + token,
                "{'cmd':{'a':'placement.bind?PLACEMENT=CRM_DEAL_DETAIL_TAB&HANDLER="
                        + "https%3A%2F%2Fapp.example.test%2Ftab%3Fkey%3Dh4ndl3rS3cr3t'}}");
        application.call("event.bind?auth=" + token, "{'event':'ONCRMDEALADD','handler':'h4ndl3rS3cr3t ?'}");
        assertThat(portal.data().subscribers().bindings()).hasSize(1);
        assertThat(client.get("/requests").body())
                .contains("https://app.example.test:8443/hook", "https://app.example.test/tab")
                .doesNotContain("h4ndl3rS3cr3t", "us3r", "p4ss", "fr4gm3nt");
    }

    @Test
    void what_clients_wrote_never_becomes_markup() {
        portal.deals().update(1207, "title", EVIL);
        String quoted = EVIL.replace("'", "\\u0027").replace("\"", "\\\"");
        client.call("crm.timeline.comment.add", fields("'ENTITY_ID':1207,'ENTITY_TYPE':'deal','COMMENT':'" + "MARK'"));
        client.postAs(
                "application/json",
                "im.notify.system.add",
                "{\"USER_ID\":21,\"MESSAGE\":\"" + quoted + "\",\"TAG\":\"" + quoted + "\"}");
        client.postAs(
                "application/json",
                "tasks.task.add",
                "{\"fields\":{\"TITLE\":\"" + quoted + "\",\"RESPONSIBLE_ID\":17,\"UF_CRM_TASK\":[\"" + quoted
                        + "\"]}}");
        for (String path : PATHS) {
            assertThat(client.get(path).body())
                    .as(path)
                    .doesNotContain("<script")
                    .doesNotContain("alert('");
        }
        assertThat(client.get("/notifications").body()).contains(ESCAPED);
        assertThat(client.get("/deals/1207").body()).contains("<h1>" + ESCAPED + "</h1>");
        assertThat(client.get("/deals?stage=%22%3E%3Cscript%3E&lang=%3Cscript").body())
                .doesNotContain("<script");
    }

    @Test
    void secrets_other_than_the_webhook_are_masked() {
        String access = portal.issueTokens(app).accessToken();
        RawClient byToken = new RawClient(portal.clientEndpoint());
        byToken.call("user.get", "{'auth':'" + access + "'}");
        byToken.call("batch?auth=" + access, "{'cmd':{'a':'user.get?AUTH=" + access + "'}}");
        String code = portal.issueCode(app);
        client.get("/oauth/token/?grant_type=authorization_code&client_id=local.test&client_secret=cl13nt-s3cr3t&code="
                + code);
        String requests = client.get("/requests").body();
        assertThat(requests).contains("user.get", "oauth.token", "***");
        assertThat(requests).doesNotContain(access, code, "cl13nt-s3cr3t", app.applicationToken());
        assertThat(requests).doesNotContain(portal.webhookUrl().getPath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1.evil.example"})
    void a_foreign_name_that_points_here_sees_nothing(String host) throws IOException {
        String answer = raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 403").doesNotContain("/rest/");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("/rest/");
    }

    @Test
    void nothing_from_elsewhere_is_allowed_and_nothing_is_kept() {
        HttpResponse<String> page = client.get("/");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body())
                .doesNotContain("style=\"")
                .doesNotContain("<script")
                .doesNotContain("//cdn");
    }

    @Test
    void looking_is_no_request_to_the_portal_and_changes_nothing() {
        PATHS.forEach(client::get);
        assertThat(client.get("/favicon.ico").statusCode()).isEqualTo(404);
        assertThat(client.get("/deals/99").statusCode()).isEqualTo(404);
        assertThat(client.postForm("/deals", "a=b").statusCode()).isEqualTo(405);
        assertThat(portal.recorder().httpCount()).isZero();
        assertThat(portal.bucketLevel()).isZero();
    }

    @Test
    void deals_come_in_pages_with_the_last_change_first() {
        for (long id = 3001; id <= 3060; id++) {
            portal.deals().put(id, Map.of("title", "Deal " + id));
        }
        client.call("crm.item.update", "{'entityTypeId':2,'id':3001,'fields':{'title':'changed now'}}");
        String first = client.get("/deals?lang=en").body();
        assertThat(first).contains("1–50 of 61", "page=2");
        assertThat(first.indexOf("changed now")).isPositive().isLessThan(first.indexOf("Deal 3060"));
        assertThat(client.get("/deals?lang=en&page=2").body()).contains("51–61 of 61");
        assertThat(client.get("/deals?lang=en&page=999999").body()).contains("51–61 of 61");
        assertThat(client.get("/deals?lang=en&pipeline=3").body()).contains("1–1 of 1");
        assertThat(client.get("/deals?lang=en&stage=C3:WON").body()).contains("No such deals.");
    }

    @Test
    void the_page_asks_for_itself_again_only_when_told_to() {
        assertThat(client.get("/?lang=en").body()).doesNotContain("http-equiv");
        assertThat(client.get("/?refresh=5").body())
                .contains("<meta http-equiv=\"refresh\" content=\"5\">")
                .contains("href=\"/deals?refresh=5\"");
        assertThat(client.get("/?refresh=5%22%3E").body()).doesNotContain("http-equiv");
    }

    private static String fields(String inner) {
        return "{'fields':{" + inner + "}}";
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), portal.baseUrl().getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
