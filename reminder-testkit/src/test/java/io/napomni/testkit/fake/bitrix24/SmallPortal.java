package io.napomni.testkit.fake.bitrix24;

import io.napomni.testkit.fake.bitrix24.auth.PortalApp;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldType;
import io.napomni.testkit.fake.bitrix24.data.MultiField;
import io.napomni.testkit.fake.bitrix24.data.Pipeline;
import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.data.ProductRow;
import io.napomni.testkit.fake.bitrix24.data.Stage;
import io.napomni.testkit.fake.bitrix24.people.Department;
import io.napomni.testkit.fake.bitrix24.people.PortalUser;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** A small portal for tests: one pipeline, one deal with all that belongs to it, more deals on demand. */
final class SmallPortal {
    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    static final String NUMBER = "ufCrm_1700000001";
    static final String SHIPPED = "ufCrm_1700000002";

    private SmallPortal() {}

    static FakePortal start() {
        return FakePortal.start(data(), PortalOptions.at(NOON));
    }

    static FakePortal with(PortalApp app) {
        return FakePortal.start(data(), PortalOptions.at(NOON).withApps(app));
    }

    static FakePortal withDeals(int count) {
        PortalData data = data();
        LongStream.rangeClosed(2001, 2000L + count).forEach(id -> data.deals().put(id, Map.of("title", "Deal " + id)));
        return FakePortal.start(data, PortalOptions.at(NOON));
    }

    static PortalData data() {
        PortalData data = PortalData.empty();
        data.pipelines(EntityType.DEAL)
                .put(new Pipeline(
                        3,
                        "Договоры",
                        200,
                        List.of(
                                Stage.process("C3:NEW", "Новый", 10),
                                Stage.process("C3:EXECUTING", "Исполняется", 20),
                                Stage.success("C3:WON", "Исполнен", 30),
                                Stage.failure("C3:LOSE", "Расторгнут", 40))));
        data.deals().fields().put(Field.user(NUMBER, "Номер договора", FieldType.STRING));
        data.deals().fields().put(Field.user(SHIPPED, "Дата последней отгрузки", FieldType.DATE));
        data.companies().put(44, Map.of("title", "ООО «Ромашка»"), MultiField.workEmail("office@example.test"));
        data.contacts()
                .put(
                        91,
                        Map.of("name", "Ирина", "lastName", "Петрова", "companyId", 44),
                        MultiField.workPhone("+70000000001"),
                        MultiField.workEmail("irina@example.test"),
                        MultiField.homeEmail("home@example.test"));
        data.deals().put(1207, deal());
        data.putProductRows(
                EntityType.DEAL,
                1207,
                List.of(new ProductRow(1, 9, "Масло 5W40", new BigDecimal("100.5"), new BigDecimal("3"), "шт")));
        data.putUser(PortalUser.of(17, "Олег", "Иванов", "oleg@example.test", 5));
        data.putUser(PortalUser.of(21, "Анна", "Смирнова", "anna@example.test", 5));
        data.putDepartment(Department.root(1, "Компания"));
        data.putDepartment(Department.under(1, 5, "Отдел продаж").headedBy(21));
        return data;
    }

    private static Map<String, Object> deal() {
        return Map.of(
                "title",
                "Поставка <масел>",
                "categoryId",
                3,
                "stageId",
                "C3:EXECUTING",
                "companyId",
                44,
                "contactIds",
                List.of(91),
                "assignedById",
                17,
                "opportunity",
                new BigDecimal("125000.50"),
                "closedate",
                LocalDate.of(2026, 12, 1),
                NUMBER,
                "ДК-118/26",
                SHIPPED,
                LocalDate.of(2026, 9, 30));
    }
}
