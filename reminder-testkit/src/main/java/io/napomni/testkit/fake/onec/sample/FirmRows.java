package io.napomni.testkit.fake.onec.sample;

import java.util.Locale;

/** УНФ 3.0: orders and invoices; a contract's owner is composite; service contracts have dates of their own. */
final class FirmRows {
    static final String ORDER = "Document_ЗаказПокупателя";
    static final String PAID = "AccumulationRegister_ОплатаСчетовИЗаказов";

    private static final String STATES = "Catalog_СостоянияЗаказовПокупателей";
    private static final Ref OPEN = Ref.of(STATES, 0);
    private static final Ref DONE = Ref.of(STATES, 1);

    private final Desk desk;
    private final Trade trade;
    private final CommonRows common;
    private final FirmMoney money;

    FirmRows(Desk desk, Trade trade, CommonRows common) {
        this.desk = desk;
        this.trade = trade;
        this.common = common;
        this.money = new FirmMoney(desk, trade);
    }

    static Ref order(Sale sale) {
        return Ref.of(ORDER, sale.index());
    }

    void fill() {
        new CardRows(desk, trade).fill(common);
        desk.put(desk.object(OPEN).with("Description", "В работе"));
        desk.put(desk.object(DONE).with("Description", "Завершен"));
        trade.agreements().forEach(this::agree);
        for (Sale sale : trade.sales()) {
            desk.put(row(sale));
            if (sale.index() % 2 == 0) {
                desk.put(invoice(sale));
            }
            if (sale.kind().posted() && sale.kind() != SaleKind.CANCELLED) {
                desk.put(desk.record(PAID, order(sale), sale.time())
                        .with("СчетНаОплату", order(sale))
                        .with("Организация", CommonRows.ORGANISATION)
                        .with("Сумма", sale.total()));
            }
            money.fill(sale);
        }
        trade.buyers().stream().filter(Buyer::dormant).forEach(money::ship);
    }

    private void agree(Agreement one) {
        boolean service = one.index() % 7 == 0;
        Row row = desk.object(CardRows.contract(one))
                .with("Code", String.format(Locale.ROOT, "%09d", one.index() + 1))
                .with("Description", one.title())
                .with("Owner", CardRows.customer(one.buyer()))
                .with("НомерДоговора", one.number())
                .with("ДатаДоговора", one.begin())
                .with("СрокДействия", one.end())
                .with("Недействителен", one.closed())
                .with("ВидДоговора", "СПокупателем")
                .with("ЭтоДоговорОбслуживания", service)
                .with("СрокОплатыПокупателя", 5)
                .with("Сумма", one.sum())
                .with("ВалютаРасчетов", CommonRows.ROUBLE)
                .with("Организация", CommonRows.ORGANISATION);
        if (service) {
            row.with("ДоговорОбслуживанияПериодичность", "Месяц")
                    .with("ДоговорОбслуживанияДатаНачала", one.begin())
                    .with("ДоговорОбслуживанияДатаОкончания", one.end());
        }
        desk.put(row);
    }

    private Row row(Sale sale) {
        Row row = desk.document(order(sale), sale.number(), sale.time())
                .with("Posted", sale.kind().posted())
                .with("DeletionMark", sale.kind() == SaleKind.DELETED)
                .with("Контрагент", CardRows.customer(sale.buyer()))
                .with("Договор", CardRows.contract(sale.agreement()))
                .with("Организация", CommonRows.ORGANISATION)
                .with("СуммаДокумента", sale.total())
                .with("ВалютаДокумента", CommonRows.currency(sale))
                .with("ДатаОтгрузки", sale.time().toLocalDate().plusDays(7))
                .with("СостояниеЗаказа", ended(sale) ? DONE : OPEN)
                .with("ВариантЗавершения", outcome(sale));
        goods(row, sale);
        calendar(row, sale);
        if (sale.kind() == SaleKind.CANCELLED) {
            sale.lines()
                    .forEach(line -> row.add("ОтмененныеЗапасы")
                            .with("Номенклатура", CommonRows.goods(line.goods()))
                            .with("Количество", line.quantity()));
        }
        return row;
    }

    private Row invoice(Sale sale) {
        Row row = desk.document(Ref.of("Document_СчетНаОплату", sale.index()), sale.number(), sale.time())
                .with("Posted", sale.kind().posted())
                .with("DeletionMark", sale.kind() == SaleKind.DELETED)
                .with("Контрагент", CardRows.customer(sale.buyer()))
                .with("Договор", CardRows.contract(sale.agreement()))
                .with("Организация", CommonRows.ORGANISATION)
                .with("БанковскийСчет", CardRows.BANK_ACCOUNT)
                .with("СуммаДокумента", sale.total())
                .with("ВалютаДокумента", CommonRows.currency(sale))
                .with("ДокументОснование", order(sale));
        goods(row, sale);
        calendar(row, sale);
        return row;
    }

    private static void goods(Row row, Sale sale) {
        for (Sale.Line line : sale.lines()) {
            row.add("Запасы")
                    .with("Номенклатура", CommonRows.goods(line.goods()))
                    .with("Количество", line.quantity())
                    .with("Цена", line.goods().price())
                    .with("Сумма", line.total())
                    .with("СуммаНДС", line.tax())
                    .with("Всего", line.total());
        }
    }

    private static void calendar(Row row, Sale sale) {
        row.add("ПлатежныйКалендарь")
                .with("ДатаОплаты", sale.time().toLocalDate().plusDays(5))
                .with("СуммаОплаты", sale.total());
    }

    private static boolean ended(Sale sale) {
        return sale.kind() == SaleKind.CANCELLED || sale.shippedPercent() == 100;
    }

    private static String outcome(Sale sale) {
        if (sale.kind() == SaleKind.CANCELLED) {
            return "Отменен";
        }
        return ended(sale) ? "Успешно" : "";
    }
}
