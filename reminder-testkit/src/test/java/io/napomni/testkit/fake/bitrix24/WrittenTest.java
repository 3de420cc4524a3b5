package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Notification;
import io.napomni.testkit.fake.bitrix24.data.TimelineComment;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WrittenTest {
    private final FakePortal portal = SmallPortal.start();
    private final RawClient client = new RawClient(portal.webhookUrl());

    @AfterEach
    void close() {
        portal.close();
    }

    private String error(String method, String body) {
        return client.call(method, body).path("error").asText();
    }

    @Test
    void a_comment_answers_with_its_id() {
        String body = "{'fields':{'ENTITY_ID':1207,'ENTITY_TYPE':'deal','COMMENT':'Напоминание [b]21.11[/b]'}}";
        assertThat(client.call("crm.timeline.comment.add", body).path("result").asLong())
                .isEqualTo(1001);
        assertThat(portal.written().comments())
                .containsExactly(new TimelineComment(1001, EntityType.DEAL, 1207, "Напоминание [b]21.11[/b]"));
        assertThat(client.post("crm.timeline.comment.add", body.replace("1207", "8"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_todo_needs_a_deadline_that_can_be_read() {
        String todo =
                "{'ownerTypeId':2,'ownerId':1207,'title':'Call','responsibleId':17,'deadline':'2026-12-01T10:00:00+03:00'}";
        assertThat(client.call("crm.activity.todo.add", todo).at("/result/id").asLong())
                .isEqualTo(1001);
        assertThat(portal.written().todos().get(0).deadline().toString()).isEqualTo("2026-12-01T10:00+03:00");
        assertThat(error("crm.activity.todo.add", todo.replace("2026-12-01T10", "soon")))
                .isEqualTo("WRONG_DATETIME_FORMAT");
        assertThat(error("crm.activity.todo.add", todo.replace("1207", "8"))).isEqualTo("OWNER_NOT_FOUND");
        assertThat(error("crm.activity.todo.add", "{'ownerTypeId':2,'ownerId':1207}"))
                .isEqualTo("100");
    }

    @Test
    void a_task_answers_with_texts() {
        JsonNode task = client.call(
                        "tasks.task.add",
                        "{'fields':{'TITLE':'Call','RESPONSIBLE_ID':17,'DEADLINE':'2026-12-01T18:00:00','UF_CRM_TASK':['D_1207']}}")
                .at("/result/task");
        assertThat(task.path("id").asText()).isEqualTo("1001");
        assertThat(task.path("id").isTextual()).isTrue();
        assertThat(task.path("deadline").asText()).isEqualTo("2026-12-01T18:00:00+03:00");
        assertThat(portal.written().tasks().get(0).bindings()).containsExactly("D_1207");
        assertThat(client.post("tasks.task.add", "{'fields':{}}").body())
                .contains("\"ERROR_CORE\"")
                .contains("Task title is not specified\\u003Cbr\\u003E");
    }

    @Test
    void a_notification_with_the_same_tag_replaces_the_one_before() {
        client.call("im.notify.system.add", "{'USER_ID':17,'MESSAGE':'one','TAG':'RENEW|1207'}");
        client.call("im.notify.personal.add", "{'USER_ID':17,'MESSAGE':'two','TAG':'RENEW|1207'}");
        client.call("im.notify.system.add", "{'USER_ID':21,'MESSAGE':'three','TAG':'RENEW|1207'}");
        assertThat(portal.written().notifications())
                .containsExactly(
                        new Notification(1002, 17, "two", "RENEW|1207"),
                        new Notification(1003, 21, "three", "RENEW|1207"));
        assertThat(List.of(error("im.notify.system.add", "{}"), error("im.notify.system.add", "{'USER_ID':17}")))
                .containsExactly("USER_ID_EMPTY", "MESSAGE_EMPTY");
    }
}
