package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.data.ProductRow;
import io.napomni.testkit.fake.bitrix24.document.DocumentTemplate;
import io.napomni.testkit.fake.bitrix24.people.Department;
import io.napomni.testkit.fake.bitrix24.people.PortalUser;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomsTest {
    private final FakePortal portal = SmallPortal.start();
    private final RawClient client = new RawClient(portal.webhookUrl());

    @AfterEach
    void close() {
        portal.close();
    }

    private String error(String method, String body) {
        return client.call(method, body).path("error").asText("none");
    }

    @Test
    void users_are_sorted_selected_and_filtered_by_prefix() {
        JsonNode sorted = client.call("user.get", "{'SORT':'LAST_NAME','ORDER':'DESC','select':['ID']}");
        assertThat(sorted.path("result").toString()).isEqualTo("[{\"ID\":\"21\"},{\"ID\":\"17\"},{\"ID\":\"1\"}]");
        assertThat(client.call("user.get", "{'FILTER':{'>ID':17},'start':-1}")
                        .path("result")
                        .findValuesAsText("ID"))
                .containsExactly("21");
        assertThat(client.call("user.get", "{'FILTER':{'%NAME':'анн'}}")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void the_address_of_a_user_needs_a_permission_that_sees_it() {
        PortalOptions brief = PortalOptions.at(SmallPortal.NOON).withScopes("user_brief");
        try (FakePortal shy = FakePortal.start(SmallPortal.data(), brief)) {
            JsonNode answer = new RawClient(shy.webhookUrl()).call("user.get", "{'ID':17}");
            assertThat(answer.at("/result/0/NAME").asText()).isEqualTo("Олег");
            assertThat(answer.at("/result/0").has("EMAIL")).isFalse();
        }
    }

    @Test
    void the_current_user_is_the_one_of_the_webhook() {
        portal.data().putUser(PortalUser.of(1, "Админ", "Портала", "admin@example.test", 1));
        assertThat(client.call("user.current", "{}").at("/result/NAME").asText())
                .isEqualTo("Админ");
    }

    @Test
    void departments_are_found_by_parent_and_head_and_come_fifty_to_a_page() {
        assertThat(client.call("department.get", "{'PARENT':1}").path("result").findValuesAsText("ID"))
                .containsExactly("5");
        assertThat(client.call("department.get", "{'UF_HEAD':21}").path("total").asInt())
                .isEqualTo(1);
        LongStream.rangeClosed(101, 160)
                .forEach(id -> portal.data().putDepartment(Department.under(1, id, "Отдел " + id)));
        JsonNode first = client.call("department.get", "{'sort':'ID','order':'DESC'}");
        assertThat(first.path("result")).hasSize(50);
        assertThat(first.at("/result/0/ID").asText()).isEqualTo("160");
        assertThat(first.path("next").asInt()).isEqualTo(50);
        assertThat(client.call("department.get", "{'START':50}").path("result")).hasSize(12);
    }

    @Test
    void product_rows_are_replaced_added_and_summed_up() {
        String rows = "'productRows':[{'productName':'A','price':10.5,'quantity':2},{'productName':'B','price':4}]";
        JsonNode set = client.call("crm.item.productrow.set", "{'ownerType':'D','ownerId':1207," + rows + "}")
                .at("/result/productRows");
        assertThat(set.findValuesAsText("productName")).containsExactly("A", "B");
        assertThat(set.at("/1/quantity").asInt()).isEqualTo(1);
        assertThat(portal.deals().find(1207).orElseThrow().text("opportunity")).isEqualTo("25.0");
        JsonNode added = client.call(
                "crm.item.productrow.add",
                "{'fields':{'ownerType':'D','ownerId':1207,'productName':'C','price':1,'quantity':5}}");
        assertThat(added.at("/result/productRow/sort").asInt()).isEqualTo(30);
        portal.deals().put(8, Map.of("title", "x"));
        portal.data()
                .putProductRows(
                        EntityType.DEAL, 8, List.of(new ProductRow(3, 1, "D", BigDecimal.ONE, BigDecimal.ONE, "шт")));
        assertThat(client.call(
                                "crm.item.productrow.list",
                                "{'filter':{'=ownerType':'D','=ownerId':[1207,8],'>price':1},'order':{'price':'desc'}}")
                        .at("/result/productRows")
                        .findValuesAsText("productName"))
                .containsExactly("A", "B");
    }

    @Test
    void a_sum_set_by_hand_stays_when_the_rows_change() {
        portal.deals().update(1207, "isManualOpportunity", "Y");
        client.call(
                "crm.item.productrow.set",
                "{'ownerType':'D','ownerId':1207,'productRows':[{'productName':'A','price':1}]}");
        assertThat(portal.deals().find(1207).orElseThrow().text("opportunity")).isEqualTo("125000.50");
    }

    @Test
    void product_rows_without_their_item_are_refused() {
        assertThat(error("crm.item.productrow.set", "{'ownerType':'D','ownerId':8,'productRows':[]}"))
                .isEqualTo("OWNER_NOT_FOUND");
        assertThat(error("crm.item.productrow.set", "{'ownerType':'C','ownerId':91,'productRows':[]}"))
                .isEqualTo("ENTITY_TYPE_NOT_SUPPORTED");
        assertThat(error("crm.item.productrow.set", "{'ownerType':'D','ownerId':1207}"))
                .isEqualTo("100");
        assertThat(error("crm.item.productrow.add", "{'fields':{'ownerType':'D'}}"))
                .isEqualTo("100");
        assertThat(error("crm.item.productrow.list", "{'filter':{'=ownerType':'D','@ownerId':[1207]}}"))
                .isEqualTo("100");
    }

    @Test
    void a_document_is_made_each_time_it_is_asked_for_and_its_pdf_comes_later() {
        HandClock clock = new HandClock();
        PortalData data = SmallPortal.data();
        data.documents().put(new DocumentTemplate(39, "Договор", List.of("2_category_3")));
        try (FakePortal slow = FakePortal.start(data, PortalOptions.at(clock))) {
            RawClient other = new RawClient(slow.webhookUrl());
            String add = "{'templateId':39,'entityTypeId':2,'entityId':1207,'values':{'DocumentNumber':'2026-001'}}";
            JsonNode made =
                    other.call("crm.documentgenerator.document.add", add).at("/result/document");
            other.call("crm.documentgenerator.document.add", add);
            assertThat(slow.data().documents().all()).hasSize(2);
            assertThat(made.path("number").asText()).isEqualTo("2026-001");
            assertThat(made.path("entityId").asText()).isEqualTo("1207");
            String get = "{'id':" + made.path("id").asLong() + "}";
            assertThat(other.call("crm.documentgenerator.document.get", get)
                            .at("/result/document")
                            .has("pdfUrl"))
                    .isFalse();
            clock.forward(Duration.ofSeconds(40));
            assertThat(other.call("crm.documentgenerator.document.get", get)
                            .at("/result/document")
                            .has("pdfUrl"))
                    .isTrue();
            assertThat(other.call("crm.documentgenerator.template.list", "{}")
                            .at("/result/templates/39/entityTypeId")
                            .toString())
                    .isEqualTo("[\"2_category_3\"]");
        }
    }

    @Test
    void a_document_of_nothing_is_refused() {
        assertThat(error("crm.documentgenerator.document.add", "{'entityTypeId':2,'entityId':1207}"))
                .isEqualTo("100");
        assertThat(error("crm.documentgenerator.document.add", "{'templateId':1,'entityTypeId':2,'entityId':1207}"))
                .isEqualTo("0");
        assertThat(error("crm.documentgenerator.document.get", "{'id':1}")).isEqualTo("0");
    }

    private JsonNode priced(String row) {
        return client.call(
                        "crm.item.productrow.set",
                        "{'ownerType':'D','ownerId':1207,'productRows':[{'productName':'A'," + row + "}]}")
                .at("/result/productRows/0");
    }

    /** The first line is the example of the vendor's page of crm.item.productrow.get. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'price':611,'discountTypeId':2,'discountRate':10 | 611 678.89 678.89 2 10 67.89 null N",
                "'price':90,'discountTypeId':1,'discountSum':10 | 90 100 100 1 10 10 null N",
                "'price':120,'taxRate':20,'taxIncluded':'Y' | 100 100 120 2 0 0 20 Y",
                "'price':108,'taxRate':20,'discountRate':10 | 90 100 120 2 10 10 20 N",
                "'price':100.5 | 100.5 100.5 100.5 2 0 0 null N",
                "'price':0,'discountRate':100 | 0 0 0 2 100 0 null N",
                "'price':5,'priceNetto':7,'priceBrutto':8,'priceExclusive':9 | 5 5 5 2 0 0 null N",
            })
    void prices_without_discount_and_tax_are_counted_back(String written, String expected) {
        JsonNode row = priced(written);
        assertThat(Stream.of(
                                "priceExclusive priceNetto priceBrutto discountTypeId discountRate discountSum taxRate taxIncluded"
                                        .split(" "))
                        .map(name -> row.path(name).asText())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void a_discount_or_tax_of_no_documented_kind_is_refused_and_the_rows_stay() {
        for (String wrong : List.of("'discountTypeId':3", "'taxIncluded':'yes'")) {
            assertThat(error(
                            "crm.item.productrow.set",
                            "{'ownerType':'D','ownerId':1207,'productRows':[{'productName':'A'," + wrong + "}]}"))
                    .isEqualTo("INVALID_ARG_VALUE");
        }
        assertThat(portal.data().productRows(EntityType.DEAL, 1207))
                .extracting(ProductRow::productName)
                .containsExactly("Масло 5W40");
    }

    @Test
    void the_owner_of_the_webhook_is_one_of_the_users() {
        assertThat(client.call("user.get", "{'ID':1}").at("/result/0/NAME").asText())
                .isEqualTo("Администратор");
        assertThat(client.call("user.get", "{}").path("result").findValuesAsText("ID"))
                .containsExactly("1", "17", "21");
        assertThat(client.call("user.current", "{}").at("/result/NAME").asText())
                .isEqualTo("Администратор");
        assertThat(client.call("tasks.task.add", "{'fields':{'TITLE':'x','RESPONSIBLE_ID':1}}")
                        .has("error"))
                .isFalse();
    }

    @Test
    void an_owner_whom_the_test_has_put_stays_as_it_is() {
        PortalData data = SmallPortal.data();
        data.putUser(PortalUser.of(1, "Пётр", "Первый", "p@example.test", 5));
        try (FakePortal other = FakePortal.start(data, PortalOptions.at(SmallPortal.NOON))) {
            assertThat(new RawClient(other.webhookUrl())
                            .call("user.get", "{'ID':1}")
                            .at("/result/0/NAME")
                            .asText())
                    .isEqualTo("Пётр");
        }
    }
}
