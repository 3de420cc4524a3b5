package io.napomni.runner.demo;

import io.napomni.runner.show.Screen;
import io.napomni.runner.show.Table;
import io.napomni.runner.show.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The days, summed up by weeks. */
final class WeekTable {

    private static final int DAYS = 7;
    private static final int WIDEST = 30;
    /** What the other columns take. */
    private static final int NUMBERS = 66;
    /** What payments add to them. */
    private static final int MORE_NUMBERS = 22;

    private final Screen screen;
    private final Texts texts;
    private final boolean withOneC;

    WeekTable(Screen screen, Texts texts, boolean withOneC) {
        this.screen = screen;
        this.texts = texts;
        this.withOneC = withOneC;
    }

    /** Seven days in a row, the last ones perhaps fewer. */
    private record Week(List<Day> days) {

        static List<Week> of(List<Day> days) {
            return IntStream.iterate(0, from -> from < days.size(), from -> from + DAYS)
                    .mapToObj(from -> new Week(days.subList(from, Math.min(days.size(), from + DAYS))))
                    .toList();
        }

        LocalDate from() {
            return days.get(0).day();
        }

        long sum(ToLongFunction<Day> what) {
            return days.stream().mapToLong(what).sum();
        }

        long letters() {
            return sum(Day::letters);
        }
    }

    void print(List<Day> days) {
        Table table = Table.of(Stream.of(
                        Stream.of(
                                texts.of("demo.week"), ">" + texts.of("demo.renewals"), ">" + texts.of("demo.stocks")),
                        withOneC ? Stream.of(">" + texts.of("demo.unpaid")) : Stream.<String>empty(),
                        Stream.of("step.task.many", "demo.prolonged", "demo.shipped")
                                .map(key -> ">" + texts.of(key)),
                        withOneC ? Stream.of(">" + texts.of("demo.paid")) : Stream.<String>empty(),
                        Stream.of(""))
                .flatMap(some -> some)
                .toArray(String[]::new));
        List<Week> weeks = Week.of(days);
        long most = weeks.stream().mapToLong(Week::letters).reduce(1, Math::max);
        weeks.forEach(week -> row(table, week, most));
        table.print(screen);
    }

    private void row(Table table, Week week, long most) {
        int room = Math.max(0, Math.min(WIDEST, screen.width() - (withOneC ? NUMBERS + MORE_NUMBERS : NUMBERS)));
        List<Object> cells =
                new ArrayList<>(List.of(texts.day(week.from()), week.sum(Day::renewals), week.sum(Day::stocks)));
        if (withOneC) {
            cells.add(week.sum(Day::unpaid));
        }
        cells.addAll(List.of(
                week.sum(Day::tasks),
                week.sum(day -> day.deeds().prolonged()),
                week.sum(day -> day.deeds().shipped())));
        if (withOneC) {
            cells.add(week.sum(day -> day.deeds().paid()));
        }
        String bar = "▇".repeat((int) (week.letters() * room / most));
        cells.add(new Table.Cell(bar, screen.paint()::link));
        table.row(cells.toArray());
    }
}
