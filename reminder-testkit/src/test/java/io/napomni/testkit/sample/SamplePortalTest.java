package io.napomni.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.testkit.fake.bitrix24.data.Item;
import io.napomni.testkit.fake.bitrix24.data.PortalData;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SamplePortalTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final SampleCompany company = SampleCompany.of(7, TODAY, 200);
    private final PortalData data = SamplePortal.of(company);

    private Item deal(SampleContract contract) {
        return data.deals().find(contract.id()).orElseThrow();
    }

    @Test
    void each_contract_is_a_deal_of_its_pipeline() {
        for (SampleContract contract : company.contracts()) {
            Item deal = deal(contract);
            assertThat(deal.value("categoryId")).contains(SamplePortal.PIPELINE);
            assertThat(deal.text(SamplePortal.NUMBER)).isEqualTo(contract.number());
            assertThat(deal.value(SamplePortal.END)).isEqualTo(contract.end());
            assertThat(deal.value(SamplePortal.LAST_SHIPMENT)).isEqualTo(contract.lastShipment());
            assertThat(deal.value("assignedById")).contains(contract.manager().id());
        }
    }

    @Test
    void closed_and_terminated_contracts_stand_on_closing_stages() {
        for (SampleContract contract : company.contracts()) {
            boolean closed = contract.kind() == SampleKind.CLOSED || contract.kind() == SampleKind.TERMINATED;
            assertThat(deal(contract).text("closed")).isEqualTo(closed ? "Y" : "N");
        }
    }

    @Test
    void other_deals_stand_in_the_default_pipeline() {
        assertThat(data.deals().size()).isEqualTo(210);
        assertThat(data.deals().byId().lastEntry().getValue().text("categoryId"))
                .isEqualTo("0");
    }

    @Test
    void every_department_has_its_head_among_its_people() {
        assertThat(data.departments().values()).allSatisfy(department -> {
            long head = department.head().orElseThrow();
            assertThat(data.users().get(head)).isNotNull();
            assertThat(company.managers().stream()
                            .filter(manager -> manager.id() == head)
                            .map(SampleEmployee::department))
                    .containsExactly(department.id());
        });
    }

    @Test
    void as_time_goes_on_only_shipments_change() {
        Item before = deal(company.contracts().get(0));
        SamplePortal.liveUntil(TODAY.plusDays(90), company, data);
        for (SampleContract contract : company.contracts()) {
            assertThat(deal(contract).value(SamplePortal.LAST_SHIPMENT))
                    .isEqualTo(contract.lastShipmentBy(TODAY.plusDays(90)));
        }
        assertThat(deal(company.contracts().get(0)).value(SamplePortal.NUMBER))
                .isEqualTo(before.value(SamplePortal.NUMBER));
    }
}
