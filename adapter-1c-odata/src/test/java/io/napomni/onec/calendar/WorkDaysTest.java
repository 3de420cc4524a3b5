package io.napomni.onec.calendar;

import static io.napomni.onec.Counter.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.calendar.CalendarMissingException;
import io.napomni.calendar.Delay;
import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.calendar.WorkCalendar;
import io.napomni.onec.BaseSettings;
import io.napomni.onec.Counter;
import io.napomni.port.ConfigurationException;
import io.napomni.port.SourceException;
import io.napomni.testkit.fake.onec.fault.Fault;
import io.napomni.testkit.fake.onec.fault.When;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The working days that people keep in a base. */
class WorkDaysTest {
    private static final String DAYS = "InformationRegister_ДанныеПроизводственногоКалендаря";
    private static final String CALENDARS = "Catalog_ПроизводственныеКалендари";
    private static final WorkCalendar RUSSIA = RussianWorkCalendar.standard();

    private static BaseCalendar read(Counter counter) {
        return counter.base.workCalendar(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ut11", "ut11.5.20", "erp", "bp", "unf"})
    void it_knows_the_days_that_are_filled_in_and_no_others(String profile) {
        try (Counter counter = Counter.open(profile, 5)) {
            BaseCalendar calendar = read(counter);
            assertThat(counter.sample.expectedYears()).containsExactly(2025, 2026);
            assertThat(calendar.lastKnownYear()).hasValue(2026);
            assertThat(calendar.asOf()).isEqualTo(counter.clock.instant());
            LocalDate first = LocalDate.of(2025, 1, 1);
            assertThat(first.datesUntil(LocalDate.of(2027, 1, 1)))
                    .allMatch(day -> calendar.isWorkingDay(day) == RUSSIA.isWorkingDay(day));
            assertThat(calendar.knows(first.minusDays(1))).isFalse();
            LocalDate next = LocalDate.of(2027, 1, 11);
            assertThat(calendar.knows(next)).isFalse();
            assertThatThrownBy(() -> calendar.isWorkingDay(next))
                    .isInstanceOfSatisfying(
                            CalendarMissingException.class,
                            missing -> assertThat(missing.year()).isEqualTo(2027));
            Delay delay = Delay.workingDays(3, calendar);
            assertThat(delay.after(TODAY))
                    .isEqualTo(Delay.workingDays(3, RUSSIA).after(TODAY));
        }
    }

    @Test
    void a_year_without_a_day_or_with_an_empty_one_is_not_known() {
        try (Counter counter = Counter.open("ut11", 5)) {
            counter.data.remove(DAYS, row -> row.path("Дата").asText().equals("2026-07-04T00:00:00"));
            assertThat(read(counter).lastKnownYear()).hasValue(2025);
            counter.data.change(
                    DAYS, row -> row.path("Дата").asText().equals("2025-07-04T00:00:00"), row -> row.put("ВидДня", ""));
            assertThat(read(counter).lastKnownYear()).isEmpty();
        }
    }

    @Test
    void a_day_that_people_moved_counts_as_they_say() {
        try (Counter counter = Counter.open("bp", 5)) {
            LocalDate monday = LocalDate.of(2026, 11, 30);
            counter.data.change(
                    DAYS,
                    row -> row.path("Дата").asText().equals(monday + "T00:00:00"),
                    row -> row.put("ВидДня", "Нерабочий"));
            assertThat(RUSSIA.isWorkingDay(monday)).isTrue();
            assertThat(read(counter).isWorkingDay(monday)).isFalse();
        }
    }

    @Test
    void a_day_that_is_lost_on_the_way_is_noticed() {
        try (Counter counter = Counter.open("unf", 5)) {
            counter.fake.faults().inject(new Fault.ShortPage(1), When.set(DAYS).times(9));
            assertThatThrownBy(() -> read(counter))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("by $count");
        }
    }

    @Test
    void words_for_days_that_fit_no_year_are_not_believed() {
        try (Counter counter = Counter.open("ut11", 5)) {
            BaseSettings odd = BaseSettings.auto().withOverrides(Map.of("work-day.working", "ВидДня = Working"));
            assertThatThrownBy(() -> counter.open(odd).workCalendar(Optional.empty()))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("0 working days")
                    .hasMessageContaining("work-day.working");
        }
    }

    @Test
    void of_several_calendars_one_has_to_be_named() {
        try (Counter counter = Counter.open("erp", 5)) {
            counter.data.put(
                    CALENDARS,
                    counter.data
                            .rows(CALENDARS)
                            .get(0)
                            .deepCopy()
                            .put("Ref_Key", "00000000-0000-4000-8000-000000000001")
                            .put("Code", "ТТ")
                            .put("Description", "Татарстан"));
            assertThatThrownBy(() -> read(counter))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("Российская Федерация, Татарстан");
            assertThat(counter.base.workCalendar(Optional.of("РФ")).lastKnownYear())
                    .hasValue(2026);
            assertThat(counter.base.workCalendar(Optional.of("Татарстан")).lastKnownYear())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {DAYS, CALENDARS})
    void what_is_not_published_is_named(String set) {
        try (Counter counter = Counter.open("ut11", 5)) {
            counter.fake.unpublish(set);
            assertThatThrownBy(() -> read(counter))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(set)
                    .hasMessageContaining("Состав OData");
        }
    }
}
