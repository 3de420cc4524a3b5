package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.testkit.fake.bitrix24.FakePortal;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Item;
import io.napomni.testkit.fake.bitrix24.data.MultiField;
import io.napomni.testkit.fake.onec.fault.Fault;
import io.napomni.testkit.fake.onec.fault.When;
import io.napomni.testkit.fake.smtp.ReceivedLetter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One configuration that watches contracts in a portal and unpaid documents in 1C, or both in the portal. */
class BothSystemsTest {

    private static final long DEAL = 10_001;
    private static final MultiField ADDRESS = MultiField.workEmail("buh@odin.example");

    private BaseDesk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = BaseDesk.with(folder, "ut11", BaseDesk.ORDERS, 60);
        desk.desk().write(desk.desk().config() + desk.sections("1c orders"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private long about(String word) {
        return desk.letters().stream()
                .filter(letter -> letter.subject().contains(word))
                .count();
    }

    @Test
    void one_run_reminds_of_contracts_and_of_orders() {
        Desk.Typed check = desk.type("check");
        assertThat(check.code()).as(check.out()).isLessThan(2);
        Desk.Typed run = desk.type("run");
        assertThat(run.code()).as(run.out() + run.err()).isLessThan(2);
        assertThat(run.out()).contains("Заканчивается договор", "Не оплачен заказ или счёт");
        assertThat(about("Задолженность")).isPositive();
        assertThat(desk.letters().size() - about("Задолженность")).isPositive();
        int sent = desk.letters().size();
        desk.type("run");
        assertThat(desk.letters()).hasSize(sent);
    }

    @Test
    void a_use_case_that_is_named_runs_alone() {
        desk.type("run", "dunning");
        assertThat(about("Задолженность")).isEqualTo(desk.letters().size()).isPositive();
        desk.type("run", "contract");
        assertThat(desk.letters().size()).isGreaterThan((int) about("Задолженность"));
    }

    @Test
    void if_the_base_does_not_answer_nothing_is_sent_about_contracts_either() {
        // A page in place of the list is a failure at once; a base that is not there is asked again for some seconds.
        desk.base().faults().inject(Fault.pageInsteadOfJson(), When.set("Document_ЗаказКлиента"));
        Desk.Typed run = desk.type("run");
        assertThat(run.code()).as(run.out()).isEqualTo(3);
        assertThat(desk.letters()).isEmpty();
        assertThat(desk.type("run", "contract").code()).isLessThan(2);
        assertThat(desk.letters()).isNotEmpty();
    }

    @Test
    void invoices_of_the_portal_go_the_same_way() {
        desk.desk().write(desk.desk().config() + """
                dunning:
                  source: bitrix24 invoices
                  startsOn: %s
                  coldStart: 1000
                """.formatted(BaseDesk.START));
        invoice(1, 20);
        invoice(2, 1);
        assertThat(desk.type("check").code()).isLessThan(2);
        assertThat(desk.type("preview", "dunning").out()).contains("С-1").doesNotContain("С-2");
        assertThat(desk.type("explain", "dunning", "С-1").out()).contains("пора");
        Desk.Typed sent = desk.type("send", "dunning", "С-1", "--yes");
        assertThat(sent.code()).as(sent.out() + sent.err()).isZero();
        assertThat(desk.letters()).extracting(ReceivedLetter::recipient).containsExactly("buh@odin.example");
        desk.type("run", "dunning");
        assertThat(desk.letters()).hasSize(1);
        assertThat(desk.type("register", "find", "С-1").out()).contains("сделано");
    }

    /** An invoice of some days ago to the customer of the first deal. */
    private void invoice(long id, int daysAgo) {
        FakePortal portal = desk.desk().portal();
        long company = Long.parseLong(portal.deals().find(DEAL).orElseThrow().text("companyId"));
        portal.companies().change(company, item -> new Item(item.id(), item.values(), List.of(ADDRESS)));
        portal.data()
                .items(EntityType.SMART_INVOICE)
                .put(id, values("С-" + id, company, Desk.MONDAY.minusDays(daysAgo)));
    }

    private static Map<String, Object> values(String number, long company, LocalDate issued) {
        return Map.of(
                "stageId",
                "DT31_5:N",
                "accountNumber",
                number,
                "companyId",
                company,
                "begindate",
                issued,
                "closedate",
                issued.plusDays(5),
                "createdTime",
                issued.atTime(12, 0).atOffset(ZoneOffset.ofHours(3)),
                "opportunity",
                new BigDecimal("125000.50"),
                "currencyId",
                "RUB");
    }
}
