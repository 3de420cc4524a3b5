package io.napomni.bitrix24.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.bitrix24.PortalStage;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.SourceException;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads of a long reading: who hands rows over, and that none is left. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LanesTest {
    private static final int ROWS = 12_000;
    private final PortalStage stage = PortalStage.withLimits(Limits.none());

    @BeforeEach
    void fill() {
        for (long id = 1; id <= ROWS; id++) {
            stage.deal(id, Map.of());
        }
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Sweep read(Consumer<Json> sink) {
        return KeysetChains.read(
                stage.client(), List.of(new ItemQuery(2, List.of("id"), Map.of())), Optional.empty(), sink);
    }

    /** Ends when there are none, or with the time limit of the test. */
    private static void noThreadIsLeft() {
        while (Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("bitrix24-reading"))) {
            Thread.onSpinWait();
        }
    }

    @Test
    void rows_come_from_the_thread_that_asked_and_no_thread_is_left() {
        Set<Thread> by = ConcurrentHashMap.newKeySet();

        assertThat(read(row -> by.add(Thread.currentThread())).rows()).isEqualTo(ROWS);

        assertThat(by).containsExactly(Thread.currentThread());
        noThreadIsLeft();
    }

    @Test
    void what_the_taker_of_rows_throws_comes_out_as_it_is_and_no_thread_is_left() {
        AtomicInteger rows = new AtomicInteger();
        IllegalStateException full = new IllegalStateException("full");

        assertThatThrownBy(() -> read(row -> {
                    if (rows.incrementAndGet() == 3_000) {
                        throw full;
                    }
                }))
                .isSameAs(full);

        assertThat(rows).hasValue(3_000);
        noThreadIsLeft();
    }

    @Test
    void an_interrupt_ends_the_reading_and_no_thread_is_left() {
        AtomicInteger rows = new AtomicInteger();

        assertThatThrownBy(() -> read(row -> {
                    if (rows.incrementAndGet() == 3_000) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("stopped");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(rows.get()).isLessThan(ROWS);
        noThreadIsLeft();
    }
}
