package io.napomni.bitrix24.deal;

import static io.napomni.bitrix24.PortalStage.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.bitrix24.Filled;
import io.napomni.bitrix24.PortalStage;
import io.napomni.model.CustomerRef;
import io.napomni.model.Deal;
import io.napomni.model.SubjectRef;
import io.napomni.port.ConfigurationException;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.rule.AnchorWindow;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DealFactsTest {
    private final PortalStage stage = PortalStage.open();
    private final Filled filled = new Filled(stage);
    private final List<Deal> read = new ArrayList<>();

    @AfterEach
    void close() {
        stage.close();
    }

    private FetchReport fetch(DealMapping mapping, AnchorWindow... windows) {
        return stage.portal.deals(mapping).fetch(FetchWindow.of(TODAY, List.of(windows)), read::add);
    }

    private FetchReport fetchAll(DealMapping mapping) {
        return stage.portal.deals(mapping).fetch(FetchWindow.everything(TODAY), read::add);
    }

    private List<String> ids() {
        return read.stream().map(deal -> deal.ref().id()).toList();
    }

    @Test
    void a_deal_has_the_names_of_its_pipeline_and_stage() {
        filled.deal(7, TODAY.minusDays(3), Map.of("companyId", 44));

        fetchAll(DealMapping.of("Договоры"));

        assertThat(read)
                .containsExactly(new Deal(
                        new SubjectRef("b24", "deal", "7"),
                        new CustomerRef("b24", "company", "44"),
                        "Договоры",
                        "Исполняется",
                        true,
                        TODAY.minusDays(3),
                        Optional.of("17")));
    }

    @Test
    void a_deal_that_lacks_its_day_of_creation_is_left_out_and_counted() {
        stage.fake.deals().put(7, Map.of("categoryId", 3, "stageId", "C3:EXECUTING"));

        FetchReport report = fetchAll(DealMapping.of("Договоры"));

        assertThat(read).isEmpty();
        assertThat(report.proof()).contains("values that could not be read: 1");
    }

    @Test
    void without_a_name_all_pipelines_are_read_and_with_one_no_other() {
        filled.deal(1, TODAY, Map.of());
        filled.deal(2, TODAY, Map.of("categoryId", 0, "stageId", "NEW"));

        fetchAll(DealMapping.of());
        fetchAll(DealMapping.of("0"));

        assertThat(ids()).containsExactly("1", "2", "2");
        assertThat(read).extracting(Deal::pipeline).containsExactly("Договоры", "Общая", "Общая");
    }

    @Test
    void closed_deals_come_on_demand_and_say_so() {
        filled.deal(1, TODAY, Map.of());
        filled.deal(2, TODAY, Map.of("stageId", "C3:WON"));
        filled.deal(3, TODAY, Map.of("stageId", "C3:LOSE"));

        fetchAll(DealMapping.of("3"));
        fetchAll(DealMapping.of("3").includingClosed());

        assertThat(ids()).containsExactly("1", "1", "2", "3");
        assertThat(read).extracting(Deal::open).containsExactly(true, true, false, false);
    }

    @Test
    void the_day_of_a_moment_is_that_of_the_portal_however_late_it_was() {
        filled.deal(1, TODAY, Map.of("createdTime", OffsetDateTime.parse("2026-11-20T23:59:59+03:00")));
        filled.deal(2, TODAY, Map.of("createdTime", OffsetDateTime.parse("2026-11-21T00:00:00+03:00")));

        fetch(DealMapping.of("3"), AnchorWindow.between("created-on", TODAY, TODAY));

        assertThat(ids()).containsExactly("2");
        assertThat(read.get(0).createdOn()).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void windows_on_the_day_of_the_stage_are_pushed_down() {
        filled.deal(1, TODAY.minusYears(1), Map.of("movedTime", Filled.noon(TODAY.minusDays(5))));
        filled.deal(2, TODAY.minusYears(1), Map.of("movedTime", Filled.noon(TODAY.minusDays(50))));

        FetchReport report = fetch(DealMapping.of("3"), AnchorWindow.between("stage-since", TODAY.minusDays(7), TODAY));

        assertThat(ids()).containsExactly("1");
        assertThat(report.proof()).contains("1 windows of dates were pushed down");
        assertThat(report.outside()).isEqualTo(1);
    }

    @Test
    void a_deal_on_a_stage_or_in_a_pipeline_that_is_not_listed_is_left_out_and_counted() {
        filled.deal(1, TODAY, Map.of());
        filled.deal(2, TODAY, Map.of("stageId", "C3:GONE"));
        filled.deal(3, TODAY, Map.of("categoryId", 99, "stageId", "C3:NEW"));
        filled.deal(4, TODAY, Map.of("categoryId", 0, "stageId", "C3:NEW"));

        FetchReport report = fetchAll(DealMapping.of().includingClosed());

        assertThat(ids()).containsExactly("1");
        assertThat(report.facts()).isEqualTo(1);
        assertThat(report.proof()).contains("left out because no fact could be made of them: 3");
    }

    @Test
    void a_pipeline_that_is_not_there_is_answered_with_the_nearest() {
        assertThatThrownBy(() -> fetchAll(DealMapping.of("Договора")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("\"Договоры\" (3)");
    }

    @Test
    void reading_again_leaves_out_what_went_to_another_pipeline() {
        filled.deal(1, TODAY, Map.of());
        filled.deal(2, TODAY, Map.of("categoryId", 0, "stageId", "NEW"));
        filled.deal(3, TODAY, Map.of("stageId", "C3:WON"));
        Set<SubjectRef> asked = Set.of(ref("1"), ref("2"), ref("3"), ref("4"));

        Map<SubjectRef, Deal> again =
                stage.portal.deals(DealMapping.of("Договоры")).reread(asked);

        assertThat(again).containsOnlyKeys(ref("1"), ref("3"));
        assertThat(again.get(ref("3"))).matches(deal -> !deal.open());
    }

    private static SubjectRef ref(String id) {
        return new SubjectRef("b24", "deal", id);
    }

    @Test
    void what_is_read_grows_with_what_is_due_and_not_with_what_there_is() {
        for (int id = 1; id <= 20_000; id++) {
            filled.deal(id, id % 100 == 0 ? TODAY : TODAY.minusYears(1), Map.of());
        }

        FetchReport report = fetch(DealMapping.of("3"), AnchorWindow.between("created-on", TODAY.minusDays(7), TODAY));

        assertThat(read).hasSize(200);
        assertThat(report.outside()).isEqualTo(19_800);
        assertThat(stage.fake.recorder().httpCount())
                .as("two for the mapping, at most four for the list")
                .isLessThanOrEqualTo(2 + 4);
    }
}
