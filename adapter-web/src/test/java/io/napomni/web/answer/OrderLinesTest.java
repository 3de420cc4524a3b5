package io.napomni.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.model.Quantity;
import io.napomni.model.SubjectRef;
import io.napomni.past.answer.Choice;
import io.napomni.port.SourceException;
import io.napomni.web.WebResponse;
import io.napomni.web.answer.LeftToShip.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The customer orders from what is left to ship. */
class OrderLinesTest {

    private static final List<Line> LEFT = List.of(
            new Line("w", "Пшеница", Quantity.of("340", "т")),
            new Line("o", "Овёс", Quantity.of("12.5", "т")),
            new Line("b", "Мешки", Quantity.of("0", "шт.")));

    private final Letterbox box = Letterbox.russian();
    private final List<SubjectRef> asked = new ArrayList<>();

    OrderLinesTest() {
        box.left.set(subject -> {
            asked.add(subject);
            return LEFT;
        });
    }

    private WebResponse order(String form) {
        return box.fillIn(box.link(Choice.PLACE_ORDER), "choice=order&" + form);
    }

    private static String amounts(String wheat, String oats) {
        return "line=w&amount=" + Letterbox.encoded(wheat) + "&line=o&amount=" + Letterbox.encoded(oats);
    }

    private Optional<String> said() {
        return box.sheet().current().map(answer -> answer.text());
    }

    @Test
    void the_page_lists_what_is_left_of_this_contract_and_nothing_that_is_gone() {
        String page = box.get(box.link(Choice.PLACE_ORDER)).body();

        assertThat(page)
                .contains("Пшеница", "осталось 340 т", "Овёс", "осталось 12,5 т")
                .doesNotContain("Мешки");
        assertThat(asked).containsExactly(new SubjectRef("bitrix24", "deal", "6"));
    }

    @Test
    void a_letter_in_english_has_an_english_list() {
        Letterbox english =
                new Letterbox("15/2026", Locale.ENGLISH, new Contacts("Grain Ltd", Optional.empty(), Optional.empty()));
        english.left.set(subject -> List.of(new Line("o", "Oats", Quantity.of("12.5", "t"))));

        assertThat(english.get(english.link(Choice.PLACE_ORDER)).body()).contains("Oats", "left: 12.5 t");
    }

    @Test
    void what_is_chosen_stands_in_the_answer_before_the_words() {
        WebResponse page = order(amounts("20", "1.5") + "&goods=" + Letterbox.encoded("до пятницы"));

        assertThat(page.body()).contains("Спасибо", "Пшеница: 20 т\nОвёс: 1,5 т\n\nдо пятницы");
        assertThat(said()).contains("Пшеница: 20 т\nОвёс: 1,5 т\n\nдо пятницы");
    }

    @Test
    void the_same_order_written_in_another_way_is_the_same_answer() {
        order(amounts("20,0", ""));
        order(amounts("20", "0"));

        assertThat(said()).contains("Пшеница: 20 т");
        assertThat(box.sheet().answers()).hasSize(1);
    }

    @Test
    void without_any_quantity_the_words_alone_are_the_answer() {
        order(amounts("", " ") + "&goods=oats");

        assertThat(said()).contains("oats");
    }

