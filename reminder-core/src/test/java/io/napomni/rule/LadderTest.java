package io.napomni.rule;

import static io.napomni.rule.Timing.after;
import static io.napomni.rule.Timing.before;
import static io.napomni.rule.Timing.onTheDay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.napomni.calendar.Delay;
import io.napomni.calendar.Roll;
import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final WorkCalendar RUSSIA = RussianWorkCalendar.standard();

    record Lease(String kind, Optional<LocalDate> endsOn) {}

    private static final Anchor<Lease> ENDS_ON = Anchor.maybe("ends-on", Lease::endsOn);
    private static final Ladder<Lease> TWO_MONTHS =
            Ladder.from(ENDS_ON).stage("renewal", before(Delay.months(2)).openUntil(onTheDay()));

    private static Lease endingOn(String day) {
        return new Lease("office", Optional.of(LocalDate.parse(day)));
    }

    private static Verdict judge(Rule<Lease> rule, String today, Lease lease) {
        return rule.on(LocalDate.parse(today)).judge(lease);
    }

    private static String reason(Verdict verdict) {
        return verdict instanceof Verdict.NotDue notDue ? notDue.why().code() : verdict.toString();
    }

    @Test
    void a_stage_is_reached_on_its_day_and_open_to_its_last() {
        Lease lease = endingOn("2026-04-30");
        assertThat(reason(judge(TWO_MONTHS, "2026-02-27", lease))).isEqualTo("not-reached");
        assertThat(judge(TWO_MONTHS, "2026-02-28", lease))
                .isEqualTo(new Verdict.Due(List.of(new Occasion(
                        "renewal",
                        LocalDate.parse("2026-04-30"),
                        LocalDate.parse("2026-02-28"),
                        LocalDate.parse("2026-04-30")))));
        assertThat(judge(TWO_MONTHS, "2026-04-30", lease)).isInstanceOf(Verdict.Due.class);
        assertThat(reason(judge(TWO_MONTHS, "2026-05-01", lease))).isEqualTo("lapsed");
    }

    @Test
    void thresholds_give_every_fact_what_its_own_dates_say() {
        long seed = 4_711;
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            LocalDate today = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(800));
            Delay delay = i % 3 == 0
                    ? Delay.days(random.nextInt(90))
                    : i % 3 == 1 ? Delay.months(random.nextInt(14)) : Delay.workingDays(random.nextInt(30), RUSSIA);
            Timing timing = i % 2 == 0 ? before(delay) : after(delay);
            Span span = i % 5 == 0 ? timing.openEnded() : timing.openFor(1 + random.nextInt(60));
            Judge<Lease> judge = Ladder.from(ENDS_ON).stage("s", span).on(today);
            for (int k = 0; k < 400; k++) {
                LocalDate anchor = today.plusDays(random.nextInt(500) - 250L);
                LocalDate opens = timing.dayFor(anchor);
                boolean due = !today.isBefore(opens) && !today.isAfter(span.lastFor(anchor));
                Verdict verdict = judge.judge(new Lease("office", Optional.of(anchor)));
                assertThat(verdict instanceof Verdict.Due)
                        .as("seed %s: %s of %s on %s", seed, span, anchor, today)
                        .isEqualTo(due);
            }
        }
    }

    @Test
    void windows_hold_every_fact_that_is_due_and_few_others() {
        LocalDate today = LocalDate.parse("2026-11-22");
        assertThat(TWO_MONTHS.windows(today))
                .containsExactly(AnchorWindow.between("ends-on", today, LocalDate.parse("2027-01-22")));
        Ladder<Lease> openEnded =
                Ladder.from(ENDS_ON).stage("late", after(Delay.days(1)).openEnded());
        assertThat(openEnded.windows(today))
                .containsExactly(AnchorWindow.between("ends-on", LocalDate.MIN, LocalDate.parse("2026-11-21")));
        assertThat(openEnded.anchoredFrom(LocalDate.parse("2026-01-01")).windows(today))
                .containsExactly(
                        AnchorWindow.between("ends-on", LocalDate.parse("2026-01-01"), LocalDate.parse("2026-11-21")));
    }

    @Test
    void a_required_anchor_asks_for_facts_that_lack_it() {
        Ladder<Lease> required = Ladder.<Lease>from(
                        Anchor.of("ends-on", lease -> lease.endsOn().orElse(null)))
                .stage("late", after(Delay.days(1)).openFor(10));
        assertThat(required.windows(LocalDate.parse("2026-11-22"))).contains(AnchorWindow.lacking("ends-on"));
        assertThat(judge(required, "2026-11-22", new Lease("office", Optional.empty())))
                .isEqualTo(new Verdict.Undecidable(Reason.of("no-ends-on")));
        assertThat(reason(judge(TWO_MONTHS, "2026-11-22", new Lease("office", Optional.empty()))))
                .isEqualTo("no-ends-on");
    }

    @Test
    void older_anchors_than_the_start_date_never_speak() {
        Ladder<Lease> rule = TWO_MONTHS.anchoredFrom(LocalDate.parse("2026-12-01"));
        assertThat(reason(judge(rule, "2026-11-22", endingOn("2026-11-30")))).isEqualTo("before-start-date");
        assertThat(judge(rule, "2026-11-22", endingOn("2026-12-01"))).isInstanceOf(Verdict.Due.class);
    }

    @Test
    void an_exception_is_asked_only_of_what_is_otherwise_due() {
        Rule<Lease> rule = TWO_MONTHS.unless(Reason.of("foreign"), lease -> {
            assertThat(lease.endsOn()).isPresent();
            return lease.kind().equals("garage");
        });
        Lease garage = new Lease("garage", Optional.of(LocalDate.parse("2026-12-01")));
        assertThat(reason(judge(rule, "2026-11-22", garage))).isEqualTo("foreign");
        assertThat(reason(judge(rule, "2026-01-01", garage))).isEqualTo("not-reached");
        assertThat(reason(judge(rule, "2026-11-22", new Lease("garage", Optional.empty()))))
                .isEqualTo("no-ends-on");
        assertThat(rule.windows(LocalDate.parse("2026-11-22")))
                .isEqualTo(TWO_MONTHS.windows(LocalDate.parse("2026-11-22")));
    }

    @Test
    void a_count_of_working_days_over_an_unknown_year_is_for_a_person() {
        Ladder<Lease> rule = Ladder.from(ENDS_ON)
                .stage("late", after(Delay.workingDays(3, RUSSIA)).openEnded());
        assertThat(judge(rule, "2028-01-12", endingOn("2027-12-30")))
                .isEqualTo(new Verdict.Undecidable(Reason.of("calendar-missing", "2028")));
        assertThat(reason(judge(rule, "2027-12-31", endingOn("2027-12-30")))).isEqualTo("not-reached");
    }

    @Test
    void a_rolled_day_is_neither_earlier_nor_later_than_the_roll_says() {
        Ladder<Lease> following = Ladder.from(ENDS_ON)
                .stage(
                        "s",
                        before(Delay.months(2)).rolled(Roll.FOLLOWING, RUSSIA).openFor(5));
        assertThat(reason(judge(following, "2026-03-01", endingOn("2026-04-30"))))
                .isEqualTo("not-reached");
        assertThat(judge(following, "2026-03-02", endingOn("2026-04-30"))).isInstanceOf(Verdict.Due.class);
    }

    @Test
    void each_segment_has_its_own_rule_and_all_the_same_stages() {
        Ladder<Lease> garages =
                Ladder.from(ENDS_ON).stage("renewal", before(Delay.days(10)).openUntil(onTheDay()));
        Rule<Lease> rule = Rule.choose(Lease::kind, Map.of("garage", garages), TWO_MONTHS);
        Lease garage = new Lease("garage", Optional.of(LocalDate.parse("2026-12-22")));
        assertThat(reason(judge(rule, "2026-11-22", garage))).isEqualTo("not-reached");
        assertThat(judge(rule, "2026-11-22", endingOn("2026-12-22"))).isInstanceOf(Verdict.Due.class);
        assertThat(rule.windows(LocalDate.parse("2026-11-22"))).hasSize(2);
        assertThatThrownBy(() -> Rule.choose(
                        Lease::kind,
                        Map.of("x", garages.stage("more", after(Delay.days(1)).openEnded())),
                        TWO_MONTHS))
                .hasMessageContaining("same stages");
    }

    @Test
    void gates_show_every_condition_even_behind_a_shut_one() {
        Rule<Lease> rule = TWO_MONTHS
                .anchoredFrom(LocalDate.parse("2026-12-01"))
                .unless(Reason.of("foreign"), lease -> lease.kind().equals("garage"));
        Lease garage = new Lease("garage", Optional.of(LocalDate.parse("2026-11-30")));
        assertThat(rule.gates(LocalDate.parse("2026-11-22")).of(garage))
                .extracting(Gate::name, Gate::state)
                .containsExactly(
                        tuple("has-ends-on", Gate.State.OPEN),
                        tuple("not-before-start-date", Gate.State.SHUT),
                        tuple("renewal-open", Gate.State.OPEN),
                        tuple("not-foreign", Gate.State.SHUT));
    }
}
