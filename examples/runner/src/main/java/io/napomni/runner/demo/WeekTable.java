package io.napomni.runner.demo;

import io.napomni.runner.show.Screen;
import io.napomni.runner.show.Table;
import io.napomni.runner.show.Texts;
import java.util.List;

/** The days, summed up by weeks. */
final class WeekTable {

    private static final int DAYS = 7;
    private static final int WIDEST = 30;

    private final Screen screen;
    private final Texts texts;

    WeekTable(Screen screen, Texts texts) {
        this.screen = screen;
        this.texts = texts;
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
        long most = 1;
        for (int at = 0; at < days.size(); at += DAYS) {
            most = Math.max(most, letters(week(days, at)));
        }
        for (int at = 0; at < days.size(); at += DAYS) {
            List<Day> week = week(days, at);
            table.row(
                    texts.day(week.get(0).day()) + " – "
                            + texts.day(week.get(week.size() - 1).day()),
                    week.stream().mapToLong(Day::renewals).sum(),
                    week.stream().mapToLong(Day::stocks).sum(),
                    week.stream().mapToLong(Day::tasks).sum(),
                    week.stream().mapToInt(day -> day.deeds().prolonged()).sum(),
                    week.stream().mapToInt(day -> day.deeds().shipped()).sum(),
                    new Table.Cell("▇".repeat((int) (letters(week) * WIDEST / most)), screen.paint()::link));
        }
        table.print(screen);
    }

    private static List<Day> week(List<Day> days, int from) {
        return days.subList(from, Math.min(days.size(), from + DAYS));
    }

    private static long letters(List<Day> week) {
        return week.stream().mapToLong(Day::letters).sum();
    }
}
