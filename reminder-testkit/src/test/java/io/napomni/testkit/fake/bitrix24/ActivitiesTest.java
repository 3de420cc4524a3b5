package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.activity.Activity;
import io.napomni.testkit.fake.bitrix24.activity.ActivityText;
import io.napomni.testkit.fake.bitrix24.activity.Communication;
import io.napomni.testkit.fake.bitrix24.activity.Direction;
import io.napomni.testkit.fake.bitrix24.activity.Owner;
import io.napomni.testkit.fake.bitrix24.activity.SentLetter;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivitiesTest {
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-11-20T09:00:00+03:00");
    private static final Owner DEAL = EntityType.DEAL.owner(1207);
    private static final Owner CONTACT = EntityType.CONTACT.owner(91);
    private static final String LETTER =
            "{'fields':{'SUBJECT':'Договор','DESCRIPTION':'<b>Скоро</b>','DESCRIPTION_TYPE':3,'COMPLETED':'Y',"
                    + "'DIRECTION':2,'TYPE_ID':4,'OWNER_TYPE_ID':2,'OWNER_ID':1207,'RESPONSIBLE_ID':17,"
                    + "'COMMUNICATIONS':[{'VALUE':'irina@example.test','ENTITY_ID':91,'ENTITY_TYPE_ID':3}],"
                    + "'SETTINGS':{'MESSAGE_FROM':'Oleg <oleg@example.test>'}}}";

    private final FakePortal portal = SmallPortal.start();
    private final RawClient client = new RawClient(portal.webhookUrl());

    @AfterEach
    void close() {
        portal.close();
    }

    private List<String> ids(String params) {
        return client.call("crm.activity.list", "{" + params + "}")
                .path("result")
                .findValuesAsText("ID");
    }

    private void seed() {
        portal.data()
                .putActivity(Activity.call(5, Direction.INCOMING, DEAL, NINE)
                        .boundTo(CONTACT)
                        .with(new Communication("+70000000001", CONTACT)));
        portal.data().putActivity(Activity.email(6, Direction.OUTGOING, CONTACT, NINE.minusDays(3)));
        portal.data().putActivity(Activity.meeting(7, DEAL, NINE.plusDays(9)).planned());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'filter':{} | 6 5 7",
                "'filter':{'OWNER_TYPE_ID':2,'OWNER_ID':1207} | 5 7",
                "'filter':{'OWNER_TYPE_ID':2,'@OWNER_ID':[1207,8]},'order':{'ID':'DESC'} | 7 5",
                "'filter':{'BINDINGS':[{'OWNER_TYPE_ID':3,'OWNER_ID':91}]} | 6 5",
                "'filter':{'BINDINGS':[{'OWNER_TYPE_ID':4},{'OWNER_TYPE_ID':2}]} | 5 7",
                "'filter':{'TYPE_ID':2,'DIRECTION':1} | 5",
                "'filter':{'TYPE_ID':'4'} | 6",
                "'filter':{'COMPLETED':'N'} | 7",
                "'filter':{'>ID':5},'order':{'ID':'ASC'} | 6 7",
                "'filter':{'>=START_TIME':'2026-11-20T00:00:00+03:00','<START_TIME':'2026-11-21T00:00:00+03:00'} | 5",
                "'filter':{'>LAST_UPDATED':'2026-11-19 00:00:00'} | 5 7",
                "'filter':{'NONSENSE':1,'ID':6} | 6"
            })
    void activities_are_found_by_owner_binding_kind_and_time(String params, String expected) {
        seed();
        assertThat(String.join(" ", ids(params))).isEqualTo(expected);
    }

    @Test
    void every_value_is_a_text_and_communications_come_only_when_asked_for() {
        seed();
        JsonNode plain = client.call("crm.activity.list", "{'filter':{'ID':5},'select':['*']}")
                .at("/result/0");
        assertThat(plain.path("OWNER_ID").isTextual()).isTrue();
        assertThat(plain.path("START_TIME").asText()).isEqualTo("2026-11-20T09:00:00+03:00");
        assertThat(plain.path("STATUS").asText()).isEqualTo("2");
        assertThat(plain.has("COMMUNICATIONS")).isFalse();
        assertThat(client.call("crm.activity.list", "{'filter':{'ID':5},'select':['ID','COMMUNICATIONS']}")
                        .at("/result/0")
                        .toString())
                .isEqualTo("{\"ID\":\"5\",\"COMMUNICATIONS\":[{\"TYPE\":\"PHONE\",\"VALUE\":\"+70000000001\","
                        + "\"ENTITY_ID\":\"91\",\"ENTITY_TYPE_ID\":\"3\"}]}");
        assertThat(client.call("crm.activity.get", "{'id':5}").path("result")).isEqualTo(plain);
        JsonNode none = client.call("crm.activity.get", "{'id':8}");
        assertThat(none.path("error").asText("none")).isEmpty();
        assertThat(none.path("error_description").asText()).isEqualTo("Activity is not found");
    }

    @Test
    void a_page_is_fifty_and_start_minus_one_counts_nothing() {
        LongStream.rangeClosed(1, 60)
                .forEach(id -> portal.data().putActivity(Activity.call(id, Direction.INCOMING, DEAL, NINE)));
        JsonNode first = client.call("crm.activity.list", "{}");
        assertThat(first.path("result")).hasSize(50);
        assertThat(first.path("total").asInt()).isEqualTo(60);
        assertThat(first.path("next").asInt()).isEqualTo(50);
        JsonNode keyset = client.call("crm.activity.list", "{'start':-1,'order':{'ID':'ASC'},'filter':{'>ID':50}}");
        assertThat(keyset.path("result")).hasSize(10);
        assertThat(keyset.path("total").asInt()).isZero();
        assertThat(keyset.has("next")).isFalse();
    }

    @Test
    void a_completed_outgoing_letter_is_sent_and_stays_in_the_card() {
        long id = client.call("crm.activity.add", LETTER).path("result").asLong();
        assertThat(portal.data().activities().letters())
                .containsExactly(new SentLetter(
                        id,
                        DEAL,
                        "Oleg <oleg@example.test>",
                        List.of("irina@example.test"),
                        new ActivityText("Договор", "<b>Скоро</b>", 3)));
        assertThat(ids("'filter':{'TYPE_ID':4,'BINDINGS':[{'OWNER_TYPE_ID':3,'OWNER_ID':91}]}"))
                .containsExactly(Long.toString(id));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {"'COMPLETED':'Y';'COMPLETED':'N'", "'DIRECTION':2;'DIRECTION':1"})
    void any_other_letter_is_only_kept(String sent, String kept) {
        assertThat(LETTER).contains(sent);
        assertThat(client.call("crm.activity.add", LETTER.replace(sent, kept))
                        .path("result")
                        .asLong())
                .isPositive();
        assertThat(portal.data().activities().letters()).isEmpty();
        assertThat(portal.data().activities().byId()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "irina@example.test;;Email send error. \"To\" is not found",
                "Договор;;The field SUBJECT is not defined or empty",
                "'RESPONSIBLE_ID':17;'RESPONSIBLE_ID':0;The field RESPONSIBLE_ID is not defined or invalid",
                "'TYPE_ID':4;'TYPE_ID':77;The field TYPE_ID is not defined or invalid",
                "1207;8;Could not build binding. Please ensure that owner info and communications are defined correctly"
            })
    void a_wrong_activity_is_refused_with_an_empty_code(String from, String to, String text) {
        JsonNode refused = client.call("crm.activity.add", LETTER.replace(from, to == null ? "" : to));
        assertThat(refused.path("error").asText("none")).isEmpty();
        assertThat(refused.path("error_description").asText()).isEqualTo(text);
        assertThat(portal.data().activities().byId()).isEmpty();
    }

    @Test
    void a_todo_is_an_activity_still_to_be_done() {
        long id = client.call(
                        "crm.activity.todo.add",
                        "{'ownerTypeId':2,'ownerId':1207,'title':'Call','deadline':'2026-12-01T10:00:00+03:00'}")
                .at("/result/id")
                .asLong();
        JsonNode todo = client.call("crm.activity.get", "{'id':" + id + "}").path("result");
        assertThat(todo.path("PROVIDER_ID").asText()).isEqualTo("CRM_TODO");
        assertThat(todo.path("COMPLETED").asText()).isEqualTo("N");
        assertThat(todo.path("DEADLINE").asText()).isEqualTo("2026-12-01T10:00:00+03:00");
        assertThat(client.call("crm.activity.todo.add", "{'ownerTypeId':77,'ownerId':1,'deadline':'2026-12-01'}")
                        .path("error")
                        .asText())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void comments_are_listed_for_the_item_they_were_left_on() {
        client.call("crm.timeline.comment.add", "{'fields':{'ENTITY_ID':1207,'ENTITY_TYPE':'deal','COMMENT':'one'}}");
        client.call("crm.timeline.comment.add", "{'fields':{'ENTITY_ID':91,'ENTITY_TYPE':'contact','COMMENT':'two'}}");
        JsonNode answer =
                client.call("crm.timeline.comment.list", "{'filter':{'ENTITY_ID':1207,'ENTITY_TYPE':'deal'}}");
        assertThat(answer.path("result").toString())
                .isEqualTo(
                        "[{\"ID\":\"1001\",\"ENTITY_ID\":\"1207\",\"ENTITY_TYPE\":\"deal\","
                                + "\"CREATED\":\"2026-11-21T12:00:00+03:00\",\"COMMENT\":\"one\",\"AUTHOR_ID\":\"1\",\"FILES\":[]}]");
        assertThat(answer.path("total").asInt()).isEqualTo(1);
    }

    @Test
    void a_log_entry_needs_an_item_and_all_its_parts() {
        String entry = "{'fields':{'entityTypeId':2,'entityId':1207,'title':'Письмо','text':'ушло','iconCode':'info'}}";
        assertThat(client.call("crm.timeline.logmessage.add", entry)
                        .at("/result/logMessage/text")
                        .asText())
                .isEqualTo("ушло");
        assertThat(portal.data().timeline().logMessages()).hasSize(1);
        assertThat(client.call("crm.timeline.logmessage.add", entry.replace("1207", "8"))
                        .path("error")
                        .asText())
                .isEqualTo("OWNER_NOT_FOUND");
        assertThat(client.call("crm.timeline.logmessage.add", entry.replace("info", ""))
                        .path("error")
                        .asText())
                .isEqualTo("100");
    }

    @Test
    void an_activity_is_changed_field_by_field_and_only_as_far_as_it_is_named() {
        seed();
        JsonNode changed = client.call(
                "crm.activity.update",
                "{'id':7,'fields':{'SUBJECT':'Встреча','RESPONSIBLE_ID':21,'COMPLETED':'Y','NO_SUCH':1,"
                        + "'START_TIME':'2026-12-01T10:00:00+03:00'}}");
        assertThat(changed.path("result").asBoolean()).isTrue();
        JsonNode after = client.call("crm.activity.get", "{'id':7}").path("result");
        assertThat(after.path("SUBJECT").asText()).isEqualTo("Встреча");
        assertThat(after.path("RESPONSIBLE_ID").asText()).isEqualTo("21");
        assertThat(after.path("COMPLETED").asText()).isEqualTo("Y");
        assertThat(after.path("START_TIME").asText()).isEqualTo("2026-12-01T10:00:00+03:00");
        assertThat(after.path("END_TIME").asText()).isEqualTo("2026-11-29T09:00:00+03:00");
        assertThat(after.path("OWNER_ID").asText()).isEqualTo("1207");
        assertThat(after.path("CREATED").asText()).isEqualTo("2026-11-29T09:00:00+03:00");
        assertThat(after.path("LAST_UPDATED").asText()).isEqualTo("2026-11-21T12:00:00+03:00");
    }

    @Test
    void a_change_without_sense_is_refused_and_changes_nothing() {
        seed();
        assertThat(refusal("crm.activity.update", "{'id':7,'fields':{'SUBJECT':''}}"))
                .isEqualTo("The field SUBJECT is not defined or empty");
        assertThat(refusal("crm.activity.update", "{'id':7,'fields':{'RESPONSIBLE_ID':0}}"))
                .isEqualTo("The field RESPONSIBLE_ID is not defined or invalid");
        assertThat(refusal("crm.activity.update", "{'id':5,'fields':{'COMMUNICATIONS':[]}}"))
                .isEqualTo("The field COMMUNICATIONS is not defined or invalid");
        assertThat(refusal("crm.activity.update", "{'id':99,'fields':{'SUBJECT':'x'}}"))
                .isEqualTo("Activity is not found");
        assertThat(portal.data().activities().find(5).orElseThrow().communications())
                .hasSize(1);
    }

    @Test
    void an_activity_is_deleted_once() {
        seed();
        assertThat(client.call("crm.activity.delete", "{'id':5}").path("result").asBoolean())
                .isTrue();
        assertThat(ids("'filter':{}")).containsExactly("6", "7");
        assertThat(refusal("crm.activity.delete", "{'id':5}")).isEqualTo("Activity is not found");
    }

    private String refusal(String method, String body) {
        JsonNode answer = client.call(method, body);
        assertThat(answer.path("error").asText("none")).isEmpty();
        return answer.path("error_description").asText();
    }
}
