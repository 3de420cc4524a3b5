package io.napomni.bitrix24.invoice;

import static io.napomni.bitrix24.PortalStage.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.bitrix24.Filled;
import io.napomni.bitrix24.PortalStage;
import io.napomni.model.CustomerRef;
import io.napomni.model.Invoice;
import io.napomni.model.Money;
import io.napomni.model.Segment;
import io.napomni.model.SubjectRef;
import io.napomni.port.ConfigurationException;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.rule.AnchorWindow;
import io.napomni.rule.Reason;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldType;
import io.napomni.testkit.fake.bitrix24.data.ItemStore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoicesTest {
    private static final String PAID = "ufCrm_1700000021";
    private static final String GROUP = "ufCrm_1700000022";

    private final PortalStage stage = PortalStage.open();
    private final Filled filled = new Filled(stage);
    private final ItemStore invoices = stage.fake.data().items(EntityType.SMART_INVOICE);
    private final List<Invoice> read = new ArrayList<>();

    @AfterEach
    void close() {
        stage.close();
    }

    private FetchReport fetch(InvoiceMapping mapping, AnchorWindow... windows) {
        return stage.portal.invoices(mapping).fetch(FetchWindow.of(TODAY, List.of(windows)), read::add);
    }

    private FetchReport fetchAll(InvoiceMapping mapping) {
        return stage.portal.invoices(mapping).fetch(FetchWindow.everything(TODAY), read::add);
    }

    private List<String> ids() {
        return read.stream().map(invoice -> invoice.ref().id()).toList();
    }

    @Test
    void an_open_invoice_demands_its_whole_sum() {
        filled.invoice(6, TODAY.minusDays(20), TODAY.minusDays(5), "125000.5", Map.of());

        fetchAll(InvoiceMapping.standard());

        assertThat(read)
                .containsExactly(new Invoice(
                        new SubjectRef("b24", "invoice", "6"),
                        Invoice.Kind.INVOICE,
                        "С-6",
                        new CustomerRef("b24", "company", "44"),
                        Segment.NONE,
                        true,
                        false,
                        TODAY.minusDays(20),
                        Optional.of(TODAY.minusDays(5)),
                        Money.of("125000.50", "RUB"),
                        Money.of("0", "RUB")));
    }

    @Test
    void stages_tell_what_is_paid_and_what_is_cancelled() {
        filled.invoice(1, TODAY, TODAY, "100", Map.of("stageId", "DT31_5:P"));
        filled.invoice(2, TODAY, TODAY, "100", Map.of("stageId", "DT31_5:D"));
        filled.invoice(3, TODAY, TODAY, "100", Map.of("stageId", "DT31_5:S"));

        fetchAll(InvoiceMapping.standard());
        assertThat(ids()).as("open ones only").containsExactly("3");
        read.clear();
        fetchAll(InvoiceMapping.standard().includingClosed());

        assertThat(read).extracting(invoice -> invoice.open().isPositive()).containsExactly(false, true, true);
        assertThat(read).extracting(Invoice::cancelled).containsExactly(false, true, false);
    }

    @Test
    void drafts_are_not_posted_and_a_wrong_name_of_a_stage_is_answered_with_the_nearest() {
        filled.invoice(1, TODAY, TODAY, "100", Map.of());
        filled.invoice(2, TODAY, TODAY, "100", Map.of("stageId", "DT31_5:S"));

        fetchAll(InvoiceMapping.standard().withDrafts("Новый"));

        assertThat(read).extracting(Invoice::posted).containsExactly(false, true);
        assertThatThrownBy(() -> fetchAll(InvoiceMapping.standard().withDrafts("Новая")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("\"Новый\" (DT31_5:N)");
    }

    @ParameterizedTest
    @CsvSource({
        "300|RUB, 300",
        "300.10|rub, 300.10",
        "300.5, 300.5",
        "0.30000000000000004|RUB, 0.30",
        "'', 0",
        "|RUB, none",
        "300|USD, none",
        "300|XYZ, none",
        "300.001|RUB, none",
        "many, none"
    })
    void what_is_paid_in_part_is_read_right_or_the_invoice_is_undecidable(String written, String paid) {
        invoices.fields().put(Field.user(PAID, "Оплачено", FieldType.MONEY));
        filled.invoice(1, TODAY, TODAY, "1000", written.isEmpty() ? Map.of() : Map.of(PAID, written));

        FetchReport report = fetchAll(
                InvoiceMapping.standard().withFields(InvoiceFields.standard().withPaid("оплачено")));

        if (paid.equals("none")) {
            assertThat(read).isEmpty();
            assertThat(report.proof()).contains("left out because no fact could be made of them: 1");
        } else {
            assertThat(read).extracting(Invoice::paid).containsExactly(Money.of(paid, "RUB"));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.1, RUB", "999.9, EUR", "1e3, RUB", "0.30000000000000004, RUB"})
    void a_sum_is_exact(BigDecimal sum, String currency) {
        filled.invoice(1, TODAY, TODAY, "1", Map.of("opportunity", sum, "currencyId", currency));

        fetchAll(InvoiceMapping.standard());

        assertThat(read.get(0).total().amount())
                .isEqualByComparingTo(sum.setScale(2, java.math.RoundingMode.HALF_EVEN));
    }

    @ParameterizedTest
    @CsvSource({"100.005, RUB", "100, RUR2", "100, XXQ", "100.5, JPY"})
    void a_sum_that_is_none_makes_an_invoice_undecidable(BigDecimal sum, String currency) {
        filled.invoice(1, TODAY, TODAY, "1", Map.of("opportunity", sum, "currencyId", currency));
        filled.invoice(2, TODAY, TODAY, "1", Map.of());

        FetchReport report = fetchAll(InvoiceMapping.standard());

        assertThat(ids()).containsExactly("2");
        assertThat(report.leftOut().named()).singleElement().satisfies(one -> {
            assertThat(one.subject()).hasToString("b24:invoice:1");
            assertThat(one.why()).isEqualTo(Reason.of("unreadable", "opportunity and currencyId"));
        });
        assertThat(report.leftOut().among()).isEqualTo(2);
    }

    @Test
    void enumerations_read_as_what_people_see_and_several_values_as_none() {
        invoices.fields()
                .put(Field.user(GROUP, "Группа", FieldType.ENUMERATION)
                        .offering(Map.of(81L, "Опт", 82L, "Розница"))
                        .multiple());
        filled.invoice(1, TODAY, TODAY, "1", Map.of(GROUP, List.of(81)));
        filled.invoice(2, TODAY, TODAY, "1", Map.of(GROUP, List.of(81, 82)));
        filled.invoice(3, TODAY, TODAY, "1", Map.of());

        FetchReport report = fetchAll(
                InvoiceMapping.standard().withFields(InvoiceFields.standard().withSegment("Группа")));

        assertThat(read).extracting(invoice -> invoice.segment().name()).containsExactly("Опт", "", "");
        assertThat(report.proof()).endsWith("values that could not be read: 1");
    }

    @Test
    void windows_on_the_last_day_to_pay_are_pushed_down() {
        filled.invoice(1, TODAY.minusDays(30), TODAY.minusDays(1), "1", Map.of());
        filled.invoice(2, TODAY.minusDays(30), TODAY.plusDays(1), "1", Map.of());

        FetchReport report = fetch(
                InvoiceMapping.standard(), AnchorWindow.between("due-on", TODAY.minusDays(9), TODAY.minusDays(1)));

        assertThat(ids()).containsExactly("1");
        assertThat(report.outside()).isEqualTo(1);
        assertThat(report.proof()).contains("1 invoices in 1 pages", "1 windows of dates were pushed down");
    }

    @Test
    void an_invoice_without_its_day_was_issued_when_it_was_made() {
        filled.invoice(1, TODAY.minusDays(3), TODAY, "1", Map.of());
        invoices.update(1, "begindate", null);
        filled.invoice(2, TODAY.minusDays(3), TODAY, "1", Map.of("createdTime", Filled.noon(TODAY.minusDays(90))));
        filled.invoice(3, TODAY.minusDays(60), TODAY, "1", Map.of("createdTime", Filled.noon(TODAY.minusDays(3))));

        fetch(InvoiceMapping.standard(), AnchorWindow.between("issued-on", TODAY.minusDays(5), TODAY));

        assertThat(ids()).containsExactlyInAnyOrder("1", "2");
        assertThat(read).extracting(Invoice::issuedOn).containsOnly(TODAY.minusDays(3));
    }

    @Test
    void a_field_that_is_not_there_is_answered_with_the_nearest_of_invoices() {
        InvoiceFields wrong = new InvoiceFields("Номерр", "begindate", "closedate", Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> fetchAll(InvoiceMapping.standard().withFields(wrong)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("An invoice of the portal has no field")
                .hasMessageContaining("\"Номер\" (ACCOUNT_NUMBER)");
    }

    @Test
    void an_invoice_on_a_stage_that_is_not_listed_is_left_out_and_counted() {
        filled.invoice(1, TODAY, TODAY, "1", Map.of("stageId", "DT31_9:N"));

        FetchReport report = fetchAll(InvoiceMapping.standard().includingClosed());

        assertThat(read).isEmpty();
        assertThat(report.proof()).contains("left out because no fact could be made of them: 1");
    }
}
