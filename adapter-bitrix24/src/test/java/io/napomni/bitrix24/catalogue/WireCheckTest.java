package io.napomni.bitrix24.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The guard against guessed names sees each kind of them, wherever it is planted. */
class WireCheckTest {
    private final Documented documented = Documented.of(Golden.lines(Golden.DOCUMENTED));

    private List<String> findings(String line) {
        return WireCheck.undocumented(documented, Transcript.normalised(List.of(line.replace('\'', '"'))));
    }

    private List<String> inBatch(String method, String params, String result) {
        return findings(
                "{'http':'POST','method':'batch','params':{'halt':0},'status':200,'commands':[{'name':'a','method':'"
                        + method + "','params':" + params + "}],'answer':{'result':{'result':{'" + method + "':"
                        + result
                        + "},'result_error':{},'result_total':{'" + method + "':'number'}}}}");
    }

    private static void named(List<String> findings, String what) {
        assertThat(findings).singleElement().asString().startsWith(what + " is not documented.");
    }

    @Test
    void what_is_documented_passes() {
        assertThat(inBatch(
                        "crm.item.list",
                        "{'entityTypeId':'2','start':'-1','select':{'0':'id','1':'ufCrm_1700000001'},"
                                + "'order':{'id':'ASC'},"
                                + "'filter':{'>id':'0','@stageId':{'0':'C3:NEW'},'>=ufCrm_1700000003':'2026-01-01'}}",
                        "{'items':[{'id':'number','ufCrm_1700000001':'string'}]}"))
                .isEmpty();
    }

    @Test
    void a_call_by_itself_is_held_against_the_same_lines() {
        String answer =
                "'status':200,'answer':{'result':[{'ID':'string'}],'total':'number','time':{'start':'number'}}}";
        assertThat(findings("{'method':'user.get','params':{'filter':{'ID':[1]}}," + answer))
                .isEmpty();
        named(
                findings("{'method':'user.get','params':{'filter':{'ID':[1]},'limit':5}," + answer),
                "user.get: the parameter limit");
    }

    @Test
    void a_guessed_method_is_named() {
        named(inBatch("crm.item.search", "{}", "[]"), "the method crm.item.search");
        named(findings("{'method':'crm.item.count','params':{},'answer':{}}"), "the method crm.item.count");
    }

    @Test
    void a_guessed_parameter_is_named() {
        named(
                inBatch("crm.item.list", "{'entityTypeId':'2','limit':'500'}", "{}"),
                "crm.item.list: the parameter limit");
        named(
                inBatch("tasks.task.add", "{'fields':{'TITLE':'x','PRIORITY_ID':'2'}}", "{}"),
                "tasks.task.add: the parameter fields.PRIORITY_ID");
        named(inBatch("user.get", "{'filter':{'ID':'1'}}", "[]"), "user.get: the parameter filter.ID");
    }

    @Test
    void a_guessed_field_is_named_wherever_it_is_sent() {
        named(
                inBatch("crm.item.list", "{'entityTypeId':'2','select':{'0':'id','1':'endDate'}}", "{}"),
                "crm.item.list: the parameter select.endDate");
        named(
                inBatch("crm.item.list", "{'entityTypeId':'2','filter':{'~id':'1'}}", "{}"),
                "crm.item.list: the parameter filter.~id");
        named(
                inBatch("crm.item.list", "{'entityTypeId':'4','filter':{'>=closedate':'2026-01-01'}}", "{}"),
                "crm.item.list: the parameter filter.>=closedate");
        named(
                inBatch("crm.item.list", "{'entityTypeId':'2','order':{'ufCrmEndDate':'ASC'}}", "{}"),
                "crm.item.list: the parameter order.ufCrmEndDate");
        named(inBatch("crm.item.list", "{'entityTypeId':'177'}", "{}"), "crm.item.list: entityTypeId [177]");
    }

    @Test
    void a_guessed_field_of_an_answer_is_named() {
        named(
                inBatch("crm.item.list", "{'entityTypeId':'4'}", "{'items':[{'id':'number','inn':'string'}]}"),
                "crm.item.list: the answer's field result.items.inn");
        named(
                inBatch("tasks.task.add", "{'fields':{'TITLE':'x'}}", "{'task':{'id':'string','link':'string'}}"),
                "tasks.task.add: the answer's field result.task.link");
        named(
                findings("{'method':'batch','params':{'halt':0},'commands':[{'name':'a','method':'user.get',"
                        + "'params':{}}],"
                        + "'answer':{'result':{'result':{'user.get':[]},"
                        + "'result_pages':{'user.get':'number'}}}}"),
                "batch: the answer's field result.result_pages.user.get");
    }

    @Test
    void a_line_of_the_catalogue_without_a_page_is_refused() {
        assertThatThrownBy(() -> Documented.of(List.of("param | user.get | FILTER.ID |")))
                .hasMessageContaining("page that documents it");
        assertThatThrownBy(() -> Documented.of(List.of("guess | user.get | FILTER.ID | user-get")))
                .hasMessageContaining("guess");
    }

    @Test
    void a_difference_is_shown_where_it_begins() {
        assertThat(Golden.difference(List.of("a", "bcd"), List.of("a", "bxd")))
                .contains("request 2", "character 2", "golden: bcd", "now:    bxd", "-Dnapomni.golden.update=true");
        assertThat(Golden.difference(List.of("a"), List.of("a", "b"))).contains("request 2", "ends");
        assertThat(Golden.difference(List.of("a"), List.of("a"))).isEmpty();
    }
}
