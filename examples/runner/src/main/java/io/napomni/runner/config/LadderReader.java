package io.napomni.runner.config;

import static java.util.Objects.requireNonNullElse;

import io.napomni.calendar.Delay;
import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.model.Segment;
import io.napomni.scenario.dunning.CountFrom;
import io.napomni.scenario.dunning.DunningLadder;
import io.napomni.scenario.dunning.DunningLevel;
import io.napomni.scenario.dunning.Escalation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the levels of dunning; without any, the one of the preset. */
final class LadderReader {

    private static final int OPEN_DAYS = 90;
    private static final Map<String, CountFrom> COUNTED =
            Map.of("document", CountFrom.DOCUMENT, "due day", CountFrom.DUE_DAY);
    private static final Map<String, Escalation> BY_LETTER = Map.of("manager letter", Escalation.managerLetter());
    private static final Map<String, Escalation> IN_PORTAL = Map.of(
            "manager task", Escalation.managerTask(),
            "manager notice", Escalation.managerNotice(),
            "head task", Escalation.headTask(),
            "head notice", Escalation.headNotice(),
            "head letter", Escalation.headLetter());

    private final ConfigFile.Dunning file;
    private final Values values;

    LadderReader(ConfigFile.Dunning file, Values values) {
        this.file = file;
        this.values = values;
    }

    Optional<DunningLadder> read(DunningSource source) {
        Map<String, Escalation> known = new TreeMap<>(BY_LETTER);
        if (!source.isOneC()) {
            known.putAll(IN_PORTAL);
        }
        List<ConfigFile.@Nullable Level> written = requireNonNullElse(file.levels(), List.of());
        List<DunningLevel> levels = written.isEmpty()
                ? List.of(preset())
                : written.stream()
                        .filter(Objects::nonNull)
                        .flatMap(level -> level(level, known).stream())
                        .toList();
        if (!written.isEmpty() && file.delay() != null) {
            values.problem("config.delay-and-levels");
        }
        CountFrom from = values.choice("dunning.countFrom", file.countFrom(), COUNTED, CountFrom.DOCUMENT);
        int open = values.number("dunning.openDays", file.openDays(), OPEN_DAYS, 1);
        Map<Segment, List<Delay>> segments = segments();
        return levels.isEmpty() ? Optional.empty() : ladder(levels, segments, from, open);
    }

    /** Delays of their own for some groups of customers, one for each level. */
    private Map<Segment, List<Delay>> segments() {
        Map<String, @Nullable List<@Nullable String>> written = requireNonNullElse(file.segments(), Map.of());
        Map<Segment, List<Delay>> segments = new HashMap<>();
        written.forEach((name, delays) -> {
            String path = "dunning.segments." + name;
            List<@Nullable String> texts = requireNonNullElse(delays, List.of());
            segments.put(
                    new Segment(name.strip()),
                    texts.stream()
                            .flatMap(text -> values.delay(path, text).stream())
                            .map(Delay::moreThan)
                            .toList());
        });
        return segments;
    }

    private Optional<DunningLadder> ladder(
            List<DunningLevel> levels, Map<Segment, List<Delay>> segments, CountFrom from, int open) {
        if (levels.stream().map(DunningLevel::name).distinct().count() < levels.size()) {
            values.problem("config.levels-share-a-name");
            return Optional.empty();
        }
        return values.accepted(
                "dunning.levels",
                () -> DunningLadder.of(levels.toArray(DunningLevel[]::new))
                        .withSegments(segments)
                        .countedFrom(from)
                        .openFor(open));
    }

    private DunningLevel preset() {
        Delay three = Delay.workingDays(3, RussianWorkCalendar.standard());
        return DunningLevel.letter(
                "unpaid",
                Delay.moreThan(values.delay("dunning.delay", file.delay()).orElse(three)));
    }

    private Optional<DunningLevel> level(ConfigFile.Level level, Map<String, Escalation> known) {
        Optional<String> name = values.required("dunning.levels.name", level.name());
        boolean letter = values.yes("dunning.levels.letter", level.letter(), true);
        List<@Nullable String> told = requireNonNullElse(level.tell(), List.of());
        List<Escalation> escalations = told.stream()
                .filter(Objects::nonNull)
                .flatMap(text -> escalation(text, known))
                .toList();
        values.required("dunning.levels.after", level.after());
        Optional<Delay> after = values.delay("dunning.levels.after", level.after());
        return after.flatMap(delay -> name.flatMap(called -> values.accepted(
                "dunning.levels", () -> new DunningLevel(called, Delay.moreThan(delay), letter, escalations))));
    }

    private Stream<Escalation> escalation(String text, Map<String, Escalation> known) {
        return Stream.ofNullable(
                values.choice("dunning.levels.tell", text, known, Objects.requireNonNull(known.get("manager letter"))));
    }
}
