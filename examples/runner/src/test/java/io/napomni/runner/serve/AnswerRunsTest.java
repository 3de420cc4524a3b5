package io.napomni.runner.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.decision.UseCase;
import io.napomni.model.SubjectRef;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.port.SourceException;
import io.napomni.rule.LeftOut;
import io.napomni.run.Reminders;
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
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** When answers are dealt with; by hand, without waiting. */
class AnswerRunsTest {

    private static final Duration SETTLED = Duration.ofSeconds(61);

    private final SettableClock clock =
            SettableClock.at(Instant.parse("2026-11-23T07:00:00Z"), ZoneId.of("Europe/Moscow"));
    private final Source source = new Source();
    private final Hand hand = new Hand();
    private final List<String> said = new ArrayList<>();

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

    /** Keeps what is to be done later, until it is told that the time has come. */
    private static final class Hand extends ScheduledThreadPoolExecutor {

        private final List<Runnable> tasks = new ArrayList<>();
        private final List<Duration> pauses = new ArrayList<>();

        Hand() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            tasks.add(task);
            pauses.add(Duration.of(delay, unit.toChronoUnit()));
            return super.schedule(() -> {}, 0, TimeUnit.SECONDS);
        }

        private Duration last() {
            return pauses.get(pauses.size() - 1);
        }

        private void next() {
            tasks.remove(0).run();
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
        Reminders reminders = Reminders.builder(MemoryStores.on(clock).stores(), clock)
                .watch(nothingToDo(), source)
                .build();
        return new AnswerRuns(reminders, clock, SETTLED, (key, values) -> said.add(key), hand);
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
            assertThat(hand.tasks).isEmpty();
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
            assertThat(hand.tasks).isEmpty();
            source.down = true;
            runs.answered();
            pass();
            assertThat(hand.last()).isEqualTo(Duration.ofSeconds(30));
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
