package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldType;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {
    private final FakePortal portal = SmallPortal.start();
    private final RawClient client = new RawClient(portal.webhookUrl());

    @BeforeEach
    void seed() {
        portal.deals().fields().put(Field.user("ufCrm_1700000009", "Срочный", FieldType.BOOLEAN));
        portal.deals().put(1, Map.of("title", "Alpha one", "closedate", LocalDate.of(2026, 12, 31), "opportunity", 10));
        portal.deals().put(2, Map.of("title", "alpha two", "closedate", LocalDate.of(2027, 1, 1), "opportunity", 200));
        portal.deals().put(3, Map.of("title", "Beta", "categoryId", 3, "stageId", "C3:WON", "ufCrm_1700000009", true));
        portal.deals().remove(1207);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'title':'ALPHA ONE' | 1",
                "'=title':['Beta','Alpha one'] | 1 3",
                "'!title':'Beta' | 1 2",
                "'!=title':['Beta'] | 1 2",
                "'%title':'a t' | 2",
                "'!%title':'alpha' | 3",
                "'=%title':'alpha%' | 1 2",
                "'%=title':'%one' | 1",
                "'!=%title':'%e%' | 2",
                "'!%=title':'%a' | 1 2",
                "'@stageId':['C3:WON','C3:LOSE'] | 3",
                "'!@stageId':['C3:WON'] | 1 2",
                "'>opportunity':10 | 2",
                "'>=opportunity':'10' | 1 2",
                "'<opportunity':200,'>id':0 | 1",
                "'closedate':'' | 3",
                "'!closedate':'' | 1 2",
                "'<=closedate':'2026-12-31' | 1",
                "'<=closedate':'2026-12-31T00:00:00+03:00' | 1",
                "'>closedate':'2026-12-31T23:59:59+03:00' | 2",
                "'>=closedate':'2026-12-31','<closedate':'2027-01-02' | 1 2",
                "'ufCrm_1700000009':1 | 3",
                "'ufCrm_1700000009':'Y' | ``",
                "'categoryId':0 | 1 2",
                "'=closed':'Y' | 3",
                "'stageSemanticId':'S' | 3",
                "'@id':[3,1,77] | 1 3",
                "'@id':[] | ``",
                "'>id':'$result[p0][items][49][id]' | 1 2 3",
                "'0':{'logic':'OR','0':{'title':'Beta'},'1':{'=opportunity':200}} | 2 3",
                "'logic':'OR','id':1,'title':'Beta' | 1 3",
                "'>id':1,'0':{'logic':'OR','0':{'id':1},'1':{'id':2}} | 2"
            })
    void a_prefix_means_what_the_documentation_says(String filter, String expected) {
        JsonNode answer = client.call("crm.item.list", "{'entityTypeId':2,'select':['id'],'filter':{" + filter + "}}");
        StringBuilder ids = new StringBuilder();
        answer.at("/result/items")
                .findValues("id")
                .forEach(id -> ids.append(' ').append(id.asText()));
        assertThat(ids.toString().strip()).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'filter':{'>ID':1} | Invalid filter: field 'ID' is not allowed in filter",
                "'filter':{'email':1} | Invalid filter: field 'email' is not allowed in filter",
                "'filter':{'>closedate':'tomorrow'} | Invalid filter: field 'closedate' has invalid value",
                "'order':{'ID':'ASC'} | Invalid order: field 'ID' is not allowed in order",
                "'order':{'id':'up'} | Invalid order: allowed sort directions are `ASC, DESC`. But got 'up' for field 'id'"
            })
    void what_cannot_be_filtered_or_ordered_by_is_refused(String params, String description) {
        JsonNode answer = client.call("crm.item.list", "{'entityTypeId':2," + params + "}");
        assertThat(answer.path("error").asText()).isEqualTo("INVALID_ARG_VALUE");
        assertThat(answer.path("error_description").asText()).isEqualTo(description);
    }

    @Test
    void filters_work_the_same_through_a_form() {
        assertThat(client.postForm(
                                "crm.item.list",
                                "entityTypeId=2&select[]=id&filter[0][logic]=OR&filter[0][0][id]=1&filter[0][1][title]=Beta")
                        .body())
                .startsWith("{\"result\":{\"items\":[{\"id\":1},{\"id\":3}]}");
    }
}
