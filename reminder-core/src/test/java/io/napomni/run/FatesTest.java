package io.napomni.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.action.AddNote;
import io.napomni.action.Channel;
import io.napomni.action.EffectKey;
import io.napomni.decision.Part;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.decision.SetAside;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.port.Outcome;
import io.napomni.rule.Occasion;
import io.napomni.rule.Reason;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The books of a run: one fate for each effect. */
class FatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final CustomerRef CUSTOMER = new CustomerRef("b24", "company", "44");
    private static final Reason EARLY = Reason.of("run-ended-early");

    private final Fates fates = new Fates();

    private static Part part(String id) {
        SubjectRef subject = new SubjectRef("b24", "deal", id);
        return new Part(
                new EffectKey("renewal", subject, "renewal@2026-04-30", "note"),
                new Occasion("renewal", TODAY, TODAY, TODAY),
                id);
    }

    private static Reminder reminder(String... ids) {
        List<Part> parts = Arrays.stream(ids).map(FatesTest::part).toList();
        AddNote note = new AddNote(parts.get(0).subject(), "text");
        return new Reminder(
                "contract", "renewal", "note", Channel.NOTE, CUSTOMER, CUSTOMER, parts, note, Optional.empty());
    }

    private static SetAside aside(String id) {
        return new SetAside(
                "renewal",
                "note",
                CUSTOMER,
                part(id),
                SetAside.Why.HELD,
                Reason.of("held"),
                Optional.empty(),
                Optional.empty());
    }

    private static Proposal proposal(List<Reminder> reminders, List<SetAside> aside) {
        return new Proposal(TODAY, Map.of(), -1, List.of(), List.of(), Map.of(), reminders, aside);
    }

    private Fate.Kind of(String id) {
        return fates.all().stream()
                .filter(fate -> fate.part().equals(part(id)))
                .findFirst()
                .orElseThrow()
                .kind();
    }

    @Test
    void books_with_an_open_reminder_do_not_close() {
        fates.open(proposal(List.of(reminder("1")), List.of()));
        assertThatThrownBy(fates::all).isInstanceOf(IllegalStateException.class).hasMessageContaining("b24:deal:1");
    }

    @Test
    void what_nobody_came_to_is_postponed_when_the_books_are_closed() {
        fates.open(proposal(List.of(reminder("1"), reminder("2")), List.of(aside("3"))));
        fates.put(reminder("1"), new Outcome.Done("250 ok"));
        fates.closeRest(EARLY);
        assertThat(of("1")).isEqualTo(Fate.Kind.DONE);
        assertThat(of("2")).isEqualTo(Fate.Kind.POSTPONED);
        assertThat(of("3")).isEqualTo(Fate.Kind.HELD);
        assertThat(fates.all()).hasSize(3);
    }

    @Test
    void closing_leaves_the_parts_of_a_digest_alone_that_have_their_fate() {
        fates.open(proposal(List.of(reminder("1", "2")), List.of()));
        fates.put(reminder("1"), Fate.Kind.LOST, Reason.of("taken-by-another"));
        fates.closeRest(EARLY);
        assertThat(of("1")).isEqualTo(Fate.Kind.LOST);
        assertThat(of("2")).isEqualTo(Fate.Kind.POSTPONED);
    }

    @Test
    void a_later_round_does_not_rewrite_what_this_run_has_done() {
        fates.open(proposal(List.of(reminder("1")), List.of()));
        fates.put(reminder("1"), new Outcome.Done("250 ok"));
        fates.open(proposal(List.of(), List.of(aside("1"))));
        assertThat(of("1")).isEqualTo(Fate.Kind.DONE);
    }

    @Test
    void a_later_round_may_do_what_the_first_had_set_aside() {
        fates.open(proposal(List.of(), List.of(aside("1"))));
        fates.open(proposal(List.of(reminder("1")), List.of()));
        fates.put(reminder("1"), new Outcome.Done("250 ok"));
        assertThat(of("1")).isEqualTo(Fate.Kind.DONE);
        assertThat(fates.all()).hasSize(1);
    }

    @Test
    void what_a_run_never_opened_is_accounted_for_and_what_has_a_fate_keeps_it() {
        Proposal whole = proposal(List.of(reminder("1"), reminder("2", "3")), List.of(aside("4")));
        fates.open(proposal(List.of(), List.of(aside("1"))));
        fates.openRest(whole);
        fates.closeRest(EARLY);
        assertThat(of("1")).isEqualTo(Fate.Kind.HELD);
        assertThat(List.of(of("2"), of("3"))).containsOnly(Fate.Kind.POSTPONED);
        assertThat(of("4")).isEqualTo(Fate.Kind.HELD);
    }

    @Test
    void each_outcome_is_a_fate_of_its_own_and_counts_as_started() {
        List<Outcome> outcomes = List.of(
                new Outcome.Done("250 ok"),
                new Outcome.Deferred(Reason.of("busy"), Duration.ZERO),
                new Outcome.Rejected(Reason.of("no-mailbox")),
                new Outcome.InDoubt(Reason.of("no-answer")));
        for (int i = 0; i < outcomes.size(); i++) {
            fates.put(reminder("" + i), outcomes.get(i));
        }
        assertThat(fates.all())
                .extracting(Fate::kind)
                .containsExactly(Fate.Kind.DONE, Fate.Kind.DEFERRED, Fate.Kind.REJECTED, Fate.Kind.IN_DOUBT)
                .allMatch(Fate.Kind::isStarted);
    }
}
