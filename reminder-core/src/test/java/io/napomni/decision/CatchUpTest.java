package io.napomni.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.AddNote;
import io.napomni.action.Channel;
import io.napomni.action.EffectKey;
import io.napomni.calendar.Delay;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.EffectState;
import io.napomni.past.PastEffect;
import io.napomni.past.PastView;
import io.napomni.rule.Anchor;
import io.napomni.rule.Ladder;
import io.napomni.rule.Occasion;
import io.napomni.rule.Span;
import io.napomni.rule.Timing;
import io.napomni.rule.Verdict;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which of several stages is taken, and when, after a late start or days without a run. */
class CatchUpTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 2);
    private static final SubjectRef INVOICE = new SubjectRef("1c", "invoice", "6");

    /** Stages 3, 7 and 14 days after the day, open for 10, 10 and 60 days. */
    private static final Ladder<LocalDate> LADDER = Ladder.from(Anchor.<LocalDate>of("due-on", day -> day))
            .stage("first", after(3, 10))
            .stage("second", after(7, 10))
            .stage("third", after(14, 60));

    private final Map<EffectKey, PastEffect> past = new HashMap<>();

    private static Span after(int days, int open) {
        return Timing.after(Delay.days(days)).openFor(open);
    }

    private static Scenario<LocalDate> scenario() {
        List<Step<LocalDate>> steps = List.of(
                Step.<LocalDate, AddNote>once("mail", Channel.NOTE, member -> Planned.blocked("never")),
                Step.<LocalDate, AddNote>once("note", Channel.NOTE, member -> Planned.blocked("never")));
        return Scenario.of(
                "dunning",
                LADDER,
                Playbook.at("first", steps).andAt("second", steps).andAt("third", steps));
    }

    private static DueFact<LocalDate> due(LocalDate today) {
        Verdict.Due verdict = (Verdict.Due) LADDER.on(today).judge(DUE);
        CustomerRef customer = new CustomerRef("1c", "partner", "1");
        UseCase<LocalDate> money =
                new UseCase<>("money", day -> INVOICE, day -> customer, day -> "6", List.of(scenario()));
        return new DueFact<>(money, scenario(), DUE, verdict.reached(), today);
    }

    private void begun(String stage, String step, EffectState state, LocalDate day) {
        EffectKey key = new EffectKey("dunning", INVOICE, stage + "@" + DUE, step);
        past.put(key, new PastEffect(key, state, Optional.of(day), Optional.empty()));
    }

    private CatchUp.Choice choose(CatchUp mode, int daysAfter) {
        DueFact<LocalDate> due = due(DUE.plusDays(daysAfter));
        return mode.choose(due, new PastView(past, Map.of(), Map.of())).get(0);
    }

    private static Optional<String> stage(Optional<Occasion> occasion) {
        return occasion.map(Occasion::stage);
    }

    @ParameterizedTest(name = "{0} days after, {1}: {2}")
    @CsvSource({
        "3,  SEQUENTIAL,      first",
        "6,  SEQUENTIAL,      first",
        "7,  SEQUENTIAL,      first",
        "12, SEQUENTIAL,      first",
        "13, SEQUENTIAL,      second",
        "17, SEQUENTIAL,      third",
        "3,  HIGHEST_REACHED, first",
        "7,  HIGHEST_REACHED, second",
        "12, HIGHEST_REACHED, second",
        "14, HIGHEST_REACHED, third",
        "70, HIGHEST_REACHED, third",
    })
    void with_nothing_sent_the_first_or_the_last_open_stage_is_taken(int days, CatchUp mode, String expected) {
        CatchUp.Choice choice = choose(mode, days);
        assertThat(stage(choice.next())).contains(expected);
        assertThat(choice.passed()).isEmpty();
        assertThat(choice.notBefore()).isEmpty();
    }

    @Test
    void after_a_late_stage_the_next_keeps_the_distance_that_was_planned() {
        begun("first", "mail", EffectState.DONE, DUE.plusDays(9));
        CatchUp.Choice soon = choose(CatchUp.SEQUENTIAL, 10);
        assertThat(stage(soon.next())).contains("second");
        assertThat(soon.notBefore()).contains(DUE.plusDays(13));
        assertThat(choose(CatchUp.SEQUENTIAL, 12).notBefore()).isPresent();
        assertThat(choose(CatchUp.SEQUENTIAL, 13).notBefore()).isEmpty();
    }

    @Test
    void after_a_punctual_stage_the_next_comes_on_its_own_day() {
        begun("first", "mail", EffectState.DONE, DUE.plusDays(3));
        assertThat(choose(CatchUp.SEQUENTIAL, 6).next()).isEmpty();
        CatchUp.Choice onTime = choose(CatchUp.SEQUENTIAL, 7);
        assertThat(stage(onTime.next())).contains("second");
        assertThat(onTime.notBefore()).isEmpty();
    }

    @Test
    void the_distance_to_a_stage_that_lapsed_is_kept_to_the_one_after_it_too() {
        begun("first", "mail", EffectState.DONE, DUE.plusDays(12));
        CatchUp.Choice choice = choose(CatchUp.SEQUENTIAL, 18);
        assertThat(stage(choice.next())).as("the second is over").contains("third");
        assertThat(choice.notBefore()).contains(DUE.plusDays(12 + 11));
    }

    /** Dolibarr-mahnwesen 1.0.5 sent the next notice while the time it had just granted still ran. */
    @ParameterizedTest
    @EnumSource(CatchUp.class)
    void no_notice_goes_while_the_time_that_the_last_one_granted_still_runs(CatchUp mode) {
        begun("first", "mail", EffectState.DONE, DUE.plusDays(11));
        for (int day = 11; day < 15; day++) {
            CatchUp.Choice choice = choose(mode, day);
            assertThat(choice.notBefore()).as("day %d", day).isPresent();
        }
    }

    /** metasfresh threw for a gap between levels when its levels were not sequential. */
    @ParameterizedTest
    @EnumSource(CatchUp.class)
    void both_ways_keep_the_gap(CatchUp mode) {
        begun("second", "mail", EffectState.DONE, DUE.plusDays(16));
        CatchUp.Choice choice = choose(mode, 17);
        assertThat(stage(choice.next())).contains("third");
        assertThat(choice.notBefore()).contains(DUE.plusDays(23));
    }

    @ParameterizedTest
    @EnumSource(
            value = EffectState.class,
            names = {"SENDING", "DONE", "REJECTED", "IN_DOUBT"})
    void a_stage_counts_as_passed_once_any_of_its_steps_has_begun(EffectState state) {
        begun("first", "note", state, DUE.plusDays(3));
        CatchUp.Choice choice = choose(CatchUp.SEQUENTIAL, 8);
        assertThat(stage(choice.passed())).contains("first");
        assertThat(stage(choice.next())).contains("second");
    }

    @ParameterizedTest
    @EnumSource(
            value = EffectState.class,
            names = {"CLAIMED", "DEFERRED", "CANCELLED"})
    void a_stage_that_certainly_did_not_happen_is_taken_again(EffectState state) {
        begun("first", "mail", state, DUE.plusDays(3));
        CatchUp.Choice choice = choose(CatchUp.SEQUENTIAL, 8);
        assertThat(stage(choice.next())).contains("first");
        assertThat(choice.passed()).isEmpty();
    }

    @Test
    void stages_before_a_passed_one_are_never_gone_back_to() {
        begun("second", "mail", EffectState.DONE, DUE.plusDays(7));
        CatchUp.Choice choice = choose(CatchUp.SEQUENTIAL, 8);
        assertThat(stage(choice.passed())).contains("second");
        assertThat(choice.next()).isEmpty();
    }

    @Test
    void after_the_last_stage_there_is_nothing_to_take() {
        begun("third", "mail", EffectState.DONE, DUE.plusDays(14));
        CatchUp.Choice choice = choose(CatchUp.SEQUENTIAL, 40);
        assertThat(stage(choice.passed())).contains("third");
        assertThat(choice.next()).isEmpty();
    }

    @Test
    void the_distance_counts_from_the_first_step_of_a_stage_not_from_a_later_one() {
        begun("first", "mail", EffectState.DONE, DUE.plusDays(9));
        begun("first", "note", EffectState.DONE, DUE.plusDays(11));
        assertThat(choose(CatchUp.SEQUENTIAL, 12).notBefore()).contains(DUE.plusDays(13));
    }
}
