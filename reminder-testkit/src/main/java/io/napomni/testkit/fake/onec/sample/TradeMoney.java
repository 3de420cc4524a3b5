package io.napomni.testkit.fake.onec.sample;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** УТ 11, КА 2, ERP 2: payments, and what registers say of debt. */
final class TradeMoney {
    static final String PAYMENT = "Document_ПоступлениеБезналичныхДенежныхСредств";
    private static final String DEBT = "AccumulationRegister_РасчетыСКлиентамиПоСрокам";
    private static final String PLAN = "AccumulationRegister_РасчетыСКлиентамиПланОплат";

    private final Desk desk;

    TradeMoney(Desk desk) {
        this.desk = desk;
    }

    void fill(Sale sale) {
        if (sale.kind().posted() && sale.kind() != SaleKind.CANCELLED) {
            desk.put(plan(desk.receipt(PLAN, TradeOrders.order(sale), sale.time()), sale, sale.total()));
        }
        if (sale.paid().signum() > 0) {
            pay(sale);
        }
        ship(sale);
    }

    /** By which document it was paid. */
    private static Ref paid(Sale sale) {
        return switch (sale.way()) {
            case BANK -> Ref.of(PAYMENT, sale.index());
            case CASH -> Ref.of("Document_ПриходныйКассовыйОрдер", sale.index());
            case CARD -> Ref.of("Document_ОперацияПоПлатежнойКарте", sale.index());
        };
    }

    private void pay(Sale sale) {
        desk.put(sale.way() == Sale.Way.BANK ? payment(sale) : head(paid(sale), sale));
        if (sale.kind() != SaleKind.PAYMENT_NOT_POSTED) {
            Ref ref = paid(sale);
            desk.put(plan(desk.expense(PLAN, ref, sale.paidAt()), sale, sale.paid()));
            desk.put(owed(desk.receipt(DEBT, ref, sale.paidAt()), sale, ref).with("Предоплата", sale.paid()));
        }
    }

    /** What all ways have in common. */
    private Row head(Ref ref, Sale sale) {
        boolean card = sale.way() == Sale.Way.CARD && !ref.set().equals(PAYMENT);
        Row row = desk.document(ref, sale.number(), sale.paidAt())
                .with("Posted", sale.kind() != SaleKind.PAYMENT_NOT_POSTED)
                .with("Организация", CommonRows.ORGANISATION)
                .with("ХозяйственнаяОперация", "ПоступлениеОплатыОтКлиента" + (card ? "ПоПлатежнойКарте" : ""))
                .with("СуммаДокумента", sale.paid())
                .with("Валюта", CommonRows.ROUBLE)
                .with("Партнер", TradeParties.partner(sale.buyer()))
                .with("Контрагент", TradeParties.party(sale.buyer()));
        detail(row, sale);
        return row;
    }

    /** The document of the bank, also for a base that is not held. */
    Row payment(Sale sale) {
        boolean posted = sale.kind() != SaleKind.PAYMENT_NOT_POSTED;
        Row row = head(Ref.of(PAYMENT, sale.index()), sale)
                .with("БанковскийСчет", TradeParties.BANK_ACCOUNT)
                .with("НомерВходящегоДокумента", String.valueOf(100 + sale.index()))
                .with("ДатаВходящегоДокумента", sale.paidOn())
                .with("ПроведеноБанком", posted)
                .with("НазначениеПлатежа", "Оплата по заказу " + sale.number())
                .with("ОбъектРасчетов", TradeOrders.settled(sale));
        if (posted) {
            row.with("ДатаПроведенияБанком", sale.paidOn());
        }
        return row;
    }

    private static void detail(Row row, Sale sale) {
        boolean byContract = sale.kind() == SaleKind.BY_CONTRACT;
        boolean two = sale.kind() == SaleKind.PAID && sale.index() % 5 == 0;
        BigDecimal first = two ? sale.share(60) : sale.paid();
        Ref reason = byContract ? TradeParties.contract(sale.agreement()) : TradeOrders.order(sale);
        detail(row, sale, reason, first);
        if (two) {
            detail(row, sale, reason, sale.paid().subtract(first));
        }
    }

    private static void detail(Row row, Sale sale, Ref reason, BigDecimal sum) {
        row.add("РасшифровкаПлатежа")
                .with("Партнер", TradeParties.partner(sale.buyer()))
                .with("ОснованиеПлатежа", reason)
                .with("Сумма", sum)
                .with("СуммаВзаиморасчетов", sum)
                .with("ОбъектРасчетов", TradeOrders.settled(sale));
    }

    /** The shipment first uses up what was paid before; the rest is owed. */
    private void ship(Sale sale) {
        if (sale.shippedPercent() == 0) {
            return;
        }
        Ref ref = TradeShipments.shipment(sale);
        LocalDateTime time = sale.shippedOn().orElseThrow().atTime(15, 10);
        BigDecimal shipped = sale.share(sale.shippedPercent());
        BigDecimal covered = shipped.min(sale.paid());
        desk.put(owed(desk.expense(DEBT, ref, time), sale, paid(sale)).with("Предоплата", covered));
        if (shipped.compareTo(covered) > 0) {
            BigDecimal rest = shipped.subtract(covered);
            desk.put(debt(owed(desk.receipt(DEBT, ref, time), sale, ref), rest));
        }
    }

    /** Someone who buys no more and has not paid the last delivery. */
    void owe(Agreement agreement, Ref shipment, Ref settled, LocalDateTime time, BigDecimal sum) {
        desk.put(debt(
                desk.receipt(DEBT, shipment, time)
                        .with("АналитикаУчетаПоПартнерам", TradeParties.key(agreement))
                        .with("ОбъектРасчетов", settled)
                        .with("Валюта", CommonRows.ROUBLE)
                        .with("РасчетныйДокумент", shipment)
                        .with("ДатаВозникновения", time)
                        .with("ДатаПлановогоПогашения", time.toLocalDate().plusDays(14)),
                sum));
    }

    private static Row owed(Row record, Sale sale, Ref document) {
        return record.with("АналитикаУчетаПоПартнерам", TradeParties.key(sale.agreement()))
                .with("ОбъектРасчетов", TradeOrders.settled(sale))
                .with("Валюта", CommonRows.ROUBLE)
                .with("РасчетныйДокумент", document)
                .with("ДатаВозникновения", sale.time())
                .with("ДатаПлановогоПогашения", TradeOrders.due(sale));
    }

    private static Row debt(Row record, BigDecimal sum) {
        return record.with("Долг", sum).with("ДолгРегл", sum).with("ДолгУпр", sum);
    }

    private static Row plan(Row record, Sale sale, BigDecimal sum) {
        return record.with("АналитикаУчетаПоПартнерам", TradeParties.key(sale.agreement()))
                .with("ОбъектРасчетов", TradeOrders.settled(sale))
                .with("ДокументПлан", TradeOrders.order(sale))
                .with("КОплате", sum);
    }
}
