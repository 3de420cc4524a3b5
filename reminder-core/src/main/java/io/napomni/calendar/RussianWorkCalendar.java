package io.napomni.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The production calendar of Russia for a five-day week: holidays by the Labour Code, art. 112, and the transfers that
 * the government decrees each year. Years without a table are unknown, not ordinary.
 */
public final class RussianWorkCalendar implements WorkCalendar {

    /** The last year whose decree is in {@link #standard()}. */
    public static final int LAST_KNOWN_YEAR = 2027;

    private static final List<MonthDay> HOLIDAYS =
            days("01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08" + " 02-23 03-08 05-01 05-09 06-12 11-04");

    /** By the yearly decrees, the last of them 1466/2025 and 1187/2026: day off lost &gt; day off gained. */
    private static final Map<Integer, String> DECREES = Map.of(
            2022,
            "01-01>05-03 01-02>05-10 03-05>03-07",
            2023,
            "01-01>02-24 01-08>05-08",
            2024,
            "01-06>05-10 01-07>12-31 04-27>04-29 11-02>04-30 12-28>12-30",
            2025,
            "01-04>05-02 01-05>12-31 11-01>11-03 02-23>05-08 03-08>06-13",
            2026,
            "01-03>01-09 01-04>12-31",
            LAST_KNOWN_YEAR,
            "01-02>11-05 01-03>12-31 02-20>02-22");

    private final Map<Integer, BitSet> workedByYear;

    private RussianWorkCalendar(Map<Integer, BitSet> workedByYear) {
        this.workedByYear = Map.copyOf(workedByYear);
    }

    /** The years 2022 to {@value #LAST_KNOWN_YEAR}. */
    public static RussianWorkCalendar standard() {
        Map<Integer, BitSet> years = new HashMap<>();
        DECREES.forEach((year, transfers) -> years.put(year, worked(year, transfers)));
        return new RussianWorkCalendar(years);
    }

    /**
     * The same with one more year, or another table for one.
     *
     * @param transfers of the year's decree, as {@code 01-03>01-09 01-04>12-31}: the day off that is lost, the day off
     *     that is gained for it; empty for none
     * @throws java.time.DateTimeException if a day is not written MM-dd
     */
    public RussianWorkCalendar with(int year, String transfers) {
        Map<Integer, BitSet> years = new HashMap<>(workedByYear);
        years.put(year, worked(year, transfers));
        return new RussianWorkCalendar(years);
    }

    @Override
    public boolean knows(LocalDate day) {
        return workedByYear.containsKey(day.getYear());
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        BitSet worked = workedByYear.get(day.getYear());
        if (worked == null) {
            throw new CalendarMissingException(day.getYear());
        }
        return worked.get(day.getDayOfYear());
    }

    private static BitSet worked(int year, String transfers) {
        BitSet worked = new BitSet(367);
        LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> !isWeekend(day))
                .forEach(day -> worked.set(day.getDayOfYear()));
        HOLIDAYS.forEach(holiday -> worked.clear(holiday.atYear(year).getDayOfYear()));
        Map<MonthDay, MonthDay> decree = decree(transfers);
        decree.forEach((lost, gained) -> {
            worked.clear(gained.atYear(year).getDayOfYear());
            // A day off that is a holiday stays one; a plain Saturday is worked in exchange.
            worked.set(lost.atYear(year).getDayOfYear(), !HOLIDAYS.contains(lost));
        });
        HOLIDAYS.stream()
                .filter(holiday -> !isInJanuary(holiday) && !decree.containsKey(holiday))
                .map(holiday -> holiday.atYear(year))
                .filter(RussianWorkCalendar::isWeekend)
                .forEach(holiday -> worked.clear(worked.nextSetBit(holiday.getDayOfYear())));
        return worked;
    }

    private static boolean isInJanuary(MonthDay holiday) {
        return holiday.getMonthValue() == 1;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Map<MonthDay, MonthDay> decree(String transfers) {
        Map<MonthDay, MonthDay> decree = new TreeMap<>();
        for (String transfer :
                transfers.isBlank() ? new String[0] : transfers.strip().split("\\s+", -1)) {
            List<MonthDay> both = days(transfer.replace('>', ' '));
            decree.put(both.get(0), both.get(1));
        }
        return decree;
    }

    private static List<MonthDay> days(String text) {
        return List.of(text.split(" ", -1)).stream()
                .map(day -> MonthDay.parse("--" + day))
                .toList();
    }
}
