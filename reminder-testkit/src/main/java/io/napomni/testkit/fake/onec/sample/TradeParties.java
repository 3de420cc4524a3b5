package io.napomni.testkit.fake.onec.sample;

/** УТ 11, КА 2, ERP 2: partners, legal parties, persons, contracts, and the keys of settlements. */
final class TradeParties {
    static final Ref BANK_ACCOUNT = Ref.of("Catalog_БанковскиеСчетаОрганизаций", 0);
    static final Ref STORE = Ref.of("Catalog_Склады", 0);

    private static final Ref BANK = Ref.of("Catalog_КлассификаторБанков", 0);
    private static final int SECOND_PARTY = 100_000;

    private final Desk desk;
    private final Trade trade;
    private final CommonRows common;

    TradeParties(Desk desk, Trade trade, CommonRows common) {
        this.desk = desk;
        this.trade = trade;
        this.common = common;
    }

    static Ref partner(Buyer buyer) {
        return Ref.of("Catalog_Партнеры", buyer.index());
    }

    static Ref party(Buyer buyer) {
        return Ref.of("Catalog_Контрагенты", buyer.index());
    }

    static Ref contract(Agreement agreement) {
        return Ref.of("Catalog_ДоговорыКонтрагентов", agreement.index());
    }

    static Ref key(Agreement agreement) {
        return Ref.of("Catalog_КлючиАналитикиУчетаПоПартнерам", agreement.index());
    }

    void fill() {
        common.organisation();
        common.bank(BANK);
        desk.put(account(0, CommonRows.ACCOUNT).with("Банк", BANK));
        desk.put(account(1, "40702810900000001111").with("Банк", BANK).with("Закрыт", true));
        desk.put(account(2, "40702810700000002222")
                .with("РучноеИзменениеРеквизитовБанка", true)
                .with("БИКБанка", "044525888")
                .with("НаименованиеБанка", "АО «ДРУГОЙБАНК»")
                .with("КоррСчетБанка", "30101810300000000888"));
        desk.put(desk.object(STORE).with("Description", "Основной склад"));
        trade.buyers().forEach(this::customer);
        trade.agreements().forEach(this::agree);
    }

    private Row account(int index, String number) {
        return desk.object(Ref.of("Catalog_БанковскиеСчетаОрганизаций", index))
                .with("Description", "Расчётный " + number.substring(16))
                .with("Owner", CommonRows.ORGANISATION)
                .with("НомерСчета", number);
    }

    private void customer(Buyer buyer) {
        Row partner = desk.object(partner(buyer))
                .with("Code", buyer.code())
                .with("Description", buyer.name())
                .with("НаименованиеПолное", buyer.name())
                .with("Клиент", true)
                .with("ОсновнойМенеджер", CommonRows.manager(buyer.manager()));
        CommonRows.contacts(partner, buyer);
        desk.put(partner);
        desk.put(party(buyer, party(buyer), buyer.kpp()));
        if (buyer.company() && buyer.index() % 10 == 4) {
            Ref second = Ref.of("Catalog_Контрагенты", SECOND_PARTY + buyer.index());
            desk.put(party(buyer, second, "710143001").with("Description", buyer.name() + " (филиал)"));
        }
        Row person = desk.object(Ref.of("Catalog_КонтактныеЛицаПартнеров", buyer.index()))
                .with("Owner", partner(buyer))
                .with("Description", buyer.person().fullName());
        buyer.personEmails().forEach(row -> CommonRows.email(person, row));
        desk.put(person);
    }

    private Row party(Buyer buyer, Ref ref, String kpp) {
        return desk.object(ref)
                .with("Description", buyer.name())
                .with("НаименованиеПолное", buyer.name())
                .with("Партнер", partner(buyer))
                .with("ИНН", buyer.inn())
                .with("КПП", kpp)
                .with("ЮрФизЛицо", buyer.company() ? "ЮрЛицо" : "ИндивидуальныйПредприниматель");
    }

    private void agree(Agreement one) {
        Ref person = Ref.of("Catalog_КонтактныеЛицаПартнеров", one.buyer().index());
        desk.put(desk.object(contract(one))
                .with("Description", one.title())
                .with("НаименованиеДляПечати", one.title())
                .with("Партнер", partner(one.buyer()))
                .with("Контрагент", party(one.buyer()))
                .with("Организация", CommonRows.ORGANISATION)
                .with("Номер", one.number())
                .with("Дата", one.begin())
                .with("ДатаНачалаДействия", one.begin())
                .with("ДатаОкончанияДействия", one.end())
                .with("Статус", one.closed() ? "Закрыт" : "Действует")
                .with("Согласован", true)
                .with("ТипДоговора", "СПокупателем")
                .with("ПорядокРасчетов", "ПоЗаказам")
                .with("УстановленСрокОплаты", true)
                .with("СрокОплаты", 14)
                .with("Сумма", one.sum())
                .with("ВалютаВзаиморасчетов", CommonRows.ROUBLE)
                .with("Менеджер", CommonRows.manager(one.buyer().manager()))
                .with("КонтактноеЛицо", person)
                .with("БанковскийСчет", BANK_ACCOUNT));
        key(one, contract(one));
    }

    private void key(Agreement one, Ref contract) {
        desk.put(desk.object(key(one))
                .with("Description", one.buyer().name() + "; " + one.title())
                .with("Партнер", partner(one.buyer()))
                .with("Организация", CommonRows.ORGANISATION)
                .with("Контрагент", party(one.buyer()))
                .with("Договор", contract));
    }
}
