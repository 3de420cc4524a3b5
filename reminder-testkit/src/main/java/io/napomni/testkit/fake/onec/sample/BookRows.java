package io.napomni.testkit.fake.onec.sample;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;

/** БП 3.0: a sale is an invoice; contracts stand in folders; what is paid stands in a register and in statuses. */
final class BookRows {
    static final String INVOICE = "Document_СчетНаОплатуПокупателю";

    private static final String STATUS = "InformationRegister_СтатусыДокументов";
    private static final int FOLDERS = 1_000_000;

    private final Desk desk;
    private final Trade trade;
    private final CommonRows common;
    private final BookMoney money;

    BookRows(Desk desk, Trade trade, CommonRows common) {
        this.desk = desk;
        this.trade = trade;
        this.common = common;
        this.money = new BookMoney(desk, trade);
    }

    static Ref invoice(Sale sale) {
        return Ref.of(INVOICE, sale.index());
    }

    void fill() {
        new CardRows(desk, trade).fill(common);
        trade.agreements().forEach(this::agree);
        money.accounts();
        for (Sale sale : trade.sales()) {
            desk.put(row(sale));
            if (sale.kind().posted()) {
                due(sale);
                status(sale).ifPresent(status -> put(sale, status));
            }
            money.fill(sale);
        }
        trade.buyers().stream().filter(Buyer::dormant).forEach(money::ship);
        money.manyActs();
    }

    private void agree(Agreement one) {
        Row row = desk.object(CardRows.contract(one))
                .with("Code", String.format(Locale.ROOT, "00-%06d", one.index() + 1))
                .with("Description", one.title())
                .with("Owner", CardRows.customer(one.buyer()))
                .with("Номер", one.number())
                .with("Дата", one.begin())
                .with("СрокДействия", one.end())
                .with("ДоговорЗакрыт", one.closed())
                .with("ДоговорПодписан", true)
                .with("ВидДоговора", "СПокупателем")
                .with("УстановленСрокОплаты", true)
                .with("СрокОплаты", 5)
                .with("Сумма", one.sum())
                .with("ВалютаВзаиморасчетов", CommonRows.ROUBLE)
                .with("Организация", CommonRows.ORGANISATION);
        if (one.closed()) {
            row.with("Parent", folder(one));
        }
        if (one.index() % 6 == 0) {
            amend(row, one);
        }
        desk.put(row);
    }

    private static void amend(Row row, Agreement one) {
        row.add("ДополнительныеСоглашения")
                .with("Номер", "ДС-1")
                .with("Дата", one.begin().plusMonths(3))
                .with("Подписано", true);
    }

    private Ref folder(Agreement one) {
        Ref folder =
                Ref.of("Catalog_ДоговорыКонтрагентов", FOLDERS + one.buyer().index());
        desk.put(desk.object(folder)
                .with("Code", String.format(Locale.ROOT, "01-%06d", one.buyer().index() + 1))
                .with("Description", "Архив")
                .with("Owner", CardRows.customer(one.buyer()))
                .with("IsFolder", true));
        return folder;
    }

    private Row row(Sale sale) {
        Row row = desk.document(invoice(sale), sale.number(), sale.time())
                .with("Posted", sale.kind().posted())
                .with("DeletionMark", sale.kind() == SaleKind.DELETED)
                .with("Контрагент", CardRows.customer(sale.buyer()))
                .with("ДоговорКонтрагента", CardRows.contract(sale.agreement()))
                .with("Организация", CommonRows.ORGANISATION)
                .with("СтруктурнаяЕдиница", CardRows.BANK_ACCOUNT)
                .with("СуммаДокумента", sale.total())
                .with("ВалютаДокумента", CommonRows.currency(sale))
                .with("ВариантПечатиQRКода", "НеПечатать");
        for (Sale.Line line : sale.lines()) {
            row.add("Товары")
                    .with("Номенклатура", CommonRows.goods(line.goods()))
                    .with("Содержание", line.goods().name())
                    .with("Количество", line.quantity())
                    .with("Цена", line.goods().price())
                    .with("Сумма", line.total())
                    .with("СуммаНДС", line.tax());
        }
        return row;
    }

    private void due(Sale sale) {
        LocalDateTime time = sale.time();
        desk.put(desk.row("InformationRegister_СрокиОплатыДокументов")
                .with("Организация", CommonRows.ORGANISATION)
                .with("Документ", invoice(sale))
                .with("СрокОплаты", time.toLocalDate().plusDays(5)));
    }

    /** Half of the unpaid have no status at all: nobody has set one. */
    private static Optional<String> status(Sale sale) {
        return switch (sale.kind()) {
            case PAID, BY_CONTRACT -> Optional.of("Оплачен");
            case PART_PAID -> Optional.of("ОплаченЧастично");
            case CANCELLED -> Optional.of("Отменен");
            default -> Optional.of("НеОплачен").filter(set -> sale.index() % 2 == 0);
        };
    }

    private void put(Sale sale, String status) {
        desk.put(desk.row(STATUS)
                .with("Организация", CommonRows.ORGANISATION)
                .with("Документ", invoice(sale))
                .choice("Статус", "СтатусОплатыСчета", status));
    }
}
