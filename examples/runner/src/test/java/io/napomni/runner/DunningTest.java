package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.data.BaseData;
import io.napomni.testkit.fake.smtp.ReceivedLetter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unpaid orders of a 1C base, from the base to the mail server, as a person at the command line sees it. */
class DunningTest {

    private static final String ORDER = "Document_ЗаказКлиента";

    private BaseDesk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = BaseDesk.with(folder, "ut11", BaseDesk.ORDERS);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Map<String, List<String>> expected() {
        return desk.expected();
    }

    private static String text(ReceivedLetter letter) {
        return letter.part("text/plain").orElseThrow();
    }

    private String firstOrder() {
        return expected().values().iterator().next().get(0);
    }

    @Test
    void a_preview_lists_exactly_those_who_owe_and_sends_nothing() {
        Desk.Typed preview = desk.type("preview", "dunning");
        assertThat(preview.code()).as(preview.err()).isZero();
        assertThat(expected()).hasSizeGreaterThan(5);
        assertThat(expected().keySet())
                .allSatisfy(address -> assertThat(preview.out()).contains(address));
        long lines = preview.out().lines().filter(line -> line.contains("@")).count();
        assertThat(lines).isEqualTo(expected().size());
        assertThat(desk.letters()).isEmpty();
    }

    @Test
    void a_run_sends_one_letter_to_each_customer_and_a_second_run_none() {
        Desk.Typed run = desk.type("run");
        assertThat(run.code()).as(run.out() + run.err()).isLessThan(2);
        assertThat(desk.recipients()).containsExactlyElementsOf(expected().keySet());
        expected()
                .forEach((address, numbers) -> assertThat(desk.letters().stream()
                                .filter(letter -> letter.recipient().equals(address))
                                .map(DunningTest::text)
                                .findFirst()
                                .orElseThrow())
                        .contains(numbers));
        desk.type("run", "dunning");
        assertThat(desk.letters()).hasSize(expected().size());
    }

    @Test
    void orders_of_which_it_is_not_known_what_is_paid_are_rows_for_a_person_and_end_a_run_with_a_one() {
        String lost = firstOrder();
        String ref = desk.row("Document_ЗаказКлиента", lost).path("Ref_Key").asText();
        desk.base()
                .data()
                .remove(
                        "InformationRegister_СостоянияЗаказовКлиентов",
                        row -> row.path("Заказ").asText().equals(ref));
        Desk.Typed preview = desk.type("preview", "dunning");
        assertThat(preview.out()).containsPattern(lost + " +" + ref + " +не хватает данных +неизвестно, сколько");
        assertThat(desk.type("preview", "dunning", "--json").out()).contains("\"paid-unknown\"", "1c:order:" + ref);
        Desk.Typed run = desk.type("run", "dunning");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains(lost, "из прочитанного (dunning) не хватает данных: 1 из");
        assertThat(desk.letters()).noneMatch(letter -> text(letter).contains(lost));
    }

