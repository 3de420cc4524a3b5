package io.napomni.rule;

import io.napomni.calendar.CalendarMissingException;
import io.napomni.calendar.Reached;
import io.napomni.rule.Verdict.Due;
import io.napomni.rule.Verdict.NotDue;
import io.napomni.rule.Verdict.Undecidable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** A ladder on one day: thresholds worked out, so that most facts cost a comparison of two dates. */
final class LadderJudge<F> implements Judge<F> {

    static final NotDue NOT_REACHED = new NotDue(Reason.of("not-reached"));
    static final NotDue LAPSED = new NotDue(Reason.of("lapsed"));
    static final NotDue BEFORE_START = new NotDue(Reason.of("before-start-date"));
    private static final Comparator<Occasion> BY_DAY = Comparator.comparing(Occasion::reachedOn);

    private final Anchor<F> anchor;
    // Arrays, because they are read for each of a million facts.
    private final OpenStage[] stages;
    private final Exemption<F>[] exemptions;
    private final LocalDate today;
    private final LocalDate first;
    private final LocalDate latestReached;
    private final LocalDate latestLapsed;
    /** One stage, as most ladders have: whatever comes near it lies between its two thresholds and is due. */
    private final boolean simple;

    LadderJudge(Ladder<F> ladder, LocalDate today) {
        this(
                ladder.anchor(),
                ladder.stageList().stream()
                        .map(stage -> OpenStage.of(stage, today))
                        .toArray(OpenStage[]::new),
                Exemption.none(),
                today,
                ladder.anchoredFrom());
    }

    private LadderJudge(
            Anchor<F> anchor, OpenStage[] stages, Exemption<F>[] exemptions, LocalDate today, LocalDate first) {
        this.anchor = anchor;
        this.stages = stages;
        this.exemptions = exemptions;
        this.today = today;
        this.first = first;
        this.latestReached = Arrays.stream(stages)
                .map(stage -> stage.reached().possible())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        this.latestLapsed = Arrays.stream(stages)
                .map(stage -> stage.closed().certain())
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
        this.simple = stages.length == 1 && stages[0].isCertain();
    }

    @Override
    public Judge<F> except(Predicate<? super F> blocked, Verdict instead) {
        return new LadderJudge<>(
                anchor, stages, Exemption.add(exemptions, new Exemption<>(blocked, instead)), today, first);
    }

    @Override
    public Verdict judge(F fact) {
        LocalDate day = anchor.read(fact);
        if (day == null) {
            return unlessExempt(fact, anchor.whenAbsent());
        }
        if (day.isAfter(latestReached)) {
            return NOT_REACHED;
        }
        if (day.isBefore(first)) {
            return BEFORE_START;
        }
        return day.isAfter(latestLapsed) ? weigh(fact, day) : LAPSED;
    }

    /** The few facts near a stage. Where one is surely open, exemptions come before occasions, which cost more. */
    private Verdict weigh(F fact, LocalDate day) {
        if (isSurelyOpen(day)) {
            Verdict exempt = Exemption.of(fact, exemptions);
            return exempt != null ? exempt : occasions(day);
        }
        return unlessExempt(fact, occasions(day));
    }

    private Verdict unlessExempt(F fact, Verdict plain) {
        Verdict exempt = plain instanceof NotDue ? null : Exemption.of(fact, exemptions);
        return exempt != null ? exempt : plain;
    }

    private boolean isSurelyOpen(LocalDate day) {
        if (simple) {
            return true;
        }
        for (OpenStage stage : stages) {
            if (stage.isSurelyOpen(day)) {
                return true;
            }
        }
        return false;
    }

    private Verdict occasions(LocalDate day) {
        try {
            if (simple) {
                return new Due(List.of(stages[0].occasion(day)));
            }
            List<Occasion> reached = reached(day);
            if (reached.isEmpty()) {
                return NOT_REACHED;
            }
            return isAnyOpen(reached) ? new Due(reached) : LAPSED;
        } catch (CalendarMissingException unknown) {
            return calendarMissing(unknown.year());
        }
    }

    private List<Occasion> reached(LocalDate day) {
        List<Occasion> reached = new ArrayList<>(stages.length);
        for (OpenStage stage : stages) {
            if (stage.reached().at(day) != Reached.NO) {
                reached.add(stage.occasion(day));
            }
        }
        reached.sort(BY_DAY);
        return reached;
    }

    private boolean isAnyOpen(List<Occasion> reached) {
        for (int i = 0; i < reached.size(); i++) {
            if (reached.get(i).isOpenOn(today)) {
                return true;
            }
        }
        return false;
    }

    private static Undecidable calendarMissing(int year) {
        return new Undecidable(Reason.of("calendar-missing", Integer.toString(year)));
    }

    List<AnchorWindow> windows() {
        List<AnchorWindow> windows = new ArrayList<>();
        for (OpenStage stage : stages) {
            LocalDate open = stage.closed().certain();
            LocalDate from = open.equals(LocalDate.MIN) || open.equals(LocalDate.MAX) ? open : open.plusDays(1);
            LocalDate later = from.isAfter(first) ? from : first;
            LocalDate to = stage.reached().possible();
            if (!later.isAfter(to)) {
                windows.addAll(anchor.windows(later, to));
            }
        }
        return windows.stream().distinct().toList();
    }

    /** A stage with its two thresholds. */
    private record OpenStage(Stage stage, Threshold reached, Threshold closed) {

        static OpenStage of(Stage stage, LocalDate today) {
            Span span = stage.span();
            return new OpenStage(
                    stage,
                    Threshold.of(today, anchor -> span.opens().reached(anchor, today)),
                    Threshold.of(today, anchor -> span.closed(anchor, today)));
        }

        /** Whether its days are known for every anchor: no calendar lacks a year that matters. */
        boolean isCertain() {
            return reached.certain().equals(reached.possible())
                    && closed.certain().equals(closed.possible());
        }

        boolean isSurelyOpen(LocalDate anchor) {
            return reached.at(anchor) == Reached.YES && closed.at(anchor) == Reached.NO;
        }

        Occasion occasion(LocalDate anchor) {
            Span span = stage.span();
            return new Occasion(stage.name(), anchor, span.opens().dayFor(anchor), span.lastFor(anchor));
        }
    }
}
