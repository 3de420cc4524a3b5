package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.auth.PortalApp;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rest3Test {
    private static final String KEY = "Idempotency-Key";
    private static final String PREFIX = "BITRIX_REST_V3_EXCEPTION_";
    private static final String TASK = "{'fields':{'title':'Call','creatorId':1,'responsibleId':17,"
            + "'deadline':'2026-12-01T18:00:00+03:00','crmItemIds':['D_1207']}}";
    private static final PortalApp APP = PortalApp.of("local.reminder", "cl13ntS3cr3t");

    private final HandClock clock = new HandClock();
    private final FakePortal portal =
            FakePortal.start(SmallPortal.data(), PortalOptions.at(clock).withApps(APP));
    private final RawClient client = new RawClient(rest3(portal));

    @AfterEach
    void close() {
        portal.close();
    }

    private static URI rest3(FakePortal portal) {
        return URI.create(portal.webhookUrl().toString().replace("/rest/", "/rest/api/"));
    }

    private HttpResponse<String> add(String body, String key) {
        return client.post("tasks.task.add", body, KEY, key);
    }

    private static String error(HttpResponse<String> response) {
        String code = RawClient.json(response).at("/error/code").asText();
        assertThat(code).startsWith(PREFIX);
        return response.statusCode() + " " + code.substring(PREFIX.length());
    }

    @Test
    void a_task_is_added_and_read_with_numbers_for_ids_and_the_newer_time_block() {
        JsonNode added = client.call("tasks.task.add", TASK);
        assertThat(added.at("/result/item/id").isIntegralNumber()).isTrue();
        assertThat(added.at("/result/item/status").asText()).isEqualTo("pending");
        assertThat(added.at("/result/item/crmItemIds/0").asText()).isEqualTo("D_1207");
        assertThat(added.at("/time/start").toString()).isEqualTo("1795251600");
        assertThat(added.at("/time/processing").asInt()).isZero();
        assertThat(portal.written().tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.title()).isEqualTo("Call"));
        long id = added.at("/result/item/id").asLong();
        assertThat(client.post("tasks.task.get", "{'id':" + id + ",'select':['title','no_such_field']}")
                        .body())
                .startsWith("{\"result\":{\"item\":{\"title\":\"Call\"}},\"time\":");
    }

    @Test
    void a_repeated_key_gives_the_same_answer_and_no_second_task() {
        HttpResponse<String> first = add(TASK, "renew|1207");
        clock.forward(Duration.ofHours(23));
        HttpResponse<String> second = add(TASK, "renew|1207");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(second.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(second.headers().firstValue(KEY)).contains("renew|1207");
        assertThat(portal.written().tasks()).hasSize(1);
        clock.forward(Duration.ofHours(1));
        assertThat(add(TASK, "renew|1207").headers().firstValue("Idempotent-Replayed"))
                .isEmpty();
        assertThat(portal.written().tasks()).hasSize(2);
    }

    @Test
    void an_answer_lost_after_executing_is_replayed() {
        portal.faults().next(Fault.badGateway().afterExecuting());
        assertThat(add(TASK, "k").statusCode()).isEqualTo(502);
        assertThat(add(TASK, "k").headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(portal.written().tasks()).hasSize(1);
    }

    @Test
    void a_key_stands_for_one_body_of_one_caller() {
        add(TASK, "k");
        assertThat(error(add(TASK.replace("Call", "Mail"), "k"))).isEqualTo("422 IDEMPOTENCYKEYREUSEDEXCEPTION");
        String token = portal.issueTokens(APP).accessToken();
        RawClient app = new RawClient(portal.clientEndpoint().resolve("api/"));
        String ofApp = TASK.replaceFirst("\\{", "{'auth':'" + token + "',");
        HttpResponse<String> other = app.post("tasks.task.add", ofApp, KEY, "k");
        assertThat(other.headers().firstValue("Idempotent-Replayed")).isEmpty();
        String renewed =
                TASK.replaceFirst("\\{", "{'auth':'" + portal.issueTokens(APP).accessToken() + "',");
        assertThat(app.post("tasks.task.add", renewed, KEY, "k").headers().firstValue("Idempotent-Replayed"))
                .contains("true");
        assertThat(portal.written().tasks()).hasSize(2);
    }

    @Test
    void failures_are_not_kept_under_a_key() {
        assertThat(add("{'fields':{}}", "k").statusCode()).isEqualTo(400);
        assertThat(add(TASK, "k").statusCode()).isEqualTo(200);
    }

    @Test
    void a_key_is_1_to_255_printable_characters() {
        assertThat(error(add(TASK, "k".repeat(256)))).isEqualTo("400 INVALIDIDEMPOTENCYKEYEXCEPTION");
        assertThat(error(add(TASK, ""))).isEqualTo("400 INVALIDIDEMPOTENCYKEYEXCEPTION");
        assertThat(add(TASK, "k".repeat(255)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_missing_or_wrong_field_is_named() {
        HttpResponse<String> missing = client.post("tasks.task.add", "{'fields':{'title':'x'}}");
        assertThat(missing.body())
                .isEqualTo(
                        "{\"error\":{\"code\":\"" + PREFIX
                                + "VALIDATION_REQUESTVALIDATIONEXCEPTION\",\"message\":\"Error during request object validation\","
                                + "\"validation\":[{\"message\":\"Required field `responsibleId` is not specified\",\"field\":\"responsibleId\"}]}}");
        for (String wrong : new String[] {
            TASK.replace("2026-12-01T18:00:00+03:00", "soon"), TASK.replace("17", "'17'"), TASK.replace("17", "999")
        }) {
            assertThat(error(client.post("tasks.task.add", wrong)))
                    .isEqualTo("400 VALIDATION_REQUESTVALIDATIONEXCEPTION");
        }
        assertThat(portal.written().tasks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"})
    void a_body_that_is_not_json_is_refused(String type) {
        assertThat(error(client.postAs(type, "tasks.task.get", "id=1"))).isEqualTo("400 INVALIDJSONEXCEPTION");
    }

    @Test
    void broken_json_is_refused_and_the_query_is_not_read() {
        assertThat(error(client.post("tasks.task.get", "{'id':"))).isEqualTo("400 INVALIDJSONEXCEPTION");
        HttpResponse<String> got = client.get("tasks.task.get?id=1");
        assertThat(error(got)).isEqualTo("400 VALIDATION_REQUESTVALIDATIONEXCEPTION");
    }

    @Test
    void unknown_methods_and_tasks_have_errors_of_the_newer_shape() {
        assertThat(error(client.post("crm.item.list", "{'entityTypeId':2}"))).startsWith("404 ");
        assertThat(error(client.post("tasks.task.get", "{'id':5}"))).isEqualTo("400 ENTITYNOTFOUNDEXCEPTION");
    }

    @Test
    void credentials_and_limits_are_refused_in_the_older_shape() {
        RawClient stranger = new RawClient(rest3(portal).resolve("../wrong/"));
        assertThat(stranger.call("tasks.task.get", "{'id':1}").path("error").asText())
                .isEqualTo("INVALID_CREDENTIALS");
        Limits limits = Limits.none().withBucket(1, 1);
        try (FakePortal limited =
                FakePortal.start(SmallPortal.data(), PortalOptions.at(clock).withLimits(limits))) {
            RawClient hasty = new RawClient(rest3(limited));
            hasty.post("tasks.task.add", TASK);
            assertThat(hasty.call("tasks.task.add", TASK).path("error").asText())
                    .isEqualTo("QUERY_LIMIT_EXCEEDED");
        }
    }

    @Test
    void a_missing_permission_has_an_error_of_its_own() {
        PortalOptions options = PortalOptions.at(clock).withScopes("crm");
        try (FakePortal narrow = FakePortal.start(SmallPortal.data(), options)) {
            assertThat(error(new RawClient(rest3(narrow)).post("tasks.task.add", TASK)))
                    .isEqualTo("403 INSUFFICIENTSCOPEEXCEPTION");
        }
    }

    @Test
    void a_batch_is_an_array_and_all_or_nothing() {
        long id = client.call("tasks.task.add", TASK).at("/result/item/id").asLong();
        String get = "{'method':'tasks.task.get','query':{'id':" + id + ",'select':['id']}}";
        assertThat(client.post("batch", "[" + get + "," + get + "]").body())
                .startsWith("{\"result\":[{\"item\":{\"id\":" + id + "}},{\"item\":{\"id\":" + id + "}}],\"time\":");
        assertThat(error(client.post("batch", "[" + get + "," + get.replace("" + id, "5") + "]")))
                .isEqualTo("400 ENTITYNOTFOUNDEXCEPTION");
        assertThat(error(client.post("batch", "{'cmd':{'a':'tasks.task.get?id=1'}}")))
                .isEqualTo("400 INVALIDSELECTEXCEPTION");
        assertThat(portal.recorder().callsOf("tasks.task.get")).isEqualTo(4);
    }

    @Test
    void a_portal_may_be_too_old_for_rest_3() {
        PortalOptions old = PortalOptions.at(clock).withOddities(Oddity.WITHOUT_REST_3);
        try (FakePortal aged = FakePortal.start(SmallPortal.data(), old)) {
            HttpResponse<String> response = new RawClient(rest3(aged)).post("tasks.task.add", TASK);
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(RawClient.json(response).path("error").asText()).isEqualTo("ERROR_METHOD_NOT_FOUND");
        }
    }

    @Test
    void the_document_of_openapi_names_the_methods_there_are_and_no_others() {
        for (String name : List.of("rest.documentation.openapi", "documentation")) {
            JsonNode document = client.call(name, "{}");
            assertThat(document.has("result") || document.has("time")).isFalse();
            assertThat(document.path("openapi").asText()).isEqualTo("3.0.0");
            List<String> paths = new ArrayList<>();
            document.path("paths").fieldNames().forEachRemaining(path -> paths.add(path.substring(1)));
            assertThat(paths)
                    .contains("batch")
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(Stream.of("batch"), MethodTable.namesOfRest3().stream())
                                    .toList());
        }
    }

    @Test
    void what_the_document_of_openapi_calls_required_is_required() {
        JsonNode fields = client.call("rest.documentation.openapi", "{}")
                .path("paths")
                .path("/tasks.task.add")
                .at("/post/requestBody/content/application~1json/schema/properties/fields");
        assertThat(fields.path("required")).hasSize(3);
        fields.path("required").forEach(name -> {
            String without = TASK.replaceFirst("'" + name.asText() + "':('[^']*'|[0-9]+),", "");
            assertThat(client.call("tasks.task.add", without)
                            .at("/error/validation/0/field")
                            .asText())
                    .isEqualTo(name.asText());
        });
    }

    @Test
    void a_task_of_rest_3_is_told_once_though_it_is_asked_for_twice() {
        List<String> told = new ArrayList<>();
        portal.data().subscribers().listen(event -> told.add(event.name()));
        add(TASK, "once");
        add(TASK, "once");
        assertThat(told).containsExactly("ONTASKADD");
    }
}
