package io.napomni.testkit.fake.onec.sample;

import io.napomni.testkit.fake.onec.sample.Sale.Goods;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** БП 3.0: payments, shipments and acts, and what they write into the books. */
final class BookMoney {
    private static final String PAYMENT = "Document_ПоступлениеНаРасчетныйСчет";
    private static final String SHIPMENT = "Document_РеализацияТоваровУслуг";
    private static final String PAID = "AccumulationRegister_ОплатаСчетов";
    private static final String BOOK = "AccountingRegister_Хозрасчетный";
    private static final String PLAN = "ChartOfAccounts_Хозрасчетный";
    private static final Ref BANK = Ref.of(PLAN, 0);
    private static final Ref CUSTOMERS = Ref.of(PLAN, 2);
    private static final Ref SALES = Ref.of(PLAN, 3);
    private static final int WITHOUT_INVOICE = 1_000_000;

    private final Desk desk;
    private final Trade trade;

    BookMoney(Desk desk, Trade trade) {
        this.desk = desk;
        this.trade = trade;
    }

    void accounts() {
        account(BANK, "51", "Расчетные счета");
        Ref group = Ref.of(PLAN, 1);
        account(group, "62", "Расчеты с покупателями и заказчиками");
        desk.put(desk.object(CUSTOMERS)
                .with("Code", "62.01")
                .with("Description", "Расчеты с покупателями и заказчиками")
                .with("Parent", group));
        account(SALES, "90.01", "Выручка");
    }

    void fill(Sale sale) {
        if (sale.paid().signum() > 0) {
            pay(sale);
        }
        sale.shippedOn().filter(day -> sale.shippedPercent() > 0).ifPresent(day -> {
            Ref ref = Ref.of(SHIPMENT, sale.index());
            Row row = shipment(sale.agreement(), ref, sale.number(), day, sale.share(sale.shippedPercent()))
                    .with("СчетНаОплатуПокупателю", BookRows.invoice(sale));
            for (Sale.Line line : sale.lines()) {
                BigDecimal percent = BigDecimal.valueOf(sale.shippedPercent(), 2);
                row.add("Товары")
                        .with("Номенклатура", CommonRows.goods(line.goods()))
                        .with("Количество", BigDecimal.valueOf(line.quantity()).multiply(percent))
                        .with("Цена", line.goods().price())
                        .with("Сумма", line.total().multiply(percent));
            }
            desk.put(row);
        });
    }

    /** The last delivery of one who buys no more. */
    void ship(Buyer dormant) {
        Goods goods = trade.goods().get(dormant.index() % trade.goods().size());
        BigDecimal sum = goods.price().multiply(BigDecimal.TEN);
        LocalDate day = trade.lastDelivery(dormant).toLocalDate();
        Ref ref = Ref.of(SHIPMENT, WITHOUT_INVOICE + dormant.index());
        Row row = shipment(trade.current(dormant), ref, "0000-" + (600_000 + dormant.index()), day, sum);
        row.add("Товары")
                .with("Номенклатура", CommonRows.goods(goods))
                .with("Количество", 10)
                .with("Цена", goods.price())
                .with("Сумма", sum);
        desk.put(row);
    }

    /** One document with acts for several customers. */
    void manyActs() {
        List<Agreement> some = trade.served();
        BigDecimal each = Trade.SERVICE;
        Row row = desk.document(Ref.of("Document_ОказаниеУслуг", 0), "0000-000001", trade.servedAt())
                .with("Организация", CommonRows.ORGANISATION)
                .with("Номенклатура", CommonRows.goods(trade.goods().get(0)))
                .with("СуммаДокумента", each.multiply(BigDecimal.valueOf(some.size())));
        some.forEach(one -> row.add("Контрагенты")
                .with("Контрагент", CardRows.customer(one.buyer()))
                .with("ДоговорКонтрагента", CardRows.contract(one))
                .with("Количество", 1)
                .with("Цена", each)
                .with("Сумма", each));
        desk.put(row);
    }

    private void pay(Sale sale) {
        boolean posted = sale.kind() != SaleKind.PAYMENT_NOT_POSTED;
        Ref ref = Ref.of(set(sale), sale.index());
        Row row = desk.document(ref, sale.number(), sale.paidAt())
                .with("Posted", posted)
                .with("Организация", CommonRows.ORGANISATION)
                .with("Контрагент", CardRows.customer(sale.buyer()))
                .with("СуммаДокумента", sale.paid())
                .with("ВидОперации", "ОплатаПокупателя");
        if (sale.way() == Sale.Way.BANK) {
            row.with("ДоговорКонтрагента", CardRows.contract(sale.agreement()))
                    .with("ВалютаДокумента", CommonRows.ROUBLE)
                    .with("НазначениеПлатежа", "Оплата по счету " + sale.number())
                    .with("ДатаВходящегоДокумента", sale.paidOn())
                    .with("СчетОрганизации", CardRows.BANK_ACCOUNT);
        }
        desk.put(detailed(row, sale));
        if (posted) {
            book(sale.agreement(), ref, sale.paidAt(), BANK, CUSTOMERS, sale.paid());
            settle(sale, ref);
        }
    }

    private static String set(Sale sale) {
        return switch (sale.way()) {
            case BANK -> PAYMENT;
            case CASH -> "Document_ПриходныйКассовыйОрдер";
            case CARD -> "Document_ОплатаПлатежнойКартой";
        };
    }

    private static Row detailed(Row row, Sale sale) {
        Row detail = row.add("РасшифровкаПлатежа")
                .with("ДоговорКонтрагента", CardRows.contract(sale.agreement()))
                .with("СуммаПлатежа", sale.paid());
        if (linked(sale)) {
            detail.with("СчетНаОплату", BookRows.invoice(sale));
        }
        return row;
    }

    private void settle(Sale sale, Ref payment) {
        if (linked(sale)) {
            desk.put(desk.record(PAID, payment, sale.paidAt())
                    .with("Организация", CommonRows.ORGANISATION)
                    .with("СчетНаОплату", BookRows.invoice(sale))
                    .with("Сумма", sale.paid()));
        }
    }

    private static boolean linked(Sale sale) {
        return sale.kind() != SaleKind.BY_CONTRACT;
    }

    private Row shipment(Agreement agreement, Ref ref, String number, LocalDate day, BigDecimal sum) {
        book(agreement, ref, day.atTime(15, 10), CUSTOMERS, SALES, sum);
        return desk.document(ref, number, day.atTime(15, 10))
                .with("ВидОперации", "Товары")
                .with("Контрагент", CardRows.customer(agreement.buyer()))
                .with("ДоговорКонтрагента", CardRows.contract(agreement))
                .with("Организация", CommonRows.ORGANISATION)
                .with("СуммаДокумента", sum)
                .with("ВалютаДокумента", CommonRows.ROUBLE);
    }

    private void book(Agreement agreement, Ref ref, LocalDateTime time, Ref debit, Ref credit, BigDecimal sum) {
        String side = debit.equals(CUSTOMERS) ? "Dr" : "Cr";
        desk.put(desk.record(BOOK, ref, time)
                .with("AccountDr", debit)
                .with("AccountCr", credit)
                .with("ExtDimension" + side + "1", CardRows.customer(agreement.buyer()))
                .with("ExtDimension" + side + "2", CardRows.contract(agreement))
                .with("ExtDimension" + side + "3", ref)
                .with("Организация", CommonRows.ORGANISATION)
                .with("Сумма", sum));
    }

    private void account(Ref ref, String code, String name) {
        desk.put(desk.object(ref).with("Code", code).with("Description", name));
    }
}
