package io.napomni.testkit.sample;

import io.napomni.testkit.fake.bitrix24.data.PortalTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A contract as the field values of a deal. */
final class SampleDeal {
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 15);

    private SampleDeal() {}

    static Map<String, Object> values(SampleContract contract) {
        Map<String, Object> values = new HashMap<>();
        putCard(values, contract);
        values.put(SamplePortal.NUMBER, contract.number());
        values.put(SamplePortal.REMAINDER, contract.remainder());
        values.put(SamplePortal.UNIT, contract.unit());
        contract.begin().ifPresent(day -> values.put(SamplePortal.BEGIN, day));
        contract.end().ifPresent(day -> values.put(SamplePortal.END, day));
        contract.lastShipment().ifPresent(day -> values.put(SamplePortal.LAST_SHIPMENT, day));
        return values;
    }

    private static void putCard(Map<String, Object> values, SampleContract contract) {
        OffsetDateTime created = contract.begin().orElse(LONG_AGO).atTime(10, 0).atOffset(PortalTime.ZONE);
        long contact = contract.customer().contactId();
        values.put("title", "Договор " + contract.number() + ", " + contract.goods());
        values.put("categoryId", SamplePortal.PIPELINE);
        values.put("stageId", contract.kind().closingStage().orElse(SamplePortal.STAGE_RUNNING));
        values.put("companyId", contract.customer().companyId());
        values.put("contactId", contact);
        values.put("contactIds", List.of(contact));
        values.put("assignedById", contract.manager().id());
        values.put("createdTime", created);
        values.put("updatedTime", created);
        values.put("opportunity", contract.amount());
        values.put("currencyId", "RUB");
    }
}
