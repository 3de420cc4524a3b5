package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchTest {
    private final FakePortal portal = SmallPortal.withDeals(120);
    private final RawClient client = new RawClient(portal.webhookUrl());

    @AfterEach
    void close() {
        portal.close();
    }

    private JsonNode batch(String commands) {
        return client.call("batch", "{'halt':0,'cmd':{" + commands + "}}").path("result");
    }

    private static String page(String after) {
        return "crm.item.list?entityTypeId=2&select%5B0%5D=id&order%5Bid%5D=ASC&filter%5B%3Eid%5D=" + after
                + "&start=-1";
    }

    @Test
    void pages_are_chained_by_references_encoded_or_not() {
        JsonNode result = batch("'p0':'" + page("0") + "','p1':'" + page("%24result%5Bp0%5D%5Bitems%5D%5B49%5D%5Bid%5D")
                        + "','p2':'" + page("$result[p1][items][49][id]") + "'")
                .path("result");
        List<Long> ids = new ArrayList<>();
        result.findValues("id").forEach(id -> ids.add(id.asLong()));
        assertThat(ids).hasSize(121).doesNotHaveDuplicates().isSorted();
        assertThat(result.at("/p2/items")).hasSize(21);
    }

    @Test
    void an_unresolved_reference_is_text_and_begins_again_from_the_first_page() {
        JsonNode result = batch("'p0':'" + page("2100") + "','p1':'" + page("$result[p0][items][49][id]") + "'")
                .path("result");
        assertThat(result.at("/p0/items")).hasSize(20);
        assertThat(result.at("/p1/items/0/id").asLong()).isEqualTo(1207);
    }

    @Test
    void a_failing_command_leaves_the_others_alone() {
        JsonNode result = batch("'a':'crm.item.get?entityTypeId=2&id=7','b':'crm.item.get?entityTypeId=2&id=1207'");
        assertThat(result.at("/result_error/a/error").asText()).isEqualTo("NOT_FOUND");
        assertThat(result.at("/result/b/item/id").asLong()).isEqualTo(1207);
        assertThat(result.path("result").has("a")).isFalse();
        assertThat(result.path("result_time").has("a")).isFalse();
        assertThat(result.at("/result_time/b/date_start").asText()).isEqualTo("2026-11-21T12:00:00+03:00");
    }

    @Test
    void halt_stops_at_the_first_failure_and_says_nothing_of_the_rest() {
        JsonNode result = client.call("batch", "{'halt':1,'cmd':{'a':'user.get','b':'no.such','c':'user.get'}}")
                .path("result");
        assertThat(result.path("result").has("a")).isTrue();
        assertThat(result.path("result_error").has("b")).isTrue();
        assertThat(result.path("result").has("c")).isFalse();
        assertThat(result.path("result_error").has("c")).isFalse();
    }

    @Test
    void commands_beyond_fifty_fail_in_their_own_slot() {
        String commands = IntStream.rangeClosed(1, 52)
                .mapToObj(n -> "'c" + n + "':'user.get?ID=17'")
                .collect(Collectors.joining(","));
        JsonNode result = batch(commands);
        assertThat(result.path("result")).hasSize(50);
        assertThat(result.at("/result_error/c51/error").asText()).isEqualTo("ERROR_BATCH_LENGTH_EXCEEDED");
        assertThat(result.path("result_error")).hasSize(2);
    }

    @Test
    void a_batch_in_a_batch_is_not_allowed() {
        assertThat(batch("'a':'batch?cmd[x]=user.get'")
                        .at("/result_error/a/error")
                        .asText())
                .isEqualTo("ERROR_BATCH_METHOD_NOT_ALLOWED");
    }

    @Test
    void totals_and_nexts_are_given_for_lists_only() {
        JsonNode result = batch("'l':'crm.item.list?entityTypeId=2','f':'crm.item.fields?entityTypeId=2'");
        assertThat(result.path("result_total").toString()).isEqualTo("{\"l\":121}");
        assertThat(result.path("result_next").toString()).isEqualTo("{\"l\":50}");
    }

    @Test
    void a_reference_can_name_what_an_earlier_command_made() {
        JsonNode result = batch(
                "'d':'crm.item.add?entityTypeId=2&fields[title]=New',"
                        + "'n':'crm.timeline.comment.add?fields[ENTITY_TYPE]=deal&fields[ENTITY_ID]=$result[d][item][id]&fields[COMMENT]=id+$result[d][item][id]+of+$result[x]'");
        assertThat(result.path("result_error")).isEmpty();
        assertThat(portal.written().comments().get(0).itemId()).isEqualTo(2121);
        assertThat(portal.written().comments().get(0).text()).isEqualTo("id 2121 of $result[x]");
    }

    @Test
    void a_batch_may_come_as_a_doubly_encoded_get_or_as_a_form() {
        String command = URLEncoder.encode("user.get?ID%5B%5D=17", StandardCharsets.UTF_8);
        HttpResponse<String> got = client.get("batch?halt=0&cmd%5Bwho%5D=" + command);
        HttpResponse<String> posted = client.postForm("batch", "halt=0&cmd%5Bwho%5D=" + command);
        assertThat(got.body()).isEqualTo(posted.body()).contains("\"who\":[{\"ID\":\"17\"");
    }

    @Test
    void text_survives_the_query_of_a_command() {
        String text = URLEncoder.encode("Привет & «50 %» + $5\n", StandardCharsets.UTF_8);
        JsonNode result =
                batch("'n':'crm.timeline.comment.add?fields[ENTITY_TYPE]=deal&fields[ENTITY_ID]=1207&fields[COMMENT]="
                        + text + "'");
        assertThat(result.at("/result/n").isNumber()).isTrue();
        assertThat(portal.written().comments().get(0).text()).isEqualTo("Привет & «50 %» + $5\n");
    }
}
