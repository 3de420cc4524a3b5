package io.napomni.scenario.dunning;

import io.napomni.calendar.CalendarMissingException;
import io.napomni.calendar.Delay;
import io.napomni.model.Segment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a ladder can be climbed. Delays of different kinds can be compared only by the days they lead to. */
final class LadderCheck {

    private static final LocalDate FIRST_TRIED = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST_TRIED = LocalDate.of(2027, 12, 31);

    private LadderCheck() {}

    /** @throws IllegalArgumentException telling the first thing that is wrong */
    static void check(
            List<DunningLevel> levels, Map<Segment, List<Delay>> bySegment, int openDays, Optional<Delay> maxAge) {
        require(!levels.isEmpty(), "dunning needs at least one level");
        require(openDays >= 1, "a level is open for at least one day, not for " + openDays);
        List<String> names = levels.stream().map(DunningLevel::name).toList();
        names.stream()
                .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
                .findFirst()
                .ifPresent(twice -> refuse("two levels have the name \"" + twice + "\". Give each a name of its own"));
        climb(names, levels.stream().map(DunningLevel::after).toList(), maxAge);
        bySegment.forEach((segment, delays) -> {
            require(
                    delays.size() == levels.size(),
                    "the segment \"" + segment.name() + "\" needs " + levels.size() + " delays, one for each level");
            climb(names, delays, maxAge);
        });
    }

    private static void climb(List<String> names, List<Delay> delays, Optional<Delay> maxAge) {
        for (int i = 0; i < delays.size(); i++) {
            Delay delay = delays.get(i);
            String name = names.get(i);
            maxAge.flatMap(age -> firstDay(age, delay))
                    .ifPresent(day -> refuse("a document of " + day
                            + " is older than the greatest age before its level \"" + name
                            + "\" begins, so nobody would be reminded of it. Give a greater age or a shorter delay"));
            require(
                    i == 0 || !isAlwaysBefore(delay, delays.get(i - 1)),
                    "the level \"" + name + "\" begins before the one that stands above it. Put the levels in the order"
                            + " in which they begin");
        }
    }

    /** The first day on which the one is over before the other. */
    private static Optional<LocalDate> firstDay(Delay one, Delay other) {
        return FIRST_TRIED
                .datesUntil(LAST_TRIED)
                .filter(day -> isBefore(day, one, other))
                .findFirst();
    }

    /** Holidays may turn the order around for some days; there the later level waits for the earlier one. */
    private static boolean isAlwaysBefore(Delay one, Delay other) {
        return FIRST_TRIED.datesUntil(FIRST_TRIED.plusYears(1)).allMatch(day -> isBefore(day, one, other));
    }

    private static boolean isBefore(LocalDate day, Delay one, Delay other) {
        try {
            return one.after(day).isBefore(other.after(day));
        } catch (CalendarMissingException unknown) {
            return false;
        }
    }

    private static void require(boolean fine, String otherwise) {
        if (!fine) {
            refuse(otherwise);
        }
    }

    private static void refuse(String why) {
        throw new IllegalArgumentException(why);
    }
}
