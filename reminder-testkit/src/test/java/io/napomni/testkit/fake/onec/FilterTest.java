package io.napomni.testkit.fake.onec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds and what does not, of the order over 240,000 alone among three. */
class FilterTest {
    private static final Shop SHOP = Shop.open();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Number eq 'ТД00-000041'",
                "Number gt 'ТД00-000040' and Number lt 'ТД00-000042'",
                "СуммаДокумента ge 240000",
                "СуммаДокумента div 2 add 1 eq 120001",
                "СуммаДокумента sub 239999 gt 0 and СуммаДокумента mul 2 eq 480000.0",
                "-СуммаДокумента lt -1000",
                "not (Number ne 'ТД00-000041')",
                "Ref_Key eq guid'7E0C2A00-1A01-11F1-8F30-00155D010A01'",
                "substringof('0041', Number)",
                "startswith(Number,'ТД00') eq true and endswith(Number, '41')",
                "Number eq 'нет' or Number eq 'ТД00-000041'",
                "Партнер/Description eq 'Ромашка' and Date lt datetime'2026-04-01T00:00:00'",
                "month(Date) eq 3 and year(Date) eq 2026 and day(Date) eq 4 and hour(Date) eq 11"
                        + " and minute(Date) eq 20 and СуммаДокумента gt 1000",
                "dateadd(Date,'day',1) lt datetime'2026-03-06T00:00:00' and СуммаДокумента gt 1000",
                "datedifference(Date, datetime'2026-03-05T00:00:00', 'day') eq 1 and СуммаДокумента gt 1000",
                "concat(Number,'!') eq 'ТД00-000041!'",
                "substring(Number,1,2) eq 'ТД' and substring(Number,10) eq '41'",
                "like(Number,'%0041')",
                "Товары/any(d: d/Цена gt 10000)",
                "Товары/any() and Товары/all(d: d/Цена gt 10000 and d/Отменено eq false)",
                "Товары/any(d: d/Номенклатура/Description eq 'Кран' and d/Цена gt 10000)"
            })
    void finds_the_one_order(String filter) {
        assertThat(SHOP.ask.column("Number", Shop.ORDERS + "?$filter=" + filter))
                .containsExactly("ТД00-000041");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ЗаказКлиента eq cast(guid'7e0c2a00-1a02-11f1-8f30-00155d010a01','Document_ЗаказКлиента')",
                "cast(ЗаказКлиента,'Document_ЗаказКлиента')/Number eq 'ТД00-000042'",
                "cast(cast(ЗаказКлиента,'Document_ЗаказКлиента')/Партнер_Key,'Catalog_Партнеры')/Code eq '00-13'",
                "isof(Recorder,'Document_ЗаказКлиента') and Заказано eq 1",
                "Recorder_Type eq 'StandardODATA.Document_ЗаказКлиента' and КодСтроки eq 1 and Заказано eq 1"
            })
    void finds_the_one_record(String filter) {
        assertThat(SHOP.ask.column("Recorder", Shop.BALANCES + "_RecordType?$filter=" + filter))
                .containsExactly(Shop.SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ЗаказКлиента eq guid'7e0c2a00-1a02-11f1-8f30-00155d010a01'",
                "ЗаказКлиента eq '7e0c2a00-1a02-11f1-8f30-00155d010a01'",
                "isof(Recorder,'Document_РеализацияТоваровУслуг') and Заказано eq 1"
            })
    void finds_nothing_and_says_nothing(String filter) {
        assertThat(SHOP.ask.rows(Shop.BALANCES + "_RecordType?$filter=" + filter))
                .isEmpty();
    }
}
