package io.napomni.bitrix24.list;

import static io.napomni.bitrix24.PortalStage.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.bitrix24.PortalStage;
import io.napomni.port.SourceException;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import io.napomni.testkit.fake.bitrix24.recording.RecordedRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Lists of many thousand rows are divided into windows of ids, which are read side by side. */
class LongListsTest {
    private final Set<Long> read = new HashSet<>();

    private Sweep read(PortalStage stage) {
        return read(stage, read::add);
    }

    private static Sweep read(PortalStage stage, Consumer<Long> sink) {
        return KeysetChains.read(
                stage.client(),
                List.of(new ItemQuery(2, List.of("id"), Map.of("categoryId", 3))),
                Optional.empty(),
                row -> sink.accept(row.get("id").id().orElseThrow()));
    }

    private static List<Long> ids(long from, int count) {
        return LongStream.range(from, from + count).boxed().toList();
    }

    @Test
    void thirty_thousand_rows_come_once_each_in_few_requests_and_none_is_refused() {
        try (PortalStage stage = PortalStage.withLimits(Limits.cloud())) {
            stage.deals(5_000_001, 30_000, TODAY);

            Sweep sweep = read(stage);

            assertThat(sweep.rows()).isEqualTo(30_000);
            assertThat(read).containsExactlyInAnyOrderElementsOf(ids(5_000_001, 30_000));
            assertThat(stage.fake.recorder().httpCount())
                    .isEqualTo((int) sweep.requests())
                    .isLessThanOrEqualTo((int) (1.1 * 12 + 3));
            assertThat(stage.fake.recorder().requests())
                    .extracting(RecordedRequest::status)
                    .containsOnly(200);
        }
    }

    @Test
    void several_requests_are_under_way_at_once() {
        CyclicBarrier together = new CyclicBarrier(3);
        try (PortalStage stage = PortalStage.open()) {
            stage.deals(1, 12_000, TODAY);
            stage.fake.beforeEachAnswer(asked -> {
                if (asked.number() >= 2 && asked.number() <= 4) {
                    met(together);
                }
            });

            read(stage);

            assertThat(together.isBroken())
                    .as("three requests met in the portal")
                    .isFalse();
            assertThat(read).hasSize(12_000);
        }
    }

    private static void met(CyclicBarrier together) {
        try {
            together.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }

    @Test
    void ids_with_large_gaps_are_read_whole() {
        try (PortalStage stage = PortalStage.open()) {
            stage.deals(1, 600, TODAY);
            stage.deals(1_000_000, 7_000, TODAY);
            stage.deals(90_000_000, 2_000, TODAY);

            assertThat(read(stage).rows()).isEqualTo(9_600);
            assertThat(read).hasSize(9_600).contains(600L, 1_000_000L, 90_001_999L);
        }
    }

    @Test
    void rows_that_come_and_go_meanwhile_neither_repeat_nor_hide_others() {
        try (PortalStage stage = PortalStage.open()) {
            stage.deals(1_001, 20_000, TODAY);
            stage.fake.beforeEachAnswer(asked -> {
                if (asked.number() == 2) {
                    LongStream.rangeClosed(8_000, 8_199).forEach(stage.fake.deals()::remove);
                    stage.deals(1, 60, TODAY);
                    stage.deals(30_001, 30, TODAY);
                }
            });
            Set<Long> steady = new HashSet<>(ids(1_001, 20_000));
            LongStream.rangeClosed(8_000, 8_199).forEach(steady::remove);

            long rows = read(stage).rows();

            assertThat(read).hasSize((int) rows).containsAll(steady).contains(30_001L, 30_030L);
        }
    }

    /** Five pages, since up to four of them may be the questions for a window's last row, which lose nothing. */
    @Test
    void a_window_that_breaks_off_is_noticed() {
        try (PortalStage stage = PortalStage.open()) {
            stage.deals(1, 12_000, TODAY);
            stage.fake
                    .faults()
                    .breakOffList(When.method("crm.item.list").after(40).times(5), 20);

            assertThatThrownBy(() -> read(stage)).isInstanceOf(SourceException.class);
        }
    }

    @Test
    void half_as_many_pages_are_asked_for_when_the_portal_needs_more_than_its_minute() {
        try (PortalStage stage = PortalStage.open()) {
            stage.deals(1, 12_000, TODAY);
            stage.fake
                    .faults()
                    .inject(
                            Fault.gatewayTimeout(),
                            When.method("batch").after(2).times(4));

            read(stage);

            assertThat(read).hasSize(12_000);
        }
    }

    @Test
    void the_count_is_not_lost_when_the_first_request_was_too_much() {
        ItemQuery query = new ItemQuery(2, List.of("id"), Map.of("categoryId", 3));
        try (PortalStage stage = PortalStage.open()) {
            stage.deals(1, 700, TODAY);
            stage.fake
                    .faults()
                    .inject(Fault.gatewayTimeout(), When.method("batch").times(4));

            Sweep sweep = KeysetChains.read(stage.client(), List.of(query), Optional.of(query), row -> {});

            assertThat(sweep.rows()).isEqualTo(700);
            assertThat(sweep.total()).hasValue(700);
        }
    }

    @Test
    void a_window_that_fails_fails_the_whole_reading() {
        try (PortalStage stage = PortalStage.open()) {
            stage.deals(1, 12_000, TODAY);
            stage.fake
                    .faults()
                    .fail(When.method("crm.item.list").after(120).times(1), "ACCESS_DENIED", "Access denied!");

            assertThatThrownBy(() -> read(stage))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("ACCESS_DENIED");
        }
    }
}
