package io.napomni.testkit.fake.onec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is out of sight in one form is out of sight in every form. */
class SightTest {
    private final Shop shop = Shop.open();
    private final Asker ask = shop.ask;

    @AfterEach
    void close() {
        shop.close();
    }

    private void hideDaisy() {
        shop.base
                .rights()
                .hide(Shop.PARTNERS, row -> row.path("Description").asText().equals("Ромашка"));
    }

    private void hideShipment() {
        shop.base
                .rights()
                .hide(Shop.BALANCES, row -> row.path("RecordType").asText().equals("Expense"));
    }

    @Test
    void what_a_reference_leads_to() {
        hideDaisy();
        assertThat(ask.refusal(Shop.ORDERS + "?$expand=Партнер")).isEqualTo("401/20");
        assertThat(ask.rows(Shop.ORDERS + "?$expand=Партнер&$orderby=Number&allowedOnly=true"))
                .extracting(row -> row.path("Партнер").isNull())
                .containsExactly(true, false, true);
        assertThat(ask.refusal(Shop.ORDERS + "(guid'" + Shop.FIRST + "')/Партнер"))
                .isEqualTo("401/20");
        assertThat(ask.rows(Shop.ORDERS)).hasSize(3);
    }

    @Test
    void the_rows_of_a_section() {
        shop.base.rights().hide(Shop.ORDERS, row -> row.path("Ref_Key").asText().equals(Shop.FIRST));
        assertThat(ask.refusal(Shop.ORDERS + "_Товары")).isEqualTo("401/20");
        assertThat(ask.column("Ref_Key", Shop.ORDERS + "_Товары?allowedOnly=true"))
                .containsExactlyInAnyOrder(Shop.SECOND, Shop.THIRD);
        shop.base.rights().restore();
        shop.base.rights().refuse(Shop.ORDERS);
        assertThat(ask.refusal(Shop.ORDERS + "_Товары?allowedOnly=true")).isEqualTo("401/20");
    }

    @Test
    void the_records_of_a_register_in_both_forms() {
        hideShipment();
        assertThat(ask.refusal(Shop.BALANCES + "_RecordType")).isEqualTo("401/20");
        assertThat(ask.refusal(Shop.BALANCES)).isEqualTo("401/20");
        assertThat(ask.rows(Shop.BALANCES + "_RecordType?allowedOnly=true")).hasSize(2);
        assertThat(ask.rows(Shop.BALANCES + "?allowedOnly=true")).hasSize(2);
        assertThat(ask.get(Shop.BALANCES + "_RecordType/$count?allowedOnly=true")
                        .body())
                .isEqualTo("2");
    }

    @Test
    void what_a_virtual_table_adds_up() {
        hideShipment();
        String balance = Shop.BALANCES + "/Balance(Dimensions='Номенклатура')";
        assertThat(ask.refusal(balance)).isEqualTo("401/20");
        assertThat(ask.column("ЗаказаноBalance", balance + "?allowedOnly=true")).containsExactly("11");
        assertThat(ask.column(
                        "ЗаказаноBalance",
                        Shop.BALANCES + "/Balance(Period=datetime'2026-03-20T00:00:00',Dimensions='Номенклатура')"))
                .containsExactly("11");
        shop.base.rights().hide(Shop.RATES, row -> row.path("Курс").asInt() == 92);
        assertThat(ask.refusal(Shop.RATES + "/SliceLast()")).isEqualTo("401/20");
        assertThat(ask.column("Курс", Shop.RATES + "/SliceLast()?allowedOnly=true"))
                .containsExactly("91.2345");
    }
}
