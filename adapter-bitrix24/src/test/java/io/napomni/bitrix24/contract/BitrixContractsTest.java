package io.napomni.bitrix24.contract;

import static io.napomni.bitrix24.PortalStage.LEFT;
import static io.napomni.bitrix24.PortalStage.NUMBER;
import static io.napomni.bitrix24.PortalStage.SHIPPED;
import static io.napomni.bitrix24.PortalStage.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.bitrix24.PortalStage;
import io.napomni.model.CustomerRef;
import io.napomni.model.Quantity;
import io.napomni.model.SubjectRef;
import io.napomni.model.Supply;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.rule.AnchorWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BitrixContractsTest {
    private final PortalStage stage = PortalStage.open();
    private final List<Supply> read = new ArrayList<>();

    @AfterEach
    void close() {
        stage.close();
    }

    private FetchReport fetch(ContractMapping mapping, AnchorWindow... windows) {
        return stage.portal.contracts(mapping).fetch(FetchWindow.of(TODAY, List.of(windows)), read::add);
    }

    private FetchReport fetchAll(ContractMapping mapping) {
        return stage.portal.contracts(mapping).fetch(FetchWindow.everything(TODAY), read::add);
    }

    private List<String> ids() {
        return read.stream().map(supply -> supply.contract().ref().id()).toList();
    }

    @Test
    void a_deal_becomes_a_contract_with_all_that_is_mapped() {
        stage.deal(
                1207,
                Map.of(
                        "companyId",
                        44,
                        "contactIds",
                        List.of(91),
                        "begindate",
                        LocalDate.of(2026, 1, 15),
                        "closedate",
                        LocalDate.of(2026, 12, 1),
                        NUMBER,
                        "ДК-118/26",
                        SHIPPED,
                        LocalDate.of(2026, 9, 30),
                        LEFT,
                        "1 200 шт."));

        fetchAll(PortalStage.mapping());

        Supply supply = read.get(0);
        assertThat(supply.contract().ref()).isEqualTo(new SubjectRef("b24", "deal", "1207"));
        assertThat(supply.contract().number()).isEqualTo("ДК-118/26");
        assertThat(supply.contract().customer()).isEqualTo(new CustomerRef("b24", "company", "44"));
        assertThat(supply.contract().startsOn()).contains(LocalDate.of(2026, 1, 15));
        assertThat(supply.contract().endsOn()).contains(LocalDate.of(2026, 12, 1));
        assertThat(supply.contract().closed()).isFalse();
        assertThat(supply.contract().managerId()).contains("17");
        assertThat(supply.lastShippedOn()).contains(LocalDate.of(2026, 9, 30));
        assertThat(supply.remainder()).contains(Quantity.of("1200", "шт."));
    }

    @Test
    void a_deal_without_a_company_belongs_to_its_first_contact_and_one_with_neither_to_nobody() {
        stage.deal(1, Map.of("contactIds", List.of(91, 95)));
        stage.deal(2, Map.of());

        fetchAll(PortalStage.mapping());

        assertThat(read)
                .extracting(supply -> supply.contract().customer().toString())
                .containsExactly("b24:contact:91", "b24:deal:2");
        assertThat(read.get(1).contract().number()).as("a title is no number").isEmpty();
    }

    @Test
    void only_the_window_is_asked_for_and_the_rest_is_counted() {
        stage.deals(1, 60, TODAY.plusDays(10));
        stage.deals(100, 70, TODAY.plusYears(1));

        FetchReport report = fetch(PortalStage.mapping(), AnchorWindow.between("ends-on", TODAY, TODAY.plusDays(60)));

        assertThat(ids()).hasSize(60).contains("1", "60").doesNotContain("100");
        assertThat(report.facts()).isEqualTo(60);
        assertThat(report.outside()).isEqualTo(70);
        assertThat(report.asOf()).isEqualTo(stage.clock.instant());
        assertThat(report.proof()).contains("60 deals in 2 pages", "1 windows of dates were pushed down");
    }

    @Test
    void both_ends_of_a_window_belong_to_it() {
        stage.deals(1, 1, TODAY.minusDays(1));
        stage.deals(2, 1, TODAY);
        stage.deals(3, 1, TODAY.plusDays(60));
        stage.deals(4, 1, TODAY.plusDays(61));

        fetch(PortalStage.mapping(), AnchorWindow.between("ends-on", TODAY, TODAY.plusDays(60)));

        assertThat(ids()).containsExactly("2", "3");
    }

    @Test
    void open_sides_ask_for_no_bound() {
        stage.deals(1, 2, TODAY.minusYears(20));
        stage.deals(3, 1, TODAY.plusDays(1));

        fetch(PortalStage.mapping(), AnchorWindow.between("ends-on", LocalDate.MIN, TODAY));

        assertThat(ids()).containsExactly("1", "2");
    }

    @Test
    void a_deal_in_several_windows_is_handed_over_once() {
        stage.deal(7, Map.of("closedate", TODAY, "begindate", TODAY, SHIPPED, TODAY));
        stage.deal(8, Map.of("begindate", TODAY));
        stage.deal(9, Map.of("begindate", TODAY, SHIPPED, TODAY.minusYears(1)));

        FetchReport report = fetch(
                PortalStage.mapping(),
                AnchorWindow.between("ends-on", TODAY, TODAY),
                AnchorWindow.between("last-shipment", TODAY, TODAY),
                new AnchorWindow("starts-on", TODAY, TODAY, Set.of("last-shipment")));

        assertThat(ids()).containsExactlyInAnyOrder("7", "8");
        assertThat(report.outside()).isEqualTo(1);
    }

    @Test
    void facts_that_lack_an_anchor_are_found_by_reading_everything() {
        stage.deal(1, Map.of("begindate", TODAY));
        stage.deals(2, 60, TODAY.plusDays(5));

        FetchReport report = fetch(PortalStage.mapping(), AnchorWindow.lacking("ends-on"));

        assertThat(ids()).containsExactly("1");
        assertThat(report.outside()).isEqualTo(60);
        assertThat(report.proof()).contains("the whole pipeline was read");
    }

    @Test
    void a_window_on_an_anchor_that_is_not_mapped_hides_nothing() {
        stage.deals(1, 3, TODAY);

        FetchReport report = fetch(
                ContractMapping.of("3", ContractFields.of("Номер договора", "begindate", "closedate")),
                AnchorWindow.between("last-shipment", TODAY.minusMonths(3), TODAY));

        assertThat(ids()).hasSize(3);
        assertThat(report.proof()).contains("the whole pipeline was read");
    }

    @Test
    void no_window_is_nothing_and_costs_no_reading_of_deals() {
        stage.deals(1, 3, TODAY);

        FetchReport report = fetch(PortalStage.mapping());

        assertThat(report.facts()).isZero();
        assertThat(stage.fake.recorder().callsOf("crm.item.list")).isZero();
    }

    @Test
    void deals_of_other_pipelines_and_closed_deals_are_not_contracts_at_work() {
        stage.deal(1, Map.of());
        stage.deal(2, Map.of("stageId", "C3:LOSE"));
        stage.deal(3, Map.of("categoryId", 0, "stageId", "NEW"));

        fetchAll(PortalStage.mapping());

        assertThat(ids()).containsExactly("1");
    }

    @Test
    void closed_deals_are_read_on_demand_as_closed_contracts() {
        stage.deal(1, Map.of());
        stage.deal(2, Map.of("stageId", "C3:LOSE"));
        stage.deal(3, Map.of("stageId", "C3:WON"));

        fetchAll(PortalStage.mapping().includingClosed());

        assertThat(read).extracting(supply -> supply.contract().closed()).containsExactly(false, true, true);
    }

    @Test
    void reading_again_shows_what_is_closed_and_leaves_out_what_is_gone_or_moved() {
        stage.deal(1, Map.of("closedate", TODAY));
        stage.deal(2, Map.of("stageId", "C3:WON"));
        stage.deal(3, Map.of("categoryId", 0, "stageId", "NEW"));
        Set<SubjectRef> asked = Set.of(ref("1"), ref("2"), ref("3"), ref("4"), new SubjectRef("1c", "invoice", "6"));

        Map<SubjectRef, Supply> again =
                stage.portal.contracts(PortalStage.mapping()).reread(asked);

        assertThat(again).containsOnlyKeys(ref("1"), ref("2"));
        assertThat(again.get(ref("2"))).matches(supply -> supply.contract().closed());
    }

    @Test
    void reading_nothing_again_asks_nothing() {
        var contracts = stage.portal.contracts(PortalStage.mapping());
        fetchAll(PortalStage.mapping());
        contracts.fetch(FetchWindow.of(TODAY, List.of()), read::add);
        stage.fake.recorder().clear();

        assertThat(contracts.reread(Set.of())).isEmpty();
        assertThat(stage.fake.recorder().httpCount()).isZero();
    }

    private static SubjectRef ref(String id) {
        return new SubjectRef("b24", "deal", id);
    }
}