    @ParameterizedTest
    @CsvSource({
        "-5,Количество не удалось",
        "'1,000',Количество не удалось",
        "20 т,Количество не удалось",
        "341,не осталось"
    })
    void a_quantity_that_cannot_be_taken_is_shown_again_as_it_was(String typed, String why) {
        WebResponse page = order(amounts(typed, "3") + "&goods=" + Letterbox.encoded("до пятницы"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains(why, "value=\"" + typed + "\"", "value=\"3\"", "до пятницы</textarea>")
                .containsOnlyOnce("class=\"error\"")
                .containsOnlyOnce("class=\"line wrong\"");
        assertThat(box.sheet().answers()).isEmpty();
    }

    @Test
    void all_that_is_left_may_be_ordered() {
        assertThat(order(amounts("340", "12,5")).status()).isEqualTo(200);
    }

    @Test
    void a_line_that_is_not_of_this_contract_is_refused_politely() {
        WebResponse page = order("line=other&amount=7&" + amounts("20", "") + "&goods=words");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("Список остатков изменился", "value=\"20\"", "words</textarea>");
        assertThat(page.body()).doesNotContain("other");
        assertThat(box.sheet().answers()).isEmpty();
    }

    @Test
    void quantities_are_looked_at_only_where_an_order_is_placed() {
        WebResponse page = box.fillIn(box.link(Choice.PLACE_ORDER), "choice=terminate&" + amounts("-1", "x"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(said()).contains("");
    }

    @Test
    void a_source_that_fails_leaves_the_page_without_a_list() {
        box.left.set(subject -> {
            throw new SourceException("1C is away");
        });

        WebResponse page = box.get(box.link(Choice.PLACE_ORDER));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Что и сколько отгрузить?").doesNotContain("осталось");
        assertThat(order("goods=oats").status()).isEqualTo(200);
        assertThat(said()).contains("oats");
    }

    @Test
    void a_list_that_went_away_meanwhile_is_told_and_the_words_stay() {
        box.get(box.link(Choice.PLACE_ORDER));
        box.left.set(LeftToShip.UNKNOWN);

        WebResponse page = order(amounts("20", "") + "&goods=words");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("Список остатков изменился", "words</textarea>");
    }

    @Test
    void a_form_sent_without_its_nonce_is_shown_again_with_its_quantities() {
        WebResponse page = box.post(box.link(Choice.PLACE_ORDER), "choice=order&" + amounts("20", "abc"));

        assertThat(page.body()).contains("нажмите кнопку ещё раз", "value=\"20\"", "value=\"abc\"");
        assertThat(box.sheet().answers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"line=w", "amount=1", "line=w&line=w&amount=1&amount=2", "line=w&amount=1&amount=2"})
    void fields_that_no_form_of_ours_has_are_refused_for_good_links_and_bad_ones(String fields) {
        assertThat(order(fields).status()).isEqualTo(400);
        assertThat(box.post("/a/nothing", "choice=order&" + fields).status()).isEqualTo(400);
    }

    @Test
    void a_link_that_does_not_work_asks_nobody_what_is_left() {
        WebResponse told = box.get("/a/nothing");
        for (String link : List.of("/a/nothing", box.link(Choice.PLACE_ORDER) + "x")) {
            assertThat(box.get(link)).isEqualTo(told);
            assertThat(box.post(link, "choice=order&" + amounts("20", ""))).isEqualTo(told);
            assertThat(box.post(link, "choice=order&" + amounts("x", ""))).isEqualTo(told);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void at_most_thirty_lines_with_short_names_on_one_line_are_shown() {
        box.left.set(subject -> IntStream.range(0, 100)
                .mapToObj(i -> new Line("l" + i, "Имя\n" + i + " " + "ж".repeat(500), Quantity.of("1", "")))
                .toList());
        String page = box.get(box.link(Choice.PLACE_ORDER)).body();

        assertThat(page.split("class=\"line\"", -1)).hasSize(31);
        assertThat(page).contains("Имя 0 ж").doesNotContain("ж".repeat(121));
    }

    /** Names in a spelling that grows when it is made the usual one, and pairs that may not be torn. */
    @ParameterizedTest
    @ValueSource(strings = {"Ж", "\u0958", "\ud83c\udf3e"})
    void an_order_of_all_that_is_listed_by_its_longest_names_is_taken_with_a_thousand_own_characters(String sign) {
        box.left.set(subject -> IntStream.range(0, 40)
                .mapToObj(i -> new Line(
                        i + "и".repeat(58), i + sign.repeat(300), Quantity.of("999999999.999", sign.repeat(50))))
                .toList());
        String all = IntStream.range(0, 30)
                .mapToObj(i -> "line=" + Letterbox.encoded(i + "и".repeat(58)) + "&amount=999999999,999&")
                .collect(Collectors.joining());

        assertThat(order(all + "goods=" + Letterbox.encoded("ы".repeat(1001))).status())
                .isEqualTo(422);
        assertThat(box.sheet().answers()).isEmpty();
        assertThat(order(all + "goods=" + Letterbox.encoded("ы".repeat(1000))).status())
                .isEqualTo(200);
        assertThat(said()).get().satisfies(text -> {
            assertThat(text.lines())
                    .hasSize(32)
                    .filteredOn(line -> line.contains("…: 999999999,999 "))
                    .hasSize(30);
            assertThat(text).endsWith("\n\n" + "ы".repeat(1000)).hasSizeBetween(3000, 6002);
        });
        assertThat(box.get(box.link(Choice.PLACE_ORDER)).body().codePoints())
                .noneMatch(one -> Character.getType(one) == Character.SURROGATE);
    }
}
