package io.napomni.bitrix24.contract;

import static io.napomni.bitrix24.PortalStage.SHIPPED;
import static io.napomni.bitrix24.PortalStage.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.bitrix24.PortalStage;
import io.napomni.model.Contract;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.rule.AnchorWindow;
import io.napomni.testkit.fake.bitrix24.data.MultiField;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import io.napomni.testkit.fake.bitrix24.people.PortalUser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RequestBudgetTest {

    @Test
    void two_thousand_contracts_in_the_windows_take_three_requests_and_all_before_the_first_letter_ten() {
        try (PortalStage stage = PortalStage.withLimits(Limits.cloud())) {
            fill(stage);
            List<Contract> read = new ArrayList<>();

            FetchReport report = stage.portal
                    .contracts(PortalStage.mapping())
                    .fetch(FetchWindow.of(TODAY, windows()), supply -> read.add(supply.contract()));
            int deals = stage.fake.recorder().httpCount();
            var customers = stage.portal
                    .customers()
                    .find(read.stream().map(Contract::customer).collect(Collectors.toSet()));
            stage.portal.managers().find(managers(read));

            assertThat(read).hasSize(2000);
            assertThat(report.outside()).isEqualTo(4000);
            assertThat(deals).as("two for the mapping, three for the deals").isLessThanOrEqualTo(5);
            assertThat(customers).hasSize(2000);
            assertThat(stage.fake.recorder().httpCount()).isLessThanOrEqualTo(10);
        }
    }

    private static Set<String> managers(List<Contract> read) {
        return read.stream().map(Contract::managerId).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private static List<AnchorWindow> windows() {
        return List.of(
                AnchorWindow.between("ends-on", TODAY.minusDays(30), TODAY.minusDays(1)),
                AnchorWindow.between("ends-on", TODAY, TODAY.plusMonths(2)),
                AnchorWindow.between("last-shipment", TODAY.minusMonths(4), TODAY.minusMonths(3)),
                new AnchorWindow("starts-on", TODAY.minusMonths(4), TODAY.minusMonths(3), Set.of("last-shipment")));
    }

    private static void fill(PortalStage stage) {
        stage.fake.data().putUser(PortalUser.of(17, "Олег", "Иванов", "oleg@example.test", 5));
        for (int id = 1; id <= 6000; id++) {
            Map<String, Object> values = new HashMap<>(Map.of("companyId", id));
            switch (id % 12) {
                case 0 -> values.put("closedate", TODAY.plusDays(id % 60));
                case 1 -> values.put("closedate", TODAY.minusDays(1 + id % 29));
                case 2 -> values.put(SHIPPED, TODAY.minusMonths(3));
                case 3 -> values.put("begindate", TODAY.minusMonths(3));
                default -> values.put("closedate", TODAY.plusYears(2));
            }
            stage.deal(id, values);
            stage.fake
                    .companies()
                    .put(id, Map.of("title", "ООО " + id), MultiField.workEmail("a" + id + "@example.test"));
        }
    }

    @Test
    void a_whole_pipeline_takes_one_request_for_2500_rows() {
        try (PortalStage stage = PortalStage.withLimits(Limits.cloud())) {
            stage.deals(1, 5_000, TODAY);
            List<Object> read = new ArrayList<>();

            FetchReport report =
                    stage.portal.contracts(PortalStage.mapping()).fetch(FetchWindow.everything(TODAY), read::add);

            assertThat(read).hasSize(5_000).doesNotHaveDuplicates();
            assertThat(report.outside()).isZero();
            assertThat(stage.fake.recorder().httpCount()).isLessThanOrEqualTo(2 + 1 + 2);
        }
    }
}