    /** Of an order that is due and not among these. */
    private String numberOfNone(Set<String> references) {
        return expected().values().stream()
                .flatMap(List::stream)
                .filter(one -> !references.contains(
                        desk.row("Document_ЗаказКлиента", one).path("Ref_Key").asText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_base_that_does_not_know_of_most_orders_what_is_paid_is_not_believed_about_the_rest() {
        BaseData data = desk.base().data();
        List<ObjectNode> states = data.rows("InformationRegister_СостоянияЗаказовКлиентов");
        Set<String> lost = IntStream.range(0, states.size())
                .filter(place -> place % 4 != 0)
                .mapToObj(place -> states.get(place).path("Заказ").asText())
                .collect(Collectors.toSet());
        data.remove(
                "InformationRegister_СостоянияЗаказовКлиентов",
                row -> lost.contains(row.path("Заказ").asText()));
        String number = numberOfNone(lost);
        Desk.Typed sent = desk.type("send", "dunning", number, "--yes");
        assertThat(sent.code()).isEqualTo(ExitCode.WARNING.number());
        assertThat(sent.out() + sent.err()).contains("ждёт", "больше половины прочитанного");
        Desk.Typed run = desk.type("run", "dunning");
        assertThat(run.code()).as(run.out()).isEqualTo(1);
        assertThat(run.out()).contains("больше половины прочитанного");
        assertThat(desk.letters()).isEmpty();
        assertThat(desk.type("send", "dunning", number, "--yes").code()).isEqualTo(ExitCode.WARNING.number());
    }

    @Test
    void an_order_paid_after_the_preview_gets_no_letter() {
        Map.Entry<String, List<String>> customer = expected().entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(desk.type("preview", "dunning").out()).contains(customer.getKey());
        desk.pay(customer.getValue().get(0));
        desk.type("run", "dunning");
        assertThat(desk.recipients()).hasSize(expected().size() - 1).doesNotContain(customer.getKey());
    }

    @Test
    void a_cleared_row_is_shown_first_and_goes_out_again() {
        desk.type("run", "dunning");
        String number = firstOrder();
        String found = desk.type("register", "find", number, "--json").out();
        String key = found.replaceFirst("(?s).*\"key\" ?: ?\"([^\"]+)\".*", "$1");
        assertThat(desk.type("rearm", key, "--why", "проба", "--dry-run").out()).contains(number);
        assertThat(desk.type("run", "dunning", "--today", "2026-12-07").out()).isNotEmpty();
        int before = desk.letters().size();
        Desk.Typed cleared = desk.type("rearm", key, "--why", "клиент потерял письмо", "--today", "2026-12-14");
        assertThat(cleared.code()).as(cleared.err()).isZero();
        assertThat(cleared.out()).contains("следующий прогон сделает", number, "Взведено заново");
        desk.type("run", "dunning", "--today", "2026-12-14");
        assertThat(desk.letters().stream().skip(before).map(DunningTest::text)).anyMatch(text -> text.contains(number));
    }

    @Test
    void one_order_is_sent_by_hand_after_a_yes() {
        String number = firstOrder();
        Desk.Typed asked = desk.type("send", "dunning", number);
        assertThat(asked.code()).isEqualTo(1);
        assertThat(asked.out()).contains(number, "Отправить?", "подтверждения нет");
        assertThat(desk.letters()).isEmpty();
        desk.desk().answers("да");
        assertThat(desk.type("send", "dunning", number).code()).isZero();
        assertThat(desk.letters()).hasSize(1);
        Desk.Typed again = desk.type("send", "dunning", number, "--yes");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.out()).contains("сделано раньше");
        assertThat(desk.letters()).hasSize(1);
    }

    @Test
    void a_group_of_customers_has_a_delay_of_its_own_or_is_the_only_one() {
        Map.Entry<String, List<String>> customer =
                expected().entrySet().iterator().next();
        String partner =
                desk.row(ORDER, customer.getValue().get(0)).path("Партнер_Key").asText();
        String group = desk.base().data().rows("Catalog_Партнеры").stream()
                .filter(row -> row.path("Ref_Key").asText().equals(partner))
                .findFirst()
                .orElseThrow()
                .path("Code")
                .asText();
        String config =
                desk.config("1c orders").replace("  zone: Europe", "  names: {customer.segment: Code}\n  zone: Europe");
        desk.desk().write(config + "  segments: {\"%s\": 300 days}\n".formatted(group));
        assertThat(desk.type("preview", "dunning").out()).doesNotContain(customer.getKey());
        desk.desk().write(config + "  onlySegments: [\"%s\"]\n".formatted(group));
        assertThat(desk.type("run").code()).isLessThan(2);
        assertThat(desk.recipients()).containsExactly(customer.getKey());
        desk.desk().write(desk.config("1c orders") + "  onlySegments: [A]\n");
        assertThat(desk.type("run").err()).contains("customer.segment");
    }

    @Test
    void a_paid_order_is_refused_with_the_reason() {
        String number = firstOrder();
        desk.pay(number);
        Desk.Typed typed = desk.type("send", "dunning", number, "--yes");
        assertThat(typed.code()).isEqualTo(1);
        assertThat(typed.err()).contains("Ничего не отправлено");
        assertThat(typed.out()).contains("всё оплачено");
        assertThat(desk.type("explain", number).out()).contains("всё оплачено");
        assertThat(desk.letters()).isEmpty();
    }

    @Test
    void a_hold_on_a_customer_stops_its_letters_and_an_impossible_one_is_refused() {
        String customer = desk.type("preview", "dunning", "--json").out();
        Matcher told = Pattern.compile("1c:customer:[0-9a-f-]+").matcher(customer);
        assertThat(told.find()).as(customer).isTrue();
        String held = told.group();

        assertThat(desk.type("hold", "add", held, "--why", "проба").code()).isZero();
        assertThat(desk.type("preview", "dunning", "--json").out()).doesNotContain(held);
        assertThat(desk.type("hold", "add", "1c:order:1", "--customer", "--why", "х")
                        .err())
                .contains("не похоже на клиента");
        assertThat(desk.type("hold", "add", held, "--why", "х", "--until", "2020-01-01")
                        .err())
                .contains("уже закончилась");
        assertThat(desk.type("hold", "add", firstOrder(), "--why", "х", "--scenario", "nope")
                        .err())
                .contains("сценария nope нет", "dunning");
    }

    @Test
    void a_hold_on_a_customer_for_one_scenario_only_is_refused() {
        String customer = "1c:customer:0f8fad5b-d9cb-469f-a165-70867728950e";
        Desk.Typed typed = desk.type("hold", "add", customer, "--why", "х", "--scenario", "dunning");
        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).contains("dunning нельзя", "Уберите --scenario");
        assertThat(desk.type("hold", "list").out()).contains("Пауз нет");
    }

    @Test
    void an_order_is_found_by_what_a_list_shows_of_it_as_well() {
        Matcher told = Pattern.compile("1c:order:([0-9a-f-]+)")
                .matcher(desk.type("preview", "dunning", "--json").out());
        assertThat(told.find()).isTrue();
        assertThat(desk.type("explain", told.group(1)).out()).contains(told.group());
    }

    @Test
    void an_unknown_order_is_told() {
        Desk.Typed typed = desk.type("send", "dunning", "НЕТ-999999", "--yes");
        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).contains("с номером НЕТ-999999");
        assertThat(desk.type("send", "contract", "10001", "--yes").err()).contains("contract не настроен");
        assertThat(desk.type("send", "letters", "10001", "--yes").err()).contains("не сценарий");
    }

