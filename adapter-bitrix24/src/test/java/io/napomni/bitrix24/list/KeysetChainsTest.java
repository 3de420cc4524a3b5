package io.napomni.bitrix24.list;

import static io.napomni.bitrix24.PortalStage.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.bitrix24.PortalStage;
import io.napomni.port.SourceException;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import io.napomni.testkit.fake.bitrix24.limit.CostModel;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import io.napomni.testkit.fake.bitrix24.limit.OperatingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetChainsTest {
    private final List<Long> read = new ArrayList<>();

    private static ItemQuery query(Map<String, ?> filter) {
        return new ItemQuery(2, List.of("id"), filter);
    }

    private Sweep read(PortalStage stage, ItemQuery... queries) {
        return KeysetChains.read(
                stage.client(),
                List.of(queries),
                Optional.empty(),
                row -> read.add(row.get("id").id().orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 49, 50, 51, 100, 499, 500, 501, 1250})
    void every_row_comes_once_and_in_order_whatever_the_number_of_pages(int rows) {
        try (PortalStage stage = PortalStage.open()) {
            stage.deals(11, rows, TODAY);

            Sweep sweep = read(stage, query(Map.of("categoryId", 3)));

            assertThat(read)
                    .containsExactlyElementsOf(
                            LongStream.range(11, 11L + rows).boxed().toList());
            assertThat(sweep.rows()).isEqualTo(rows);
            assertThat(sweep.pages()).isEqualTo(rows / 50 + 1);
        }
    }

    @Test
    void a_command_that_fails_fails_the_whole_reading() {
        try (PortalStage stage = PortalStage.open()) {
            stage.deals(1, 400, TODAY);
            stage.fake.faults().fail(When.method("crm.item.list").after(4).times(1), "ACCESS_DENIED", "Access denied!");

            assertThatThrownBy(() -> read(stage, query(Map.of())))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("crm.item.list")
                    .hasMessageContaining("ACCESS_DENIED");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 9, 11, 12})
    void a_list_that_breaks_off_in_the_middle_is_noticed(int page) {
        try (PortalStage stage = PortalStage.open()) {
            stage.deals(1, 800, TODAY);
            stage.fake
                    .faults()
                    .breakOffList(When.method("crm.item.list").after(page).times(1), 20);

            assertThatThrownBy(() -> read(stage, query(Map.of("categoryId", 3))))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("broke off");
        }
    }

    @Test
    void a_last_row_that_goes_away_meanwhile_breaks_nothing() {
        try (PortalStage stage = PortalStage.open()) {
            stage.deals(1, 720, TODAY);
            stage.fake.beforeEachAnswer(asked -> {
                if (asked.number() == 2) {
                    stage.fake.deals().remove(720);
                }
            });

            read(stage, query(Map.of("categoryId", 3)));

            assertThat(read).hasSize(719).doesNotHaveDuplicates();
        }
    }

    @Test
    void rows_that_come_and_go_between_requests_neither_repeat_nor_hide_others() {
        try (PortalStage stage = PortalStage.open()) {
            stage.deals(101, 900, TODAY);
            stage.fake.beforeEachAnswer(asked -> {
                if (asked.number() == 2) {
                    stage.fake.deals().remove(150);
                    stage.deals(1, 60, TODAY);
                    stage.deals(2000, 30, TODAY);
                }
            });

            read(stage, query(Map.of("categoryId", 3)));

            assertThat(read)
                    .doesNotHaveDuplicates()
                    .contains(101L, 1000L, 2029L)
                    .hasSize(930);
        }
    }

    @Test
    void used_up_working_time_in_a_batch_is_waited_for_and_loses_nothing() {
        Limits limits = Limits.none()
                .withCosts(CostModel.always(Duration.ofSeconds(3)))
                .withOperating(OperatingMode.DOC, Duration.ofSeconds(60));
        try (PortalStage stage = PortalStage.withLimits(limits)) {
            stage.deals(1, 1300, TODAY);

            read(stage, query(Map.of("categoryId", 3)));

            assertThat(read).hasSize(1300).doesNotHaveDuplicates();
        }
    }

    @Test
    void slow_pages_make_shorter_requests() {
        Limits limits = Limits.none().withCosts(CostModel.always(Duration.ofSeconds(4)));
        try (PortalStage stage = PortalStage.withLimits(limits)) {
            stage.deals(1, 900, TODAY);

            read(stage, query(Map.of("categoryId", 3)));

            assertThat(stage.fake.recorder().requests())
                    .extracting(request -> request.asked().commands().size())
                    .containsExactly(11, 5, 5);
        }
    }

    @Test
    void passing_trouble_is_ridden_out() {
        try (PortalStage stage = PortalStage.open()) {
            stage.deals(1, 700, TODAY);
            stage.fake.faults().next(Fault.badGateway());
            stage.fake.faults().inject(Fault.cutOff(), When.next().after(2));

            read(stage, query(Map.of("categoryId", 3)));

            assertThat(read).hasSize(700).doesNotHaveDuplicates();
        }
    }

    @Test
    void sixty_queries_share_requests() {
        try (PortalStage stage = PortalStage.open()) {
            stage.deals(1, 120, TODAY);
            ItemQuery[] queries = LongStream.rangeClosed(1, 60)
                    .mapToObj(id -> query(Map.of("@id", List.of(id, id + 60))))
                    .toArray(ItemQuery[]::new);

            Sweep sweep = read(stage, queries);

            assertThat(read).hasSize(120).doesNotHaveDuplicates();
            assertThat(sweep.requests()).isEqualTo(3);
        }
    }

    @Test
    void no_query_asks_nothing() {
        try (PortalStage stage = PortalStage.open()) {
            assertThat(read(stage).requests()).isZero();
        }
    }
}
