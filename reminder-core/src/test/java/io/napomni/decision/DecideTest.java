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
import io.napomni.policy.ContactPolicy;
import io.napomni.rule.Anchor;
import io.napomni.rule.Ladder;
import io.napomni.rule.Timing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is left of a stage that began, when a later one is near. */
class DecideTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 2);
    private static final SubjectRef INVOICE = new SubjectRef("1c", "invoice", "6");

    private static Step<LocalDate> step(String name) {
        return Step.once(name, Channel.NOTE, member -> Planned.act(new AddNote(INVOICE, name)));
    }

    /** The first stage is open for five days from the day, the second for ten days from the fourth day on. */
    private static UseCase<LocalDate> useCase() {
        Ladder<LocalDate> ladder = Ladder.from(Anchor.<LocalDate>of("due-on", day -> day))
                .stage("first", Timing.after(Delay.days(0)).openFor(5))
                .stage("second", Timing.after(Delay.days(4)).openFor(10));
        Playbook<LocalDate> playbook =
                Playbook.at("first", List.of(step("call"), step("note"))).andAt("second", List.of(step("call")));
        return new UseCase<>(
                "money",
                day -> INVOICE,
                day -> new CustomerRef("1c", "partner", "1"),
                day -> "6",
                List.of(Scenario.of("dunning", ladder, playbook)));
    }

    /** The first stage has begun on a day: its call was made, its note not yet. */
    private static Proposal propose(int daysAfter, int begunDaysAfter) {
        EffectKey call = new EffectKey("dunning", INVOICE, "first@" + DUE, "call");
        PastEffect done =
                new PastEffect(call, EffectState.DONE, Optional.of(DUE.plusDays(begunDaysAfter)), Optional.empty());
        LocalDate today = DUE.plusDays(daysAfter);
        Judging<LocalDate> judging = useCase().on(today);
        judging.accept(DUE);
        return new Decide(ContactPolicy.none())
                .on(today, List.of(judging), new PastView(Map.of(call, done), Map.of(), Map.of()), List.of());
    }

    @Test
    void a_step_that_is_missing_is_made_up_for_while_its_stage_is_open() {
        assertThat(propose(4, 3).reminders())
                .extracting(reminder -> reminder.keys().get(0).toString())
                .containsExactly("dunning|1c:invoice:6|first@2026-03-02|note");
    }

    @Test
    void what_was_put_off_before_goes_last_so_that_it_keeps_nobody_from_going() {
        EffectKey call = new EffectKey("dunning", INVOICE, "first@" + DUE, "call");
        PastEffect putOff = new PastEffect(call, EffectState.DEFERRED, Optional.of(DUE), Optional.empty());
        Judging<LocalDate> judging = useCase().on(DUE);
        judging.accept(DUE);
        assertThat(keys(judging, PastView.EMPTY)).containsExactly("call", "note");
        assertThat(keys(judging, new PastView(Map.of(call, putOff), Map.of(), Map.of())))
                .containsExactly("note", "call");
    }

    private static List<String> keys(Judging<LocalDate> judging, PastView past) {
        return new Decide(ContactPolicy.none())
                .on(DUE, List.of(judging), past, List.of()).reminders().stream()
                        .map(reminder -> reminder.keys().get(0).step())
                        .toList();
    }

    @Test
    void a_step_whose_stage_is_over_is_set_aside_with_that_reason() {
        Proposal late = propose(6, 3);
        assertThat(late.reminders()).isEmpty();
        assertThat(late.setAside())
                .filteredOn(aside -> aside.step().equals("note"))
                .singleElement()
                .satisfies(aside -> {
                    assertThat(aside.kind()).isEqualTo(SetAside.Why.BLOCKED);
                    assertThat(aside.why().code()).isEqualTo("stage-is-over");
                });
    }
}
