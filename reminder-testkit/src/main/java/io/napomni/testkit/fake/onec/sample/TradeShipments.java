package io.napomni.testkit.fake.onec.sample;

import io.napomni.testkit.fake.onec.sample.Sale.Goods;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/** УТ 11, КА 2, ERP 2: shipments, and what registers say is left to ship. */
final class TradeShipments {
    private static final String SHIPMENT = "Document_РеализацияТоваровУслуг";
    private static final String ORDERED = "AccumulationRegister_ЗаказыКлиентов";
    private static final String DISPATCH = "AccumulationRegister_РаспоряженияНаОтгрузку";
    private static final String TO_DO = "InformationRegister_РаспоряженияНаОтгрузкуКВыполнению";
    private static final int WITHOUT_ORDER = 1_000_000;

    private final Desk desk;
    private final Trade trade;
    private final TradeMoney money;

    TradeShipments(Desk desk, Trade trade, TradeMoney money) {
        this.desk = desk;
        this.trade = trade;
        this.money = money;
    }

    static Ref shipment(Sale sale) {
        return Ref.of(SHIPMENT, sale.index());
    }

    void fill(Sale sale) {
        if (!sale.kind().posted() || sale.kind() == SaleKind.CANCELLED) {
            return;
        }
        reserve(sale, TradeOrders.order(sale), sale.time(), true, 100);
        sale.shippedOn().filter(day -> sale.shippedPercent() > 0).ifPresent(day -> {
            desk.put(row(sale, day.atTime(15, 10)));
            reserve(sale, shipment(sale), day.atTime(15, 10), false, sale.shippedPercent());
        });
        if (sale.shippedPercent() < 100 && desk.has(TO_DO)) {
            desk.put(toDo(sale));
        }
    }

    /** The last delivery of one who buys no more, without an order. */
    void fill(Buyer dormant) {
        Agreement agreement = trade.current(dormant);
        LocalDateTime time = trade.lastDelivery(dormant);
        Goods goods = trade.goods().get(dormant.index() % trade.goods().size());
        BigDecimal sum = goods.price().multiply(BigDecimal.TEN);
        Ref ref = Ref.of(SHIPMENT, WITHOUT_ORDER + dormant.index());
        Row row = header(agreement, ref, "ТД00-Р" + (10_000 + dormant.index()), time, sum);
        row.add("Товары")
                .with("Номенклатура", CommonRows.goods(goods))
                .with("Количество", 10)
                .with("СуммаСНДС", sum);
        desk.put(row);
        if (dormant.index() % 2 == 0) {
            Ref settled = Ref.of("Catalog_ОбъектыРасчетов", WITHOUT_ORDER + dormant.index());
            desk.put(desk.object(settled)
                    .with("Description", agreement.title())
                    .with("Объект", TradeParties.contract(agreement))
                    .with("Договор", TradeParties.contract(agreement))
                    .with("Партнер", TradeParties.partner(dormant))
                    .with("Валюта", CommonRows.ROUBLE));
            money.owe(agreement, ref, settled, time, sum);
        }
    }

    private Row header(Agreement agreement, Ref ref, String number, LocalDateTime time, BigDecimal sum) {
        return desk.document(ref, number, time)
                .with("Партнер", TradeParties.partner(agreement.buyer()))
                .with("Контрагент", TradeParties.party(agreement.buyer()))
                .with("Организация", CommonRows.ORGANISATION)
                .with("Договор", TradeParties.contract(agreement))
                .with("СуммаДокумента", sum)
                .with("СуммаВзаиморасчетов", sum)
                .with("Валюта", CommonRows.ROUBLE)
                .with("Статус", "Отгружено");
    }

    private Row row(Sale sale, LocalDateTime time) {
        Row row = header(sale.agreement(), shipment(sale), sale.number(), time, sale.share(sale.shippedPercent()))
                .with("ЗаказКлиента", TradeOrders.order(sale))
                .with("РеализацияПоЗаказам", true);
        int code = 0;
        for (Sale.Line line : sale.lines()) {
            code++;
            row.add("Товары")
                    .with("Номенклатура", CommonRows.goods(line.goods()))
                    .with("ЗаказКлиента", TradeOrders.order(sale))
                    .with("КодСтроки", code)
                    .with("Количество", part(line, sale.shippedPercent()))
                    .with("СуммаСНДС", line.total().multiply(hundredth(sale.shippedPercent())));
        }
        return row;
    }

    private void reserve(Sale sale, Ref recorder, LocalDateTime time, boolean come, int percent) {
        int code = 0;
        for (Sale.Line line : sale.lines()) {
            code++;
            if (desk.has(ORDERED)) {
                Row record = come ? desk.receipt(ORDERED, recorder, time) : desk.expense(ORDERED, recorder, time);
                desk.put(columns(record.with("ЗаказКлиента", TradeOrders.order(sale)), line, code, percent));
            }
            if (desk.has(DISPATCH)) {
                Row record = desk.record(DISPATCH, recorder, time)
                        .with("Распоряжение", TradeOrders.order(sale))
                        .with("ВидДвиженияРегистра", come ? "Приход" : "Расход");
                desk.put(columns(record, line, code, percent));
            }
        }
    }

    private static Row columns(Row record, Sale.Line line, int code, int percent) {
        return record.with("Номенклатура", CommonRows.goods(line.goods()))
                .with("КодСтроки", code)
                .with("Склад", TradeParties.STORE)
                .with("Заказано", part(line, percent))
                .with("КОформлению", part(line, percent))
                .with("Сумма", line.total().multiply(hundredth(percent)));
    }

    private Row toDo(Sale sale) {
        return desk.row(TO_DO)
                .with("Склад", TradeParties.STORE)
                .with("Распоряжение", TradeOrders.order(sale))
                .with("СостояниеЗаказано", true)
                .with("СостояниеКОформлению", sale.kind() == SaleKind.PAID)
                .with("Партнер", TradeParties.partner(sale.buyer()))
                .with("Контрагент", TradeParties.party(sale.buyer()))
                .with("СуммаДокумента", sale.total())
                .with("Номер", sale.number())
                .with("Дата", sale.time());
    }

    private static BigDecimal part(Sale.Line line, int percent) {
        return BigDecimal.valueOf(line.quantity()).multiply(hundredth(percent));
    }

    private static BigDecimal hundredth(int percent) {
        return BigDecimal.valueOf(percent, 2);
    }
}