    @Test
    void a_check_tries_the_base_and_sends_nothing() {
        Desk.Typed check = desk.type("check");
        assertThat(check.code()).as(check.out()).isLessThan(2);
        assertThat(check.out()).contains("база отвечает", "документов, срок которых близок");
        assertThat(desk.letters()).isEmpty();
    }

    @Test
    void a_wrong_password_is_one_sentence_and_no_letter() {
        desk.desk().environment("BASE_PASSWORD", "wrong-secret");
        assertRefused("парол");
        assertThat(desk.type("run").out() + desk.type("check").out()).doesNotContain("wrong-secret");
    }

    @Test
    void a_set_that_is_not_published_is_named() {
        desk.desk().write(desk.config("1c orders").replace("  zone: Europe", "  profile: ut11\n  zone: Europe"));
        desk.base().unpublish(ORDER);
        assertRefused(ORDER);
    }

    @Test
    void a_configuration_that_cannot_be_told_is_said_in_plain_words() {
        desk.base().unpublish(ORDER);
        assertRefused("назовите profile");
    }

    @ParameterizedTest
    @CsvSource({"Document_ЗаказКлиента", "Catalog_Партнеры"})
    void a_right_that_was_taken_away_is_told(String set) {
        desk.base().rights().refuse(set);
        assertRefused("прав");
    }

    private void assertRefused(String word) {
        for (String command : List.of("preview", "run")) {
            Desk.Typed typed = desk.type(command, "dunning");
            assertThat(typed.code()).as(command).isGreaterThan(1);
            assertThat(typed.out() + typed.err())
                    .as(command + typed.out() + typed.err())
                    .contains(word)
                    .doesNotContain("Exception", "\tat ");
        }
        assertThat(desk.letters()).isEmpty();
        assertThat(Stream.of(desk.type("check")).map(Desk.Typed::code)).allMatch(code -> code > 1);
    }
}
