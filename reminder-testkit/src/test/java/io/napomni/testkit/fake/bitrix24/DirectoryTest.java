package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.people.PortalUser;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DirectoryTest {
    private final FakePortal portal = SmallPortal.start();
    private final RawClient client = new RawClient(portal.webhookUrl());

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void users_have_ids_as_text_and_true_for_active() {
        JsonNode answer = client.call("user.get", "{'FILTER':{'ID':17}}");
        assertThat(answer.path("result").toString())
                .isEqualTo("[{\"ID\":\"17\",\"ACTIVE\":true,\"NAME\":\"Олег\",\"LAST_NAME\":\"Иванов\","
                        + "\"EMAIL\":\"oleg@example.test\",\"WORK_PHONE\":\"\",\"UF_DEPARTMENT\":[5],"
                        + "\"USER_TYPE\":\"employee\"}]");
        assertThat(answer.path("total").asInt()).isEqualTo(1);
    }

    @Test
    void users_are_found_by_several_ids_activity_and_department() {
        portal.data()
                .putUser(PortalUser.of(22, "Пётр", "Ушёл", "p@example.test", 1).dismissed());
        assertThat(client.call("user.get", "{'FILTER':{'@ID':[17,21,99]}}")
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(client.call("user.get", "{'ID':[17,22]}").path("total").asInt())
                .isEqualTo(2);
        assertThat(client.call("user.get", "{'filter':{'ACTIVE':true}}")
                        .path("total")
                        .asInt())
                .isEqualTo(3);
        assertThat(client.call("user.get", "{'filter':{'ACTIVE':'N'}}")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(client.call("user.get", "{'filter':{'UF_DEPARTMENT':5}}")
                        .path("total")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void users_come_fifty_to_a_page() {
        LongStream.rangeClosed(101, 160)
                .forEach(id -> portal.data().putUser(PortalUser.of(id, "A", "B", "a@example.test", 5)));
        JsonNode first = client.call("user.get", "{}");
        assertThat(first.path("result")).hasSize(50);
        assertThat(first.path("next").asInt()).isEqualTo(50);
        assertThat(client.call("user.get", "{'start':50}").path("result")).hasSize(13);
    }

    @Test
    void a_department_without_head_has_no_such_key() {
        JsonNode all = client.call("department.get", "{}").path("result");
        assertThat(all.toString())
                .isEqualTo("[{\"ID\":\"1\",\"NAME\":\"Компания\",\"SORT\":500},"
                        + "{\"ID\":\"5\",\"NAME\":\"Отдел продаж\",\"SORT\":500,\"PARENT\":\"1\",\"UF_HEAD\":\"21\"}]");
        assertThat(client.call("department.get", "{'ID':5}").path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void pipelines_are_listed_by_sort() {
        JsonNode categories =
                client.call("crm.category.list", "{'entityTypeId':2}").at("/result/categories");
        assertThat(categories.get(0).toString())
                .isEqualTo("{\"id\":3,\"name\":\"Договоры\",\"sort\":200,\"entityTypeId\":2,\"isDefault\":\"N\","
                        + "\"originId\":\"\",\"originatorId\":\"\"}");
        assertThat(categories.get(1).path("isDefault").asText()).isEqualTo("Y");
    }

    @Test
    void stages_are_listed_under_the_name_of_their_pipeline() {
        JsonNode stages =
                client.call("crm.status.list", "{'filter':{'ENTITY_ID':'DEAL_STAGE_3'},'order':{'SORT':'ASC'}}");
        assertThat(stages.path("total").asInt()).isEqualTo(4);
        assertThat(stages.at("/result").findValuesAsText("STATUS_ID"))
                .containsExactly("C3:NEW", "C3:EXECUTING", "C3:WON", "C3:LOSE");
        assertThat(stages.at("/result/0/SEMANTICS").isNull()).isTrue();
        assertThat(stages.at("/result/2/SEMANTICS").asText()).isEqualTo("S");
        assertThat(stages.at("/result/3/EXTRA/SEMANTICS").asText()).isEqualTo("failure");
        assertThat(stages.at("/result/0/SORT").asText()).isEqualTo("10");
    }

    @Test
    void product_rows_need_both_parts_of_the_filter() {
        JsonNode rows = client.call("crm.item.productrow.list", "{'filter':{'=ownerType':'D','=ownerId':1207}}");
        assertThat(rows.at("/result/productRows/0/productName").asText()).isEqualTo("Масло 5W40");
        assertThat(rows.at("/result/productRows/0/price").decimalValue()).isEqualByComparingTo("100.5");
        assertThat(client.call("crm.item.productrow.list", "{'filter':{'=ownerId':1207}}")
                        .path("error")
                        .asText())
                .isEqualTo("100");
        assertThat(client.call("crm.item.productrow.list", "{'filter':{'=ownerType':'D','=ownerId':1}}")
                        .path("error")
                        .asText())
                .isEqualTo("OWNER_NOT_FOUND");
    }
}
