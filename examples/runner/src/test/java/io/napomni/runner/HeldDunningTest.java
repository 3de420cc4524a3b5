package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.testkit.fake.smtp.SmtpAnswer;
import io.napomni.testkit.fake.smtp.SmtpRule;
import io.napomni.testkit.fake.smtp.SmtpStep;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters about unpaid orders that wait for a person, or of which nobody knows whether they arrived. */
class HeldDunningTest {

    private BaseDesk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = BaseDesk.with(folder, "ut11", BaseDesk.ORDERS);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static String heldRun(Desk.Typed typed) {
        return typed.out().replaceFirst("(?s).*\\./remind approve (\\S+)\\s*$", "$1");
    }

    private int held() {
        desk.desk().write(desk.config("1c orders").replace("coldStart: 1000", "coldStart: 3"));
        Desk.Typed first = desk.type("run");
        assertThat(first.code()).as(first.out()).isEqualTo(1);
        assertThat(desk.letters()).isNotEmpty().hasSizeLessThan(4);
        String run = heldRun(first);
        assertThat(desk.type("approve", "--list").out()).contains(run, "первый прогон");
        int before = desk.letters().size();
        assertThat(desk.type("run").code()).isEqualTo(1);
        assertThat(desk.letters()).hasSize(before);
        assertThat(desk.type("approve", run).code()).isZero();
        return before;
    }

    @Test
    void a_first_run_is_held_and_what_a_person_let_go_is_sent_to_all_the_others() {
        held();
        Desk.Typed second = desk.type("run");
        assertThat(second.code()).as(second.out()).isLessThan(2);
        assertThat(desk.recipients()).containsExactlyElementsOf(desk.expected().keySet());
        assertThat(desk.type("approve", "--list").out()).contains("Одобрять нечего");
    }

    @Test
    void an_order_that_was_paid_while_it_waited_for_approval_gets_no_letter() {
        held();
        Map.Entry<String, List<String>> customer = desk.expected().entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1)
                .filter(entry -> !desk.recipients().contains(entry.getKey()))
                .findFirst()
                .orElseThrow();
        desk.pay(customer.getValue().get(0));
        desk.type("run");
        assertThat(desk.recipients())
                .doesNotContain(customer.getKey())
                .hasSize(desk.expected().size() - 1);
    }

    @Test
    void a_letter_in_doubt_is_listed_and_goes_again_only_when_a_person_says_that_it_did_not_arrive() {
        desk.desk().mail().play(SmtpRule.at(SmtpStep.DOT, SmtpAnswer.drop()).onlyThe(1));
        Desk.Typed run = desk.type("run");
        assertThat(run.code()).as(run.out()).isEqualTo(1);
        desk.desk().mail().behave();
        Desk.Typed listed = desk.type("in-doubt", "list", "--json");
        List<String> keys = keys(listed.out());
        assertThat(keys).as(listed.out()).isNotEmpty();
        int sent = desk.letters().size();
        desk.type("run");
        assertThat(desk.letters()).as("nothing in doubt is repeated").hasSize(sent);

        desk.type("in-doubt", "resolve", keys.get(0), "--not-happened", "--why", "клиент не получил");
        assertThat(desk.type("in-doubt", "list").out()).contains("Сомнительных отправок нет");
        assertThat(desk.type("run").code()).isLessThan(2);
        assertThat(desk.letters()).hasSize(sent + 1);
        assertThat(desk.recipients()).contains(addressee(keys.get(0)));
    }

    private String addressee(String key) {
        String guid = key.replaceFirst("^dunning\\|1c:order:([^|]+)\\|.*$", "$1");
        String number = desk.base().data().rows("Document_ЗаказКлиента").stream()
                .filter(row -> row.path("Ref_Key").asText().equals(guid))
                .findFirst()
                .orElseThrow()
                .path("Number")
                .asText();
        return desk.expected().entrySet().stream()
                .filter(entry -> entry.getValue().contains(number))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static List<String> keys(String json) {
        return java.util.regex.Pattern.compile("\"key\" ?: ?\"([^\"]+)\"")
                .matcher(json)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
