package io.napomni.benchmarks.requests;

import io.napomni.bitrix24.Bitrix24Portal;
import io.napomni.bitrix24.contract.ContractFields;
import io.napomni.bitrix24.contract.ContractMapping;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.rest.Webhook;
import io.napomni.model.Supply;
import io.napomni.port.FactSource;
import io.napomni.run.ContractFacts;
import io.napomni.scenario.contract.ContractFact;
import io.napomni.testkit.fake.bitrix24.FakePortal;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldType;
import io.napomni.testkit.fake.bitrix24.data.MultiField;
import io.napomni.testkit.fake.bitrix24.data.Pipeline;
import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.data.Stage;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import io.napomni.testkit.fake.bitrix24.people.PortalUser;
import io.napomni.testkit.memory.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A portal with many deals under the limits of the cloud, of which one in fifty lies in the windows; waiting moves its clock. */
final class Portal implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final int ONE_IN = 50;
    private static final int MANAGERS = 20;
    private static final long PIPELINE = 3;

    final SettableClock clock = SettableClock.at(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    final FakePortal fake;

    Portal(int deals) {
        PortalData data = PortalData.empty();
        data.pipelines(EntityType.DEAL)
                .put(new Pipeline(
                        PIPELINE,
                        "Договоры",
                        10,
                        List.of(Stage.process("C3:NEW", "Исполняется", 10), Stage.success("C3:WON", "Исполнен", 20))));
        data.deals().fields().put(Field.user("ufCrm_1", "Номер договора", FieldType.STRING));
        data.deals().fields().put(Field.user("ufCrm_2", "Последняя отгрузка", FieldType.DATE));
        data.deals().fields().put(Field.user("ufCrm_3", "Осталось отгрузить", FieldType.STRING));
        fill(data, deals);
        fake = FakePortal.start(
                data, io.napomni.testkit.fake.bitrix24.PortalOptions.at(clock).withLimits(Limits.cloud()));
    }

    private static void fill(PortalData data, int deals) {
        for (long id = 1; id <= MANAGERS; id++) {
            data.putUser(PortalUser.of(id, "Анна", "Орлова", "manager" + id + "@example.test", 1));
        }
        for (long id = 1; id <= deals; id++) {
            data.deals().put(id, deal(id));
            if (id % ONE_IN == 0) {
                MultiField email = MultiField.workEmail("customer" + id + "@example.test");
                if (ofCompany(id)) {
                    data.companies().put(id, Map.of("title", "ООО " + id), email);
                } else {
                    data.contacts().put(id, Map.of("name", "Иван", "lastName", "Петров"), email);
                }
            }
        }
    }

    private static boolean ofCompany(long id) {
        return id % (2 * ONE_IN) == 0;
    }

    /** In the windows by its end in one half, by its last shipment in the other. */
    private static Map<String, Object> deal(long id) {
        boolean inWindow = id % ONE_IN == 0;
        boolean ends = id % (4 * ONE_IN) < 2 * ONE_IN;
        Map<String, Object> deal = new HashMap<>(Map.of(
                "title",
                "Договор " + id,
                "categoryId",
                PIPELINE,
                "stageId",
                "C3:NEW",
                "assignedById",
                1 + id % MANAGERS,
                "begindate",
                TODAY.minusYears(3),
                "closedate",
                inWindow && ends ? TODAY.plusDays(id % 60) : TODAY.plusYears(2),
                "ufCrm_1",
                "Д-" + id,
                "ufCrm_2",
                inWindow && !ends ? TODAY.minusDays(100 + id % 200) : TODAY.minusDays(id % 80),
                "ufCrm_3",
                "120"));
        deal.put(ofCompany(id) ? "companyId" : "contactId", id);
        return deal;
    }

    private Bitrix24Portal client() {
        PortalOptions options =
                PortalOptions.standard().withCallTimeout(Duration.ofMinutes(2)).withPause(clock::advance);
        return Bitrix24Portal.open(Webhook.of(fake.webhookUrl().toString()), clock, options);
    }

    private static FactSource<Supply> contracts(Bitrix24Portal client) {
        ContractFields fields = ContractFields.of("Номер договора", "begindate", "closedate")
                .withLastShippedOn("Последняя отгрузка")
                .withRemainder("Осталось отгрузить");
        return client.contracts(ContractMapping.of("Договоры", fields));
    }

    FactSource<Supply> contracts() {
        return contracts(client());
    }

    /** Contracts with their customers and managers, as a run reads them. */
    FactSource<ContractFact> facts() {
        Bitrix24Portal client = client();
        return ContractFacts.from(contracts(client), client.customers(), client.managers());
    }

    @Override
    public void close() {
        fake.close();
    }
}
