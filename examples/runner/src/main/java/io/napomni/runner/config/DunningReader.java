package io.napomni.runner.config;

import static java.util.Objects.requireNonNullElse;

import io.napomni.calendar.Delay;
import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.model.Money;
import io.napomni.model.Segment;
import io.napomni.runner.show.Language;
import io.napomni.scenario.dunning.DunningCondition;
import io.napomni.scenario.dunning.DunningLadder;
import io.napomni.scenario.dunning.DunningTerms;
import io.napomni.scenario.dunning.Grouping;
import io.napomni.scenario.dunning.ReserveNotice;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code dunning}. What is not written is as in the preset of unpaid orders. */
final class DunningReader {

    private static final Pattern SUM = Pattern.compile("(?<amount>\\d{1,12}(\\.\\d{1,2})?)( *(?<currency>[A-Z]{3}))?");
    private static final Map<String, Grouping> GROUPINGS =
            Map.of("digest", Grouping.PER_CUSTOMER, "single", Grouping.PER_DOCUMENT);

    private final ConfigFile.Dunning file;
    private final Values values;

    DunningReader(ConfigFile.Dunning file, Values values) {
        this.file = file;
        this.values = values;
    }

    /** Orders of 1C unless another is named. */
    DunningSource source() {
        return values.choice("dunning.source", file.source(), DunningSource.NAMES, DunningSource.ONEC_ORDERS);
    }

    Optional<DunningSettings> read(Optional<String> companyName, Language language, DunningSource source) {
        boolean orders = source == DunningSource.ONEC_ORDERS;
        Optional<DunningCondition> condition = condition(source.isOneC());
        Optional<DunningLadder> ladder = new LadderReader(file, values).read(source);
        Grouping grouping = values.choice("dunning.grouping", file.grouping(), GROUPINGS, Grouping.PER_CUSTOMER);
        boolean reserve = values.yes("dunning.reserve", file.reserve(), orders);
        Optional<Delay> cooldown = values.delay("dunning.cooldown", file.cooldown());
        int coldStart = values.number("dunning.coldStart", file.coldStart(), DunningTerms.COLD_START, 0);
        Optional<String> taskFor = values.text("dunning.taskFor", file.taskFor());
        if (companyName.isEmpty() || condition.isEmpty() || ladder.isEmpty()) {
            return Optional.empty();
        }
        DunningTerms terms = DunningTerms.of(companyName.get(), language.locale(), condition.get(), ladder.get())
                .withGrouping(grouping)
                .withColdStart(OptionalInt.of(coldStart));
        DunningTerms reserved = reserve ? terms.withReserve(ReserveNotice.withoutDay()) : terms;
        DunningTerms spaced = cooldown.map(reserved::withCooldown).orElse(reserved);
        return Optional.of(new DunningSettings(taskFor.map(spaced::withTaskFor).orElse(spaced), source));
    }

    /** In 1C a document settled by contract shows nothing paid however much was: it is left alone unless asked for. */
    private Optional<DunningCondition> condition(boolean inOneC) {
        Optional<LocalDate> startsOn = values.required("dunning.startsOn", file.startsOn())
                .flatMap(text -> values.made("dunning.startsOn", text, LocalDate::parse, "config.not-a-day"));
        boolean byOrder = values.yes("dunning.settledByOrder", file.settledByOrder(), inOneC);
        boolean parts = values.yes("dunning.partPayments", file.partPayments(), false);
        List<Money> minimums = minimums();
        return startsOn.flatMap(day -> values.accepted(
                        "dunning.minimum",
                        () -> new DunningCondition(
                                day, byOrder, parts, minimums, Optional.empty(), RussianWorkCalendar.standard())))
                .flatMap(this::onlySegments);
    }

    private Optional<DunningCondition> onlySegments(DunningCondition all) {
        if (file.onlySegments() == null) {
            return Optional.of(all);
        }
        Set<Segment> some = file.onlySegments().stream()
                .flatMap(name -> values.text("dunning.onlySegments", name).stream())
                .map(Segment::new)
                .collect(Collectors.toSet());
        return values.accepted("dunning.onlySegments", () -> all.onlyFor(some));
    }

    private List<Money> minimums() {
        List<@Nullable String> written = requireNonNullElse(file.minimum(), List.of());
        return written.stream()
                .filter(Objects::nonNull)
                .flatMap(text -> values.text("dunning.minimum", text).stream())
                .flatMap(
                        text -> values.made("dunning.minimum", text, DunningReader::money, "config.not-a-sum").stream())
                .toList();
    }

    private static Money money(String text) {
        Matcher matcher = SUM.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no sum");
        }
        return Money.of(
                matcher.group("amount"),
                Optional.ofNullable(matcher.group("currency")).orElse("RUB"));
    }
}
