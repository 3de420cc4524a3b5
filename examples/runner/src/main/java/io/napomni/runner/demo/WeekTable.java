package io.napomni.runner.demo;

import io.napomni.runner.show.Screen;
import io.napomni.runner.show.Table;
import io.napomni.runner.show.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** The days, summed up by weeks. */
final class WeekTable {

    private static final int DAYS = 7;
    private static final int WIDEST = 30;
    /** What the other columns take. */
    private static final int NUMBERS = 66;

    private final Screen screen;
    private final Texts texts;

    WeekTable(Screen screen, Texts texts) {
        this.screen = screen;
        this.texts = texts;
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
        Table table = Table.of(
                texts.of("demo.week"),
                ">" + texts.of("demo.renewals"),
                ">" + texts.of("demo.stocks"),
                ">" + texts.of("step.task.many"),
                ">" + texts.of("demo.prolonged"),
                ">" + texts.of("demo.shipped"),
                "");
        List<Week> weeks = Week.of(days);
        long most = weeks.stream().mapToLong(Week::letters).reduce(1, Math::max);
        weeks.forEach(week -> row(table, week, most));
        table.print(screen);
    }

    private void row(Table table, Week week, long most) {
        int room = Math.max(0, Math.min(WIDEST, screen.width() - NUMBERS));
        String bar = "▇".repeat((int) (week.letters() * room / most));
        table.row(
                texts.day(week.from()),
                week.sum(Day::renewals),
                week.sum(Day::stocks),
                week.sum(Day::tasks),
                week.sum(day -> day.deeds().prolonged()),
                week.sum(day -> day.deeds().shipped()),
                new Table.Cell(bar, screen.paint()::link));
    }
}
