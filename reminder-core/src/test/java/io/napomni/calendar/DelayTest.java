package io.napomni.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelayTest {

    private static final WorkCalendar RUSSIA = RussianWorkCalendar.standard();

    /** S-01: order day, five calendar days, three working days, more than three working days. */
    @ParameterizedTest
    @CsvSource({
        "2025-12-30, 2026-01-04, 2026-01-14, 2026-01-15",
        "2025-10-30, 2025-11-04, 2025-11-05, 2025-11-06",
        "2026-06-01, 2026-06-06, 2026-06-04, 2026-06-05",
        "2026-06-04, 2026-06-09, 2026-06-09, 2026-06-10",
    })
    void working_days_follow_the_official_calendar(
            LocalDate order, LocalDate fiveDays, LocalDate threeWorking, LocalDate moreThanThree) {
        assertThat(Delay.days(5).after(order)).isEqualTo(fiveDays);
        assertThat(Delay.workingDays(3, RUSSIA).after(order)).isEqualTo(threeWorking);
        assertThat(Delay.moreThan(Delay.workingDays(3, RUSSIA)).after(order)).isEqualTo(moreThanThree);
    }

    /** S-04: months are counted from the anchor and clamped to the end of the month. */
    @ParameterizedTest
    @CsvSource({"2026-04-30, 2026-02-28", "2026-12-31, 2026-10-31", "2028-02-29, 2027-12-29"})
    void two_months_before_an_end(LocalDate end, LocalDate expected) {
        assertThat(Delay.months(2).before(end)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2025-11-30, 2026-02-28", "2026-01-31, 2026-04-30"})
    void three_months_after_a_shipment(LocalDate shipped, LocalDate expected) {
        assertThat(Delay.months(3).after(shipped)).isEqualTo(expected);
    }

    @Test
    void what_was_asked_backwards_agrees_with_what_was_computed_forwards() {
        long seed = 20261122;
        Random random = new Random(seed);
        Delay[] delays = {
            Delay.days(5),
            Delay.months(2),
            Delay.workingDays(3, RUSSIA),
            Delay.moreThan(Delay.workingDays(1, RUSSIA)),
            Delay.laterOf(Delay.days(5), Delay.workingDays(4, RUSSIA))
        };
        for (int i = 0; i < 20_000; i++) {
            LocalDate anchor = LocalDate.of(2023, 2, 1).plusDays(random.nextInt(1500));
            LocalDate today = anchor.plusDays(random.nextInt(200) - 100L);
            Delay delay = delays[random.nextInt(delays.length)];
            String example = "seed " + seed + ": " + delay + " of " + anchor + " on " + today;
            assertThat(delay.reachedAfter(anchor, today))
                    .as(example)
                    .isEqualTo(Reached.of(!delay.after(anchor).isAfter(today)));
            assertThat(delay.reachedBefore(anchor, today))
                    .as(example)
                    .isEqualTo(Reached.of(!delay.before(anchor).isAfter(today)));
        }
    }

    /** The order of 30.12.2025 has five days behind it during the holidays, that of 1 June has them later. */
    @Test
    void of_two_delays_the_longer_counts_for_each_day_by_itself() {
        Delay later = Delay.laterOf(Delay.days(5), Delay.workingDays(3, RUSSIA));
        assertThat(later.after(LocalDate.of(2025, 12, 30))).isEqualTo(LocalDate.of(2026, 1, 14));
        assertThat(later.after(LocalDate.of(2026, 6, 1))).isEqualTo(LocalDate.of(2026, 6, 6));
        assertThat(later.before(LocalDate.of(2026, 1, 14))).isEqualTo(LocalDate.of(2025, 12, 30));
        assertThat(later.reachedAfter(LocalDate.of(2031, 1, 1), LocalDate.of(2031, 1, 5)))
                .isEqualTo(Reached.NO);
        assertThat(later.reachedAfter(LocalDate.of(2031, 1, 1), LocalDate.of(2031, 1, 6)))
                .isEqualTo(Reached.UNKNOWN);
    }

    @Test
    void the_calendar_is_asked_only_about_days_that_decide() {
        Delay three = Delay.workingDays(3, RUSSIA);
        LocalDate lastDay = LocalDate.of(2027, 12, 31);
        assertThat(three.reachedAfter(LocalDate.of(2027, 12, 30), lastDay)).isEqualTo(Reached.NO);
        assertThat(three.reachedAfter(LocalDate.of(2015, 5, 5), lastDay)).isEqualTo(Reached.YES);
        assertThat(three.reachedBefore(LocalDate.of(2029, 5, 5), LocalDate.of(2027, 1, 1)))
                .isEqualTo(Reached.NO);
    }

    @Test
    void an_unknown_year_between_makes_it_unknown() {
        Delay three = Delay.workingDays(3, RUSSIA);
        assertThat(three.reachedAfter(LocalDate.of(2027, 12, 30), LocalDate.of(2028, 1, 12)))
                .isEqualTo(Reached.UNKNOWN);
        assertThatThrownBy(() -> three.after(LocalDate.of(2027, 12, 30))).isInstanceOf(CalendarMissingException.class);
    }

    @Test
    void a_delay_is_never_negative() {
        assertThatThrownBy(() -> Delay.days(-1)).hasMessageContaining("before or after");
        assertThatThrownBy(() -> Delay.months(-1)).hasMessageContaining("before or after");
        assertThatThrownBy(() -> Delay.workingDays(-1, RUSSIA)).hasMessageContaining("before or after");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, 2026-03-02, 2026-02-27", "2026-11-23, 2026-11-23, 2026-11-23"})
    void days_off_are_rolled_to_either_side(LocalDate day, LocalDate following, LocalDate preceding) {
        assertThat(Roll.FOLLOWING.apply(day, RUSSIA)).isEqualTo(following);
        assertThat(Roll.PRECEDING.apply(day, RUSSIA)).isEqualTo(preceding);
    }
}
