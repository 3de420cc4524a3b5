package io.napomni.testkit.fake.onec.sample;

import java.time.LocalDate;
import java.util.Optional;

/** УТ 11, КА 2, ERP 2: orders, the invoices printed of them, and where each order stands. */
final class TradeOrders {
    static final String ORDER = "Document_ЗаказКлиента";
    static final String STATE = "InformationRegister_СостоянияЗаказовКлиентов";

    private final Desk desk;

    TradeOrders(Desk desk) {
        this.desk = desk;
    }

    static Ref order(Sale sale) {
        return Ref.of(ORDER, sale.index());
    }

    static Ref settled(Sale sale) {
        return Ref.of("Catalog_ОбъектыРасчетов", sale.index());
    }

    void fill(Sale sale) {
        desk.put(row(sale));
        desk.put(desk.object(settled(sale))
                .with("Description", "Заказ клиента " + sale.number())
                .with("Объект", order(sale))
                .with("Договор", TradeParties.contract(sale.agreement()))
                .with("Партнер", TradeParties.partner(sale.buyer()))
                .with("Номер", sale.number())
                .with("Дата", sale.time())
                .with("Сумма", sale.total())
                .with("Валюта", CommonRows.currency(sale)));
        if (sale.index() % 2 == 0) {
            desk.put(invoice(sale));
        }
        if (sale.kind().posted()) {
            desk.put(state(sale));
        }
    }

    /** The order itself, also for a base that is not held. */
    Row row(Sale sale) {
        Row row = desk.document(order(sale), sale.number(), sale.time())
                .with("Posted", sale.kind().posted())
                .with("DeletionMark", sale.kind() == SaleKind.DELETED)
                .with("Партнер", TradeParties.partner(sale.buyer()))
                .with("Контрагент", TradeParties.party(sale.buyer()))
                .with("Организация", CommonRows.ORGANISATION)
                .with("Договор", TradeParties.contract(sale.agreement()))
                .with("Валюта", CommonRows.currency(sale))
                .with("СуммаДокумента", sale.total())
                .with("Статус", status(sale))
                .with("ПорядокРасчетов", byContract(sale) ? "ПоДоговорамКонтрагентов" : "ПоЗаказам")
                .with("ДатаОтгрузки", due(sale).plusDays(7))
                .with("Менеджер", CommonRows.manager(sale.buyer().manager()))
                .with("ОбъектРасчетов", settled(sale))
                .with("БанковскийСчет", TradeParties.BANK_ACCOUNT)
                .with("НазначениеПлатежа", "Оплата по заказу " + sale.number())
                .with("Согласован", true);
        goods(row, sale);
        payable(row, sale);
        return row;
    }

    private static void payable(Row row, Sale sale) {
        row.add("ЭтапыГрафикаОплаты")
                .with("ВариантОплаты", "ПредоплатаДоОтгрузки")
                .with("ДатаПлатежа", due(sale))
                .with("ПроцентПлатежа", 100)
                .with("СуммаПлатежа", sale.total())
                .with("ВариантОтсчета", "ОтДатыЗаказа");
    }

    private static void goods(Row row, Sale sale) {
        int code = 0;
        for (Sale.Line line : sale.lines()) {
            code++;
            row.add("Товары")
                    .with("Номенклатура", CommonRows.goods(line.goods()))
                    .with("Количество", line.quantity())
                    .with("Цена", line.goods().price())
                    .with("Сумма", line.total())
                    .with("СуммаНДС", line.tax())
                    .with("СуммаСНДС", line.total())
                    .with("ДатаОтгрузки", due(sale).plusDays(7))
                    .with("Отменено", sale.kind() == SaleKind.CANCELLED)
                    .with("КодСтроки", code)
                    .with("Склад", TradeParties.STORE);
        }
    }

    private Row invoice(Sale sale) {
        Row row = desk.document(Ref.of("Document_СчетНаОплатуКлиенту", sale.index()), sale.number(), sale.time())
                .with("Posted", sale.kind().posted())
                .with("DeletionMark", sale.kind() == SaleKind.DELETED)
                .with("Партнер", TradeParties.partner(sale.buyer()))
                .with("Контрагент", TradeParties.party(sale.buyer()))
                .with("Организация", CommonRows.ORGANISATION)
                .with("Договор", TradeParties.contract(sale.agreement()))
                .with("Валюта", CommonRows.currency(sale))
                .with("СуммаДокумента", sale.total())
                .with("ДокументОснование", order(sale))
                .with("Аннулирован", sale.kind() == SaleKind.CANCELLED)
                .with("БанковскийСчет", TradeParties.BANK_ACCOUNT)
                .with("НазначениеПлатежа", "Оплата по заказу " + sale.number())
                .with("Менеджер", CommonRows.manager(sale.buyer().manager()));
        row.add("ЭтапыГрафикаОплаты")
                .with("ДатаПлатежа", due(sale))
                .with("ПроцентПлатежа", 100)
                .with("СуммаПлатежа", sale.total());
        return row;
    }

    /** Where an order stands, also for a base that is not held. */
    Row state(Sale sale) {
        boolean linked = sale.kind() == SaleKind.PAID || sale.kind() == SaleKind.PART_PAID;
        boolean owed = sale.kind().unpaid() && due(sale).isBefore(sale.day());
        return desk.row(STATE)
                .with("Заказ", order(sale))
                .choice("Состояние", "СостоянияЗаказовКлиентов", standing(sale))
                .with("ДатаСобытия", sale.shippedOn().orElse(due(sale)))
                .with("СуммаОплаты", linked ? sale.paid() : 0)
                .with("ПроцентОплаты", linked ? sale.kind() == SaleKind.PAID ? 100 : 30 : 0)
                .with("СуммаОтгрузки", sale.share(sale.shippedPercent()))
                .with("ПроцентОтгрузки", sale.shippedPercent())
                .with("СуммаДолга", owed ? sale.total() : 0)
                .with("ПроцентДолга", owed ? 100 : 0);
    }

    private static String standing(Sale sale) {
        boolean shipped = sale.shippedPercent() == 100;
        return switch (sale.kind()) {
            case CANCELLED -> "Закрыт";
            case PART_PAID -> sale.shippedPercent() > 0 ? "ВПроцессеОтгрузки" : "ОжидаетсяПредоплатаДоОтгрузки";
            case PAID, BY_CONTRACT -> shipped ? "ГотовКЗакрытию" : "ГотовКОтгрузке";
            default -> "ОжидаетсяПредоплатаДоОтгрузки";
        };
    }

    private static String status(Sale sale) {
        return switch (sale.kind()) {
            case CANCELLED -> "Закрыт";
            case DRAFT, DELETED -> "НеСогласован";
            case PAID ->
                Optional.of("КОтгрузке")
                        .filter(open -> sale.shippedPercent() < 100)
                        .orElse("Закрыт");
            default -> sale.index() % 2 == 0 ? "КОтгрузке" : "КОбеспечению";
        };
    }

    private static boolean byContract(Sale sale) {
        return sale.kind() == SaleKind.BY_CONTRACT;
    }

    /** When the money is to come. */
    static LocalDate due(Sale sale) {
        return sale.time().toLocalDate().plusDays(5);
    }
}
