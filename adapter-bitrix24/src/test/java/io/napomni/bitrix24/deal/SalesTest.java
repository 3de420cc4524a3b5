package io.napomni.bitrix24.deal;

import static io.napomni.bitrix24.PortalStage.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.bitrix24.Filled;
import io.napomni.bitrix24.PortalStage;
import io.napomni.model.CustomerRef;
import io.napomni.model.Purchase;
import io.napomni.model.Quantity;
import io.napomni.port.ConfigurationException;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.port.SourceException;
import io.napomni.rule.AnchorWindow;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldType;
import io.napomni.testkit.fake.bitrix24.data.ProductRow;
import io.napomni.testkit.fake.bitrix24.fault.When;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SalesTest {
    private final PortalStage stage = PortalStage.open();
    private final Filled filled = new Filled(stage);
    private final List<Sale> read = new ArrayList<>();

    @AfterEach
    void close() {
        stage.close();
    }

    private FetchReport fetch(SaleMapping mapping, AnchorWindow... windows) {
        return stage.portal.sales(mapping).fetch(FetchWindow.of(TODAY, List.of(windows)), read::add);
    }

    private static AnchorWindow lastMonth() {
        return AnchorWindow.between("bought-on", TODAY.minusDays(30), TODAY);
    }

    private static CustomerRef company(int id) {
        return new CustomerRef("b24", "company", Integer.toString(id));
    }

    @Test
    void product_rows_of_deals_won_in_the_window_are_purchases() {
        filled.sale(1, 44, TODAY.minusDays(3), "Масло 5W40", "2.50", "Фильтр", "1");
        filled.sale(2, 44, TODAY.minusDays(300), "Масло 5W40", "1");
        stage.deal(3, Map.of("companyId", 45, "closedate", TODAY));
        filled.rows(EntityType.DEAL, 3, "Масло 5W40", "9");

        FetchReport report = fetch(SaleMapping.of("Договоры"), lastMonth());

        assertThat(read)
                .singleElement()
                .satisfies(sale -> assertThat(sale.purchases())
                        .containsExactly(
                                new Purchase(company(44), "Масло 5W40", TODAY.minusDays(3), Quantity.of("2.5", "шт.")),
                                new Purchase(company(44), "Фильтр", TODAY.minusDays(3), Quantity.of("1", "шт."))));
        assertThat(report.facts()).isEqualTo(1);
        assertThat(report.outside()).isEqualTo(1);
    }

    @Test
    void rows_without_a_quantity_above_zero_are_no_purchases() {
        filled.sale(1, 44, TODAY, "Масло", "0", "Возврат", "-2");

        fetch(SaleMapping.of(), lastMonth());

        assertThat(read).singleElement().matches(sale -> sale.purchases().isEmpty());
        assertThat(stage.portal.purchases(SaleMapping.of()).find(Set.of(company(44))))
                .isEmpty();
    }

    @Test
    void a_deal_with_more_rows_than_a_page_has_them_all() {
        List<ProductRow> rows = new ArrayList<>();
        for (int id = 1; id <= 120; id++) {
            rows.add(new ProductRow(id, id, "Товар " + id, BigDecimal.ONE, BigDecimal.ONE, "шт."));
        }
        filled.sale(1, 44, TODAY);
        stage.fake.data().putProductRows(EntityType.DEAL, 1, rows);

        fetch(SaleMapping.of(), lastMonth());

        assertThat(read.get(0).purchases())
                .extracting(Purchase::product)
                .doesNotHaveDuplicates()
                .hasSize(120);
    }

    @Test
    void rows_that_break_off_are_an_error_and_no_silence() {
        filled.sale(1, 44, TODAY, "Масло", "1", "Фильтр", "1");
        stage.fake.faults().breakOffList(When.method("crm.item.productrow.list"), 1);

        assertThatThrownBy(() -> fetch(SaleMapping.of(), lastMonth()))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("counted");
        assertThat(read).isEmpty();
    }

    @Test
    void fifty_deals_share_a_request() {
        for (int id = 1; id <= 200; id++) {
            filled.sale(id, id, TODAY, "Масло", "1");
        }

        fetch(SaleMapping.of("3").withoutCounting(), lastMonth());

        assertThat(read).hasSize(200);
        assertThat(stage.fake.recorder().httpCount())
                .as("two for the mapping, one for the deals, four for their rows")
                .isEqualTo(2 + 1 + 4);
    }

    @Test
    void the_day_may_stand_in_a_field_of_the_companys_own() {
        stage.fake.deals().fields().put(Field.user("ufCrm_1700000007", "Дата отгрузки", FieldType.DATE));
        filled.sale(1, 44, TODAY.minusYears(1), "Масло", "1");
        stage.fake.deals().update(1, "ufCrm_1700000007", TODAY);

        fetch(SaleMapping.of().withBoughtOn("дата отгрузки"), lastMonth());

        assertThat(read).extracting(Sale::boughtOn).containsExactly(TODAY);
        assertThatThrownBy(() -> fetch(SaleMapping.of().withBoughtOn("Дата отгруски"), lastMonth()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("\"Дата отгрузки\" (UF_CRM_1700000007)");
    }

    @Test
    void a_won_deal_without_its_day_is_left_out_and_counted() {
        stage.deal(1, Map.of("stageId", "C3:WON", "companyId", 44));

        FetchReport report = stage.portal.sales(SaleMapping.of()).fetch(FetchWindow.everything(TODAY), read::add);

        assertThat(read).isEmpty();
        assertThat(report.proof()).contains("left out because no fact could be made of them: 1");
    }

    @Test
    void a_deal_of_a_company_is_no_purchase_of_its_contact() {
        stage.deal(1, Map.of("stageId", "C3:WON", "companyId", 44, "contactIds", List.of(91), "closedate", TODAY));
        stage.deal(2, Map.of("stageId", "C3:WON", "contactIds", List.of(91), "closedate", TODAY.minusDays(1)));
        filled.rows(EntityType.DEAL, 1, "Масло", "1");
        filled.rows(EntityType.DEAL, 2, "Фильтр", "1");
        CustomerRef contact = new CustomerRef("b24", "contact", "91");

        var found = stage.portal.purchases(SaleMapping.of()).find(Set.of(contact));

        assertThat(found).containsOnlyKeys(contact);
        assertThat(found.get(contact)).extracting(Purchase::product).containsExactly("Фильтр");
    }
}
