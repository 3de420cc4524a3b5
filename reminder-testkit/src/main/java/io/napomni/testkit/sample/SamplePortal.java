package io.napomni.testkit.sample;

import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldTable;
import io.napomni.testkit.fake.bitrix24.data.FieldType;
import io.napomni.testkit.fake.bitrix24.data.MultiField;
import io.napomni.testkit.fake.bitrix24.data.Pipeline;
import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.data.Stage;
import io.napomni.testkit.fake.bitrix24.people.Department;
import io.napomni.testkit.fake.bitrix24.people.PortalUser;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A sample company as a Bitrix24 portal: contracts are deals in the pipeline «Договоры», what 1C knows of them stands
 * in user fields; the taxpayer's number of a company stands in its requisites too. One deal in twenty more
 * stands in the default pipeline and is no contract.
 */
public final class SamplePortal {
    public static final long PIPELINE = 3;
    public static final String PIPELINE_NAME = "Договоры";
    public static final String STAGE_RUNNING = "C3:EXECUTING";
    public static final String STAGE_WON = "C3:WON";
    public static final String STAGE_LOST = "C3:LOSE";
    public static final String NUMBER = "ufCrm_1700000001";
    public static final String BEGIN = "ufCrm_1700000002";
    public static final String END = "ufCrm_1700000003";
    public static final String LAST_SHIPMENT = "ufCrm_1700000004";
    public static final String REMAINDER = "ufCrm_1700000005";
    public static final String UNIT = "ufCrm_1700000006";
    public static final String INN = "ufCrm_1700000101";

    private SamplePortal() {}

    /** The portal of the company as it is on its day. */
    public static PortalData of(SampleCompany company) {
        PortalData data = PortalData.empty();
        putFields(data);
        putPipeline(data);
        putPeople(data, company);
        company.customers().forEach(customer -> putCustomer(data, customer));
        company.contracts().forEach(contract -> data.deals().put(contract.id(), SampleDeal.values(contract)));
        putOtherDeals(data, company);
        return data;
    }

    /** Lets time go on until this day: regular shipments happen; nothing else changes. */
    public static void liveUntil(LocalDate day, SampleCompany company, PortalData data) {
        company.contracts().stream()
                .filter(contract -> contract.kind().ships())
                .forEach(contract -> contract.lastShipmentBy(day)
                        .ifPresent(shipped -> data.deals().update(contract.id(), LAST_SHIPMENT, shipped)));
    }

    private static void putFields(PortalData data) {
        FieldTable deals = data.deals().fields();
        deals.put(Field.user(NUMBER, "Номер договора", FieldType.STRING));
        deals.put(Field.user(BEGIN, "Дата начала договора", FieldType.DATE));
        deals.put(Field.user(END, "Дата окончания договора", FieldType.DATE));
        deals.put(Field.user(LAST_SHIPMENT, "Дата последней отгрузки", FieldType.DATE));
        deals.put(Field.user(REMAINDER, "Остаток к отгрузке", FieldType.DOUBLE));
        deals.put(Field.user(UNIT, "Единица остатка", FieldType.STRING));
        data.companies().fields().put(Field.user(INN, "ИНН", FieldType.STRING));
    }

    private static void putPipeline(PortalData data) {
        List<Stage> stages = List.of(
                Stage.process("C3:NEW", "Согласование", 10),
                Stage.process(STAGE_RUNNING, "Исполняется", 20),
                Stage.process("C3:PROLONG", "Продление", 30),
                Stage.success(STAGE_WON, "Исполнен", 40),
                Stage.failure(STAGE_LOST, "Расторгнут", 50));
        data.pipelines(EntityType.DEAL).put(new Pipeline(PIPELINE, PIPELINE_NAME, 200, stages));
    }

    private static void putPeople(PortalData data, SampleCompany company) {
        long root = SampleCompany.ROOT_DEPARTMENT;
        List<SampleEmployee> managers = company.managers();
        data.putDepartment(
                Department.root(root, "Компания").headedBy(managers.get(0).id()));
        data.putDepartment(Department.under(root, root + 2, "Отдел продаж 1")
                .headedBy(managers.get(1).id()));
        data.putDepartment(Department.under(root, root + 1, "Отдел продаж 2")
                .headedBy(managers.get(2).id()));
        managers.forEach(manager -> data.putUser(PortalUser.of(
                        manager.id(),
                        manager.person().name(),
                        manager.person().lastName(),
                        manager.email(),
                        manager.department())
                .withWorkPhone(manager.phone())));
    }

    private static void putCustomer(PortalData data, SampleCustomer customer) {
        data.companies()
                .put(
                        customer.companyId(),
                        Map.of("title", customer.name(), INN, customer.inn()),
                        emails(customer.companyEmails()));
        data.requisites().ofCompany(customer.companyId(), customer.name(), customer.inn(), "");
        SamplePerson person = customer.contact();
        data.contacts()
                .put(
                        customer.contactId(),
                        Map.of(
                                "name", person.name(),
                                "secondName", person.patronymic(),
                                "lastName", person.lastName(),
                                "companyId", customer.companyId()),
                        emails(customer.contactEmails()));
    }

    private static MultiField[] emails(List<String> fields) {
        return fields.stream().map(MultiField::workEmail).toArray(MultiField[]::new);
    }

    private static void putOtherDeals(PortalData data, SampleCompany company) {
        List<SampleContract> contracts = company.contracts();
        for (int at = 0; at < contracts.size(); at += 20) {
            long id = data.deals().nextId();
            data.deals()
                    .put(
                            id,
                            Map.of(
                                    "title",
                                    "Разовая продажа № " + id,
                                    "companyId",
                                    contracts.get(at).customer().companyId()));
        }
    }
}
