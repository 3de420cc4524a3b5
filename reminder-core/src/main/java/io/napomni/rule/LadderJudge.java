package io.napomni.rule;

import io.napomni.calendar.CalendarMissingException;
import io.napomni.calendar.Reached;
import io.napomni.rule.Verdict.Due;
import io.napomni.rule.Verdict.NotDue;
import io.napomni.rule.Verdict.Undecidable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A ladder on one day: thresholds worked out, so that most facts cost a comparison of two dates. */
final class LadderJudge<F> implements Judge<F> {

    static final NotDue NOT_REACHED = new NotDue(Reason.of("not-reached"));
    static final NotDue LAPSED = new NotDue(Reason.of("lapsed"));
    static final NotDue BEFORE_START = new NotDue(Reason.of("before-start-date"));

    private final Anchor<F> anchor;
    private final List<OpenStage> stages;
    private final LocalDate today;
    private final LocalDate first;
    private final LocalDate latestReached;
    private final LocalDate latestLapsed;

    LadderJudge(Ladder<F> ladder, LocalDate today) {
        this.anchor = ladder.anchor();
        this.today = today;
        this.first = ladder.anchoredFrom();
        this.stages = ladder.stageList().stream()
                .map(stage -> OpenStage.of(stage, today))
                .toList();
        this.latestReached = stages.stream()
                .map(stage -> stage.reached().possible())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        this.latestLapsed = stages.stream()
                .map(stage -> stage.closed().certain())
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    @Override
    public Verdict judge(F fact) {
        LocalDate day = anchor.read(fact);
        if (day == null) {
            return anchor.whenAbsent();
        }
        if (day.isAfter(latestReached)) {
            return NOT_REACHED;
        }
        if (day.isBefore(first)) {
            return BEFORE_START;
        }
        return day.isAfter(latestLapsed) ? weigh(day) : LAPSED;
    }

    /** The few facts near a stage. */
    private Verdict weigh(LocalDate day) {
        List<Occasion> reached = new ArrayList<>();
        try {
            for (OpenStage stage : stages) {
                if (stage.reached().at(day) != Reached.NO) {
                    reached.add(stage.occasion(day));
                }
            }
        } catch (CalendarMissingException unknown) {
            return calendarMissing(unknown.year());
        }
        if (reached.isEmpty()) {
            return NOT_REACHED;
        }
        reached.sort(Comparator.comparing(Occasion::reachedOn));
        return reached.stream().anyMatch(occasion -> occasion.isOpenOn(today)) ? new Due(reached) : LAPSED;
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

        Occasion occasion(LocalDate anchor) {
            Span span = stage.span();
            return new Occasion(stage.name(), anchor, span.opens().dayFor(anchor), span.lastFor(anchor));
        }
    }
}
