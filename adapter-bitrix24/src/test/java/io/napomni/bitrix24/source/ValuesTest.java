package io.napomni.bitrix24.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.bitrix24.crm.WrittenDay;
import io.napomni.model.Quantity;
import io.napomni.rule.AnchorWindow;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T03:00:00+03:00, 2026-12-01",
        "2026-12-01T00:00:00+14:00, 2026-12-01",
        "2026-12-01T23:59:59-11:00, 2026-12-01",
        "2026-12-01, 2026-12-01",
        "2024-08-29 10:30:11, 2024-08-29",
        "24.08.2023 13:19:39, 2023-08-24",
        "1.2.2027, 2027-02-01",
        "2028-02-29T03:00:00+03:00, 2028-02-29"
    })
    void a_date_is_the_local_date_as_written(String text, LocalDate date) {
        assertThat(WrittenDay.of(text)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-30", "2026-13-01T00:00:00+03:00", "soon", "12/01/2026", "2026-12-1", "0", "01.12.26"})
    void anything_else_is_no_date(String text) {
        assertThat(WrittenDay.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1200, 1200, ''",
        "1 200 шт., 1200, шт.",
        "1\u00a0200\u00a0шт., 1200, шт.",
        "'1200,5 т', 1200.5, т",
        "1 234 567.25 кг, 1234567.25, кг",
        "300|RUB, 300, RUB",
        "-3 уп., -3, уп.",
        "12шт, 12, шт",
        "0, 0, ''",
        "10 м2, 10, м2",
        "'1,5', 1.5, ''",
        "'1 200,50', 1200.50, ''",
        "'1 200,500', 1200.500, ''",
        "'1200,500', 1200.500, ''",
        "'0,500 т', 0.500, т",
        "'1,2000', 1.2000, ''",
        "1.200, 1.200, ''"
    })
    void a_quantity_is_read_as_people_write_it(String text, String amount, String unit) {
        assertThat(Values.quantity(text)).contains(Quantity.of(amount, unit));
    }

    /** One thousand two hundred, or one and a fifth: nobody can tell. */
    @ParameterizedTest
    @ValueSource(strings = {"1,200", "-1,200", "12,345 шт.", "999,000", "1,200|RUB"})
    void a_comma_before_three_digits_and_nothing_else_is_not_guessed(String text) {
        assertThat(Values.quantity(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"много", "шт. 5", "1.2.3", "1e9", ""})
    void what_is_no_quantity_is_not_guessed(String text) {
        assertThat(Values.quantity(text)).isEmpty();
    }

    @Test
    void windows_that_meet_become_one() {
        LocalDate day = LocalDate.of(2026, 11, 21);

        List<Days> union = Days.union(List.of(
                AnchorWindow.between("a", day, day.plusDays(60)),
                AnchorWindow.between("a", day.minusDays(30), day.minusDays(1)),
                AnchorWindow.between("a", day.plusDays(100), LocalDate.MAX),
                AnchorWindow.between("a", day.plusDays(200), LocalDate.MAX),
                AnchorWindow.between("a", day, day.minusDays(1))));

        assertThat(union)
                .containsExactly(
                        new Days(day.minusDays(30), day.plusDays(60)), new Days(day.plusDays(100), LocalDate.MAX));
    }

    @Test
    void a_window_without_sides_is_everything() {
        assertThat(Days.union(List.of(AnchorWindow.between("a", LocalDate.MIN, LocalDate.MAX))))
                .containsExactly(new Days(LocalDate.MIN, LocalDate.MAX));
    }
}
