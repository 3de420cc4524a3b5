package io.napomni.benchmarks.portal;

import io.napomni.testkit.fake.bitrix24.FakePortal;
import io.napomni.testkit.fake.bitrix24.PortalOptions;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldType;
import io.napomni.testkit.fake.bitrix24.data.Pipeline;
import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.data.Stage;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Portals with many deals of thirty fields and more. */
final class WideDeals {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    static final int FIELDS = 30;
    /** One deal in a hundred ends today. */
    private static final int ONE_IN = 100;

    private WideDeals() {}

    static FakePortal portal(int deals, Clock clock, Limits limits) {
        PortalData data = PortalData.empty();
        fields().forEach(name -> data.deals().fields().put(Field.user(name, "Поле " + name, FieldType.STRING)));
        data.pipelines(EntityType.DEAL)
                .put(new Pipeline(
                        3,
                        "Договоры",
                        10,
                        List.of(Stage.process("C3:NEW", "Новый", 10), Stage.process("C3:EXECUTING", "В работе", 20))));
        for (int id = 1; id <= deals; id++) {
            data.deals().put(id, values(id));
        }
        return FakePortal.start(data, PortalOptions.at(clock).withLimits(limits));
    }

    static List<String> fields() {
        return IntStream.rangeClosed(1, FIELDS)
                .mapToObj(number -> "ufCrm_" + number)
                .toList();
    }

    private static Map<String, Object> values(int id) {
        Map<String, Object> values = new HashMap<>();
        values.put("categoryId", 3);
        values.put("stageId", "C3:NEW");
        values.put("title", "Договор поставки № " + id);
        values.put("closedate", id % ONE_IN == 0 ? TODAY : TODAY.plusYears(1));
        fields().forEach(name -> values.put(name, "Значение " + id));
        return values;
    }
}
