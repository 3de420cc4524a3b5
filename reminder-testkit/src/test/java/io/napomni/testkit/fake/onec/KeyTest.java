package io.napomni.testkit.fake.onec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One object by its key. */
class KeyTest {
    private static final String TYPE = "Recorder_Type='StandardODATA." + Shop.ORDERS + "'";

    private final Shop shop = Shop.open();
    private final Asker ask = shop.ask;

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "guid'"})
    void the_records_of_a_recorder(String quote) {
        String recorder = "(Recorder=" + quote + Shop.FIRST + "'," + TYPE + ")?$format=json";
        assertThat(ask.json(Shop.BALANCES + recorder).path("RecordSet"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("Сумма").asInt()).isEqualTo(240000));
        String one = "(Recorder=" + quote + Shop.FIRST + "'," + TYPE + ",LineNumber=1)?$format=json";
        assertThat(ask.json(Shop.BALANCES + "_RecordType" + one)
                        .path("RecordType")
                        .asText())
                .isEqualTo("Receipt");
    }

    @Test
    void a_key_must_be_whole_and_lead_somewhere() {
        assertThat(ask.refusal(Shop.BALANCES + "(Recorder='" + Shop.FIRST + "')"))
                .isEqualTo("400/7");
        assertThat(ask.refusal(Shop.BALANCES + "(Recorder='" + Shop.THIRD + "'," + TYPE + ")"))
                .isEqualTo("404/9");
        assertThat(ask.refusal(Shop.BALANCES + "(Recorder=5," + TYPE + ")")).isEqualTo("400/1");
    }

    @Test
    void the_row_of_an_independent_register() {
        shop.data.put(
                "InformationRegister_СостоянияЗаказовКлиентов",
                Shop.row("{'Заказ':'" + Shop.FIRST + "','Заказ_Type':'StandardODATA." + Shop.ORDERS
                        + "','СуммаОплаты':7}"));
        assertThat(ask.json("InformationRegister_СостоянияЗаказовКлиентов(Заказ='" + Shop.FIRST
                                + "',Заказ_Type='StandardODATA." + Shop.ORDERS + "')?$format=json")
                        .path("СуммаОплаты")
                        .asInt())
                .isEqualTo(7);
        assertThat(ask.json(Shop.RATES + "(Period=datetime'2026-03-01T00:00:00',Валюта_Key=guid'" + Shop.DOLLAR
                                + "')?$format=json")
                        .path("Курс")
                        .decimalValue())
                .isEqualByComparingTo("90.5");
    }
}
