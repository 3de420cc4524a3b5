package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskTest {
    private final FakePortal portal = SmallPortal.start();
    private final RawClient client = new RawClient(portal.webhookUrl());

    @AfterEach
    void close() {
        portal.close();
    }

    private String add(String title, String binding) {
        return client.call(
                        "tasks.task.add",
                        "{'fields':{'TITLE':'" + title + "','RESPONSIBLE_ID':17,'UF_CRM_TASK':['" + binding + "']}}")
                .at("/result/task/id")
                .asText();
    }

    private List<String> titles(String params) {
        List<String> titles = new ArrayList<>();
        JsonNode tasks = client.call("tasks.task.list", params).at("/result/tasks");
        tasks.forEach(task -> titles.add(task.path("title").asText()));
        return titles;
    }

    @Test
    void a_task_is_read_back_with_its_bindings_and_strings_for_ids() {
        String id = add("Call", "D_1207");
        JsonNode task = client.call("tasks.task.get", "{'taskId':" + id + "}").at("/result/task");
        assertThat(task.path("id").isTextual()).isTrue();
        assertThat(task.path("responsibleId").textValue()).isEqualTo("17");
        assertThat(task.at("/ufCrmTask/0").asText()).isEqualTo("D_1207");
        assertThat(client.call("tasks.task.get", "{}").path("error").asText()).isEqualTo("100");
        assertThat(client.call("tasks.task.get", "{'taskId':5}").path("error").asText())
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'UF_CRM_TASK':'D_1'         | [b, a]",
                "'UF_CRM_TASK':['D_1','D_2'] | [c, b, a]",
                "'!UF_CRM_TASK':'D_1'        | [c]",
                "'TITLE':'b'                 | [b]",
                "'TITLE':'%A%'               | [a]",
                "'ID':[1001,1003]            | [c, a]",
                "'>ID':1001,'<ID':'1003'     | [b]",
                "'RESPONSIBLE_ID':18         | []",
                "'GROUP_ID':1                | [c, b, a]"
            })
    void tasks_are_filtered_the_latest_first(String filter, String titles) {
        add("a", "D_1");
        add("b", "D_1");
        add("c", "D_2");
        assertThat(titles("{'filter':{" + filter + "}}")).hasToString(titles);
    }

    @Test
    void tasks_are_ordered_by_known_fields_only() {
        add("b", "D_1");
        add("a", "D_1");
        assertThat(titles("{'order':{'ID':'asc'}}")).containsExactly("b", "a");
        assertThat(titles("{'order':{'TITLE':'desc'}}")).containsExactly("b", "a");
        assertThat(client.call("tasks.task.list", "{'order':{'NO_SUCH':'asc'}}")
                        .path("error")
                        .asText())
                .isEqualTo("0");
    }

    @Test
    void tasks_come_fifty_to_a_page_and_with_bindings_where_they_are_selected() {
        for (int number = 0; number < 51; number++) {
            add("t" + number, "D_1");
        }
        JsonNode first = client.call("tasks.task.list", "{'select':['ID','UF_CRM_TASK']}");
        assertThat(first.at("/result/tasks")).hasSize(50);
        assertThat(first.path("total").asInt()).isEqualTo(51);
        assertThat(first.path("next").asInt()).isEqualTo(50);
        assertThat(first.at("/result/tasks/0/ufCrmTask/0").asText()).isEqualTo("D_1");
        JsonNode second = client.call("tasks.task.list", "{'start':50}");
        assertThat(second.at("/result/tasks")).hasSize(1);
        assertThat(second.has("next")).isFalse();
        assertThat(second.at("/result/tasks/0").has("ufCrmTask")).isFalse();
    }
}
