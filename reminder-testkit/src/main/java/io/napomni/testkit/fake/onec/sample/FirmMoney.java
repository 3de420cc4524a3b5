package io.napomni.testkit.fake.onec.sample;

import io.napomni.testkit.fake.onec.sample.Sale.Goods;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/** УНФ 3.0: payments and shipments with their registers. */
final class FirmMoney {
    private static final String PAYMENT = "Document_ПоступлениеНаСчет";
    private static final String CASH = "Document_ПоступлениеВКассу";
    private static final String SHIPMENT = "Document_РасходнаяНакладная";
    private static final String ORDERED = "AccumulationRegister_ЗаказыПокупателей";
    private static final String SETTLED = "AccumulationRegister_РасчетыСПокупателями";
    private static final int WITHOUT_ORDER = 1_000_000;

    private final Desk desk;
    private final Trade trade;

    FirmMoney(Desk desk, Trade trade) {
        this.desk = desk;
        this.trade = trade;
    }

    void fill(Sale sale) {
        if (sale.paid().signum() > 0) {
            pay(sale);
        }
        if (!sale.kind().posted() || sale.kind() == SaleKind.CANCELLED) {
            return;
        }
        for (Sale.Line line : sale.lines()) {
            desk.put(desk.receipt(ORDERED, FirmRows.order(sale), sale.time())
                    .with("ЗаказПокупателя", FirmRows.order(sale))
                    .with("Номенклатура", CommonRows.goods(line.goods()))
                    .with("Количество", line.quantity()));
        }
        if (sale.shippedPercent() > 0) {
            ship(sale);
        }
    }

    /** The last delivery of one who buys no more, not paid. */
    void ship(Buyer dormant) {
        Agreement agreement = trade.current(dormant);
        Goods goods = trade.goods().get(dormant.index() % trade.goods().size());
        BigDecimal sum = goods.price().multiply(BigDecimal.TEN);
        LocalDateTime time = trade.lastDelivery(dormant);
        Ref ref = Ref.of(SHIPMENT, WITHOUT_ORDER + dormant.index());
        Row row = shipment(agreement, ref, "Р-" + (10_000 + dormant.index()), time, sum);
        row.add("Запасы")
                .with("Номенклатура", CommonRows.goods(goods))
                .with("Количество", 10)
                .with("Цена", goods.price())
                .with("Сумма", sum)
                .with("Всего", sum);
        desk.put(row);
        desk.put(settle(desk.receipt(SETTLED, ref, time), agreement, ref, sum).with("ТипРасчетов", "Долг"));
    }

    private void pay(Sale sale) {
        boolean posted = sale.kind() != SaleKind.PAYMENT_NOT_POSTED;
        Ref ref = Ref.of(sale.way() == Sale.Way.CASH ? CASH : PAYMENT, sale.index());
        Row row = desk.document(ref, sale.number(), sale.paidAt())
                .with("Posted", posted)
                .with("Организация", CommonRows.ORGANISATION)
                .with("Контрагент", CardRows.customer(sale.buyer()))
                .with("ВидОперации", sale.way() == Sale.Way.CARD ? "ПоступлениеОплатыПоКартам" : "ОтПокупателя")
                .with("СуммаДокумента", sale.paid())
                .with("ДокументОснование", FirmRows.order(sale))
                .with("НазначениеПлатежа", "Оплата по заказу " + sale.number());
        row.add("РасшифровкаПлатежа")
                .with("Договор", CardRows.contract(sale.agreement()))
                .with("Заказ", FirmRows.order(sale))
                .with("СуммаПлатежа", sale.paid())
                .with("ПризнакАванса", true);
        desk.put(row);
        if (posted) {
            settle(sale, ref);
        }
    }

    private void settle(Sale sale, Ref payment) {
        desk.put(desk.record(FirmRows.PAID, payment, sale.paidAt())
                .with("СчетНаОплату", FirmRows.order(sale))
                .with("Организация", CommonRows.ORGANISATION)
                .with("СуммаОплаты", sale.paid()));
        Row advance = desk.receipt(SETTLED, payment, sale.paidAt())
                .with("Заказ", FirmRows.order(sale))
                .with("ТипРасчетов", "Аванс");
        desk.put(settle(advance, sale.agreement(), payment, sale.paid().negate()));
    }

    private void ship(Sale sale) {
        LocalDateTime time = sale.shippedOn().orElseThrow().atTime(15, 10);
        BigDecimal part = BigDecimal.valueOf(sale.shippedPercent(), 2);
        BigDecimal sum = sale.share(sale.shippedPercent());
        Ref ref = Ref.of(SHIPMENT, sale.index());
        Row row = shipment(sale.agreement(), ref, sale.number(), time, sum).with("Заказ", FirmRows.order(sale));
        for (Sale.Line line : sale.lines()) {
            BigDecimal quantity = BigDecimal.valueOf(line.quantity()).multiply(part);
            row.add("Запасы")
                    .with("Номенклатура", CommonRows.goods(line.goods()))
                    .with("ЗаказПокупателя", FirmRows.order(sale))
                    .with("Количество", quantity)
                    .with("Цена", line.goods().price())
                    .with("Сумма", line.total().multiply(part))
                    .with("Всего", line.total().multiply(part));
            desk.put(desk.expense(ORDERED, ref, time)
                    .with("ЗаказПокупателя", FirmRows.order(sale))
                    .with("Номенклатура", CommonRows.goods(line.goods()))
                    .with("Количество", quantity));
        }
        desk.put(row);
        desk.put(settle(desk.receipt(SETTLED, ref, time), sale.agreement(), ref, sum)
                .with("Заказ", FirmRows.order(sale))
                .with("ТипРасчетов", "Долг"));
    }

    private Row shipment(Agreement agreement, Ref ref, String number, LocalDateTime time, BigDecimal sum) {
        return desk.document(ref, number, time)
                .with("Контрагент", CardRows.customer(agreement.buyer()))
                .with("Договор", CardRows.contract(agreement))
                .with("Организация", CommonRows.ORGANISATION)
                .with("СуммаДокумента", sum)
                .with("ВалютаДокумента", CommonRows.ROUBLE)
                .with("ВидОперации", "ПродажаПокупателю");
    }

    private static Row settle(Row record, Agreement agreement, Ref document, BigDecimal sum) {
        return record.with("Организация", CommonRows.ORGANISATION)
                .with("Контрагент", CardRows.customer(agreement.buyer()))
                .with("Договор", CardRows.contract(agreement))
                .with("Документ", document)
                .with("Сумма", sum)
                .with("СуммаВал", sum);
    }
}
