package io.napomni.runner.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.decision.UseCase;
import io.napomni.model.SubjectRef;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.port.SourceException;
import io.napomni.port.store.Stores;
import io.napomni.rule.LeftOut;
import io.napomni.run.Reminders;
import io.napomni.runner.serve.Serving.Voice;
import io.napomni.runner.show.Language;
import io.napomni.runner.show.Said;
import io.napomni.scenario.answer.AnswerFact;
import io.napomni.testkit.memory.MemoryStores;
import io.napomni.testkit.memory.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** When answers are dealt with; by hand, without waiting. */
class AnswerRunsTest {

    private static final Duration SETTLED = Duration.ofSeconds(61);

    private final SettableClock clock =
            SettableClock.at(Instant.parse("2026-11-23T07:00:00Z"), ZoneId.of("Europe/Moscow"));
    private final Source source = new Source();
    private final Stores memory = MemoryStores.on(clock).stores();
    private final OddLeases leases = new OddLeases(memory.leases());
    private final Hand hand = new Hand(clock);
    private final List<String> said = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Where answers come from, if it is reached. */
    private final class Source implements FactSource<AnswerFact> {

        private boolean down;
        private int reads;

        @Override
        public FetchReport fetch(FetchWindow window, Consumer<? super AnswerFact> sink) {
            reads++;
            if (down) {
                throw new SourceException("the portal does not answer");
            }
            return new FetchReport(clock.instant(), 0, 0, "all of them", LeftOut.NOTHING);
        }

        @Override
        public Map<SubjectRef, AnswerFact> reread(Set<SubjectRef> subjects) {
            return Map.of();
        }
    }

    private static UseCase<AnswerFact> nothingToDo() {
        return new UseCase<>(
                "answers",
                AnswerFact::subject,
                fact -> fact.invitation().customer(),
                fact -> fact.invitation().label(),
                List.of());
    }

    private AnswerRuns runs() {
        return new AnswerRuns(reminders(), clock, SETTLED, this::hear, hand);
    }

    private Reminders reminders() {
        Stores stores = new Stores(
                memory.ledger(),
                memory.history(),
                leases,
                memory.register(),
                memory.doubts(),
                memory.journal(),
                memory.holds(),
                memory.approvals(),
                memory.runs(),
                memory.rests(),
                memory.suppressions(),
                memory.answers());
        return Reminders.builder(stores, clock).watch(nothingToDo(), source).build();
    }

    private void hear(String key, Object... with) {
        said.add(key);
        values.addAll(List.of(with));
    }

    private void pass() {
        clock.advance(hand.last().plusSeconds(1));
        hand.next();
    }

    @Test
    void an_answer_is_dealt_with_once_it_has_settled_and_nothing_more_is_planned() {
        try (AnswerRuns runs = runs()) {
            runs.answered();
            runs.answered();
            assertThat(hand.pauses).containsExactly(SETTLED);
            pass();
            assertThat(source.reads).isEqualTo(1);
            assertThat(said).containsExactly("serve.dealt-with");
            assertThat(hand.waiting()).isEmpty();
        }
    }

    @Test
    void a_run_that_fails_is_tried_again_ever_later_until_one_goes_well() {
        source.down = true;
        try (AnswerRuns runs = runs()) {
            runs.answered();
            for (int i = 0; i < 9; i++) {
                pass();
            }
            assertThat(source.reads).isEqualTo(9);
            assertThat(hand.pauses)
                    .extracting(Duration::toSeconds)
                    .containsExactly(61L, 30L, 60L, 120L, 240L, 480L, 960L, 1800L, 1800L, 1800L);
            source.down = false;
            pass();
            assertThat(said).endsWith("serve.dealt-with");
            assertThat(hand.waiting()).isEmpty();
            source.down = true;
            runs.answered();
            pass();
            assertThat(hand.last()).isEqualTo(Duration.ofSeconds(30));
        }
    }

    @Test
    void whoever_answers_while_a_failed_run_rests_does_not_wait_for_the_end_of_its_rest() {
        source.down = true;
        try (AnswerRuns runs = runs()) {
            runs.answered();
            for (int i = 0; i < 8; i++) {
                pass();
            }
            assertThat(hand.last()).isEqualTo(Duration.ofMinutes(30));
            clock.advance(Duration.ofMinutes(3));
            source.down = false;
            runs.answered();
            runs.answered();
            assertThat(hand.last()).isEqualTo(SETTLED);
            assertThat(hand.waiting()).hasSize(1);
            pass();
            assertThat(said).endsWith("serve.dealt-with");
            assertThat(hand.waiting()).isEmpty();
        }
    }

    @Test
    void whoever_answers_shortly_before_a_run_that_is_planned_has_another_one_after_it() {
        source.down = true;
        try (AnswerRuns runs = runs()) {
            runs.answered();
            pass();
            source.down = false;
            clock.advance(Duration.ofSeconds(20));
            runs.answered();
            assertThat(hand.pauses).containsExactly(SETTLED, Duration.ofSeconds(30));
            clock.advance(Duration.ofSeconds(10));
            hand.next();
            assertThat(source.reads).isEqualTo(2);
            assertThat(hand.last()).as("no longer than the answer needs").isEqualTo(SETTLED.minusSeconds(10));
            pass();
            assertThat(source.reads).isEqualTo(3);
            assertThat(hand.waiting()).isEmpty();
        }
    }

    @Test
    void a_bug_is_told_by_its_name_alone_and_tried_again_like_any_failure() {
        leases.broken = true;
        try (AnswerRuns runs = runs()) {
            runs.answered();
            pass();
            assertThat(said).containsExactly("serve.not-dealt-with");
            assertThat(values).containsExactly("a bug in the program (java.lang.IllegalStateException)");
            assertThat(hand.last()).isEqualTo(Duration.ofSeconds(30));
            leases.broken = false;
            pass();
            assertThat(said).endsWith("serve.dealt-with");
            assertThat(hand.waiting()).isEmpty();
        }
    }

    @Test
    void what_went_wrong_is_told_in_the_language_of_who_reads_it() {
        Voice voice = this::hear;
        Voice russian = voice.translating(Said.in(Language.RU));
        leases.broken = true;
        try (AnswerRuns runs = new AnswerRuns(reminders(), clock, SETTLED, russian, hand)) {
            runs.answered();
            pass();
            assertThat(values).containsExactly("ошибка в программе (java.lang.IllegalStateException)");
        }
    }

    @Test
    void the_pause_never_overflows() {
        assertThat(AnswerRuns.pauseAfter(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(AnswerRuns.pauseAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void once_it_is_ended_nothing_is_planned_any_more() {
        AnswerRuns runs = runs();
        runs.close();
        assertThat(hand.isShutdown()).isTrue();
    }
}
