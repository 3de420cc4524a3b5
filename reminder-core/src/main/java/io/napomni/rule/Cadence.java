package io.napomni.rule;

import io.napomni.calendar.Delay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A rule that repeats: one stage, reached again every period after an anchor, each repetition counted from the anchor
 * and not from the run before. The third repetition is the stage {@code name#3}. A repetition is open until the next
 * one comes; the last stays open for one period.
 *
 * @param name of the stage
 * @param period of a fact
 * @param least shortest period of any fact, for the windows
 * @param greatest longest period of any fact, for the windows
 * @param times how often it repeats, at least 1
 */
public record Cadence<F>(
        Anchor<F> anchor, String name, Function<? super F, Integer> period, int least, int greatest, int times)
        implements Rule<F> {

    /** @throws IllegalArgumentException if a number is below 1 */
    public Cadence {
        if (least < 1 || greatest < least || times < 1) {
            throw new IllegalArgumentException(
                    "a cadence needs a period of at least a day and at least one repetition");
        }
    }

    /** A stage that repeats after so many calendar days; each fact has its own number. */
    public static <F> Cadence<F> everyDays(
            Anchor<F> anchor, String name, Function<? super F, Integer> days, int least, int greatest, int times) {
        return new Cadence<>(anchor, name, days, least, greatest, times);
    }

    @Override
    public Judge<F> on(LocalDate today) {
        return fact -> {
            LocalDate day = anchor.read(fact);
            return day == null ? anchor.whenAbsent() : judge(day, period.apply(fact), today);
        };
    }

    private Verdict judge(LocalDate day, int days, LocalDate today) {
        long passed = Math.floorDiv(today.toEpochDay() - day.toEpochDay(), (long) days);
        if (passed < 1) {
            return LadderJudge.NOT_REACHED;
        }
        if (passed > times) {
            return LadderJudge.LAPSED;
        }
        List<Occasion> reached = new ArrayList<>();
        for (int k = 1; k <= passed; k++) {
            LocalDate on = Delay.days(k * days).after(day);
            reached.add(new Occasion(name + "#" + k, day, on, on.plusDays(days - 1L)));
        }
        return new Verdict.Due(reached);
    }

    @Override
    public List<AnchorWindow> windows(LocalDate today) {
        LocalDate oldest = today.minusDays((times + 1L) * greatest - 1);
        return anchor.windows(oldest, today.minusDays(least));
    }

    @Override
    public List<String> stages() {
        return List.of(name);
    }

    @Override
    public Optional<String> countedFrom(F fact) {
        return anchor.nameIn(fact);
    }

    @Override
    public Gates<F> gates(LocalDate today) {
        return fact -> {
            LocalDate day = anchor.read(fact);
            if (day == null) {
                return List.of(Gate.of("has-" + name + "-anchor", false, "missing"));
            }
            int days = period.apply(fact);
            LocalDate last = day.plusDays((times + 1L) * days - 1);
            boolean open = !today.isBefore(day.plusDays(days)) && !today.isAfter(last);
            String evidence = "every " + days + " days after " + day + ", " + times + " times, to " + last;
            return List.of(Gate.of(name + "-open", open, evidence));
        };
    }
}
