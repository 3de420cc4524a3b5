package io.napomni.testkit.fake.onec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.data.BaseData;
import io.napomni.testkit.fake.onec.schema.BaseSchema;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;

/** A small base of profile ut11: two partners, three orders, one shipment's worth of records. */
final class Shop implements AutoCloseable {
    static final String ORDERS = "Document_ЗаказКлиента";
    static final String PARTNERS = "Catalog_Партнеры";
    static final String BALANCES = "AccumulationRegister_ЗаказыКлиентов";
    static final String RATES = "InformationRegister_КурсыВалют";
    static final String DAISY = "5d0e9c10-0c11-11ef-8f30-00155d010a01";
    static final String TULIP = "5d0e9c20-0c11-11ef-8f30-00155d010a01";
    static final String FIRST = "7e0c2a00-1a01-11f1-8f30-00155d010a01";
    static final String SECOND = "7e0c2a00-1a02-11f1-8f30-00155d010a01";
    static final String THIRD = "7e0c2a00-1a03-11f1-8f30-00155d010a01";
    static final String TAP = "c0ffee01-0c11-11ef-8f30-00155d010a01";
    static final String DOLLAR = "0c000000-0c11-11ef-8f30-00155d010a01";
    static final Clock NOON = Clock.fixed(Instant.parse("2026-03-30T12:00:00Z"), ZoneOffset.UTC);

    private static final JsonMapper JSON = new JsonMapper();

    final BaseData data = new BaseData();
    final FakeBase base;
    final Asker ask;

    private Shop(UnaryOperator<BaseOptions> change, Clock clock) {
        partners();
        orders();
        records();
        base = FakeBase.start(data, change.apply(BaseOptions.of(BaseSchema.of("ut11"), clock)));
        ask = new Asker(base);
    }

    static Shop open() {
        return open(options -> options);
    }

    static Shop open(UnaryOperator<BaseOptions> change) {
        return new Shop(change, NOON);
    }

    static Shop open(Clock clock, UnaryOperator<BaseOptions> change) {
        return new Shop(change, clock);
    }

    static ObjectNode row(String json) {
        try {
            return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void partners() {
        data.put(
                PARTNERS,
                row("{'Ref_Key':'" + DAISY + "','Code':'00-12','Description':'Ромашка','Клиент':true,"
                        + "'НаименованиеПолное':'ООО Ромашка'}"));
        data.put(PARTNERS, row("{'Ref_Key':'" + TULIP + "','Code':'00-13','Description':'Азалия','Клиент':false}"));
        data.put("Catalog_Номенклатура", row("{'Ref_Key':'" + TAP + "','Description':'Кран'}"));
    }

    private void orders() {
        order(FIRST, "ТД00-000041", "2026-03-04T11:20:05", DAISY, "240000.0");
        order(SECOND, "ТД00-000042", "2026-03-04T11:20:05", TULIP, "100.5");
        order(THIRD, "ТД00-000043", "2026-04-01T00:00:00", DAISY, "7");
    }

    private void order(String ref, String number, String date, String partner, String sum) {
        data.put(
                ORDERS,
                row("{'Ref_Key':'" + ref + "','DataVersion':'AAAAAAADk1A=','Number':'" + number + "','Date':'"
                        + date + "','Posted':true,'Партнер_Key':'" + partner + "','СуммаДокумента':" + sum
                        + ",'Статус':'КОтгрузке','Товары':[{'LineNumber':'1','Номенклатура_Key':'" + TAP
                        + "','Количество':10,'Цена':" + sum + ",'КодСтроки':'1','Отменено':false}]}"));
    }

    private void records() {
        record(FIRST, "Document_ЗаказКлиента", "2026-03-04T11:20:05", "Receipt", 10);
        record(
                "d3000000-4444-11f1-8f30-00155d010a01",
                "Document_РеализацияТоваровУслуг",
                "2026-03-20T15:10:00",
                "Expense",
                4);
        record(SECOND, "Document_ЗаказКлиента", "2026-03-04T11:20:05", "Receipt", 1);
        rate("2026-03-01T00:00:00", "90.5");
        rate("2026-03-31T00:00:00", "91.2345");
        rate("2026-04-02T00:00:00", "92");
    }

    private void record(String recorder, String type, String period, String kind, int amount) {
        String order = recorder.equals(SECOND) ? SECOND : FIRST;
        data.put(
                BALANCES,
                row("{'Period':'" + period + "','Recorder':'" + recorder + "','Recorder_Type':'StandardODATA." + type
                        + "','LineNumber':'1','Active':true,'RecordType':'" + kind + "','ЗаказКлиента':'" + order
                        + "','ЗаказКлиента_Type':'StandardODATA.Document_ЗаказКлиента','Номенклатура_Key':'" + TAP
                        + "','КодСтроки':'1','Заказано':" + amount + ",'КОформлению':" + amount + ",'Сумма':"
                        + amount * 24000 + "}"));
    }

    private void rate(String period, String rate) {
        data.put(
                RATES,
                row("{'Period':'" + period + "','Валюта_Key':'" + DOLLAR + "','Курс':" + rate + ",'Кратность':1}"));
    }

    @Override
    public void close() {
        base.close();
    }
}
