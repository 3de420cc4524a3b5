package io.napomni.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.model.Quantity;
import io.napomni.model.SubjectRef;
import io.napomni.port.SourceException;
import io.napomni.testkit.memory.SettableClock;
import io.napomni.web.answer.LeftToShip.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A link that many programs open asks the books once, and nobody waits long. */
class KeptLinesTest {

    private static final SubjectRef DEAL = new SubjectRef("b24", "deal", "6");
    private static final List<Line> WHEAT = List.of(new Line("w", "Wheat", Quantity.of("5", "t")));

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
    private final AtomicInteger asked = new AtomicInteger();
    private boolean broken;

    private KeptLines kept(Executor threads) {
        LeftToShip source = subject -> {
            asked.incrementAndGet();
            if (broken) {
                throw new SourceException("1C is away");
            }
            return WHEAT;
        };
        return KeptLines.of(source, threads, Duration.ofMillis(20), clock);
    }

    @Test
    void what_was_read_is_kept_for_five_minutes() {
        KeptLines kept = kept(Runnable::run);
        for (int i = 0; i < 100; i++) {
            assertThat(kept.of(DEAL)).isEqualTo(WHEAT);
        }
        assertThat(asked).hasValue(1);

        clock.advance(Duration.ofMinutes(5));
        assertThat(kept.of(DEAL)).isEqualTo(WHEAT);
        assertThat(asked).hasValue(2);
    }

    @Test
    void whoever_comes_before_a_slow_answer_gets_no_list_and_the_next_one_does() {
        Deque<Runnable> slow = new ArrayDeque<>();
        KeptLines kept = kept(slow::add);

        assertThat(kept.of(DEAL)).isEmpty();
        assertThat(kept.of(DEAL)).isEmpty();
        assertThat(slow).as("one question is under way").hasSize(1);
        slow.remove().run();
        assertThat(kept.of(DEAL)).isEqualTo(WHEAT);
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_source_that_fails_is_left_alone_for_a_minute() {
        broken = true;
        KeptLines kept = kept(Runnable::run);
        assertThat(kept.of(DEAL)).isEmpty();
        assertThat(kept.of(DEAL)).isEmpty();
        assertThat(asked).hasValue(1);

        broken = false;
        clock.advance(Duration.ofMinutes(1));
        assertThat(kept.of(DEAL)).isEqualTo(WHEAT);
    }

    @Test
    void what_was_known_outlives_a_failure_by_an_hour_at_most() {
        KeptLines kept = kept(Runnable::run);
        kept.of(DEAL);
        broken = true;
        clock.advance(Duration.ofMinutes(50));
        assertThat(kept.of(DEAL)).isEqualTo(WHEAT);
        clock.advance(Duration.ofMinutes(20));
        assertThat(kept.of(DEAL)).isEmpty();
        int before = asked.get();
        kept.of(DEAL);
        assertThat(asked).hasValue(before);
    }

    @Test
    void where_the_host_has_no_thread_left_there_is_no_list() {
        KeptLines kept = kept(work -> {
            throw new RejectedExecutionException("full");
        });
        assertThat(kept.of(DEAL)).isEmpty();
        assertThat(asked).hasValue(0);
    }

    @Test
    void a_thousand_subjects_are_remembered_and_no_more() {
        KeptLines kept = kept(Runnable::run);
        for (int i = 0; i <= 1_000; i++) {
            kept.of(new SubjectRef("b24", "deal", Integer.toString(i)));
        }
        kept.of(new SubjectRef("b24", "deal", "1000"));
        assertThat(asked).hasValue(1_001);
        kept.of(new SubjectRef("b24", "deal", "0"));
        assertThat(asked).hasValue(1_002);
    }
}
