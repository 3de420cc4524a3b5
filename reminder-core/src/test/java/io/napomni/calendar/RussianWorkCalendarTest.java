package io.napomni.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RussianWorkCalendarTest {

    private final RussianWorkCalendar calendar = RussianWorkCalendar.standard();

    @ParameterizedTest
    @CsvSource({"2022, 247", "2023, 247", "2024, 248", "2025, 247", "2026, 247", "2027, 247"})
    void a_year_has_as_many_working_days_as_the_official_calendar(int year, int workingDays) {
        long counted = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(calendar::isWorkingDay)
                .count();
        assertThat(counted).isEqualTo(workingDays);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-05, true", "2022-03-07, false", "2022-05-02, false", "2022-05-03, false", "2022-05-10, false",
        "2023-01-02, false", "2023-02-24, false", "2023-05-08, false", "2023-11-06, false", "2024-04-27, true",
        "2024-12-28, true", "2024-12-30, false", "2025-01-09, true", "2025-05-02, false", "2025-05-08, false",
        "2025-11-01, true", "2025-11-03, false", "2025-12-31, false", "2026-01-09, false", "2026-01-12, true",
        "2026-03-09, false", "2026-12-31, false", "2027-02-20, true", "2027-02-22, false", "2027-05-03, false",
        "2027-11-05, false", "2027-12-31, false", "2026-11-22, false", "2026-11-23, true"
    })
    void decrees_move_days_off(LocalDate day, boolean worked) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(worked);
    }

    @Test
    void a_year_without_a_decree_is_unknown_and_not_guessed() {
        LocalDate later = LocalDate.of(RussianWorkCalendar.LAST_KNOWN_YEAR + 1, 3, 1);
        assertThat(calendar.knows(later)).isFalse();
        assertThatThrownBy(() -> calendar.isWorkingDay(later))
                .isInstanceOf(CalendarMissingException.class)
                .hasMessageContaining("2028");
    }

    @Test
    void a_host_adds_the_next_year_in_one_line() {
        RussianWorkCalendar longer = calendar.with(2028, "01-01>01-10");
        assertThat(longer.isWorkingDay(LocalDate.of(2028, 1, 10))).isFalse();
        assertThat(longer.isWorkingDay(LocalDate.of(2028, 1, 11))).isTrue();
        assertThat(longer.isWorkingDay(LocalDate.of(2028, 5, 1))).isFalse();
    }
}
