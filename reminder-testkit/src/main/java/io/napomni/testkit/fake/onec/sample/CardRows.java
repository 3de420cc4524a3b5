package io.napomni.testkit.fake.onec.sample;

/** БП and УНФ: what both keep in the same way, bank accounts and the cards of customers. */
final class CardRows {
    static final Ref BANK_ACCOUNT = Ref.of("Catalog_БанковскиеСчета", 0);

    private static final String CUSTOMERS = "Catalog_Контрагенты";
    private static final Ref BANK = Ref.of("Catalog_Банки", 0);
    private static final Ref FOLDER = Ref.of(CUSTOMERS, 1_000_000);

    private final Desk desk;
    private final Trade trade;

    CardRows(Desk desk, Trade trade) {
        this.desk = desk;
        this.trade = trade;
    }

    static Ref customer(Buyer buyer) {
        return Ref.of(CUSTOMERS, buyer.index());
    }

    static Ref contract(Agreement agreement) {
        return Ref.of("Catalog_ДоговорыКонтрагентов", agreement.index());
    }

    void fill(CommonRows common) {
        common.organisation();
        common.bank(BANK);
        desk.put(desk.object(BANK_ACCOUNT)
                .with("Description", "Расчётный в ОБРАЗЕЦБАНКе")
                .with("Owner", CommonRows.ORGANISATION)
                .with("НомерСчета", CommonRows.ACCOUNT)
                .with("Банк", BANK));
        desk.put(desk.object(Ref.of("Catalog_БанковскиеСчета", 1))
                .with("Description", "Закрытый")
                .with("Owner", CommonRows.ORGANISATION)
                .with("НомерСчета", "40702810900000001111")
                .with("Банк", BANK)
                .with("ДатаЗакрытия", trade.day().minusDays(30)));
        desk.put(desk.object(FOLDER)
                .with("Code", "00-10000000")
                .with("Description", "Покупатели")
                .with("IsFolder", true));
        trade.buyers().forEach(this::customerCard);
    }

    private void customerCard(Buyer buyer) {
        Row card = desk.object(customer(buyer))
                .with("Code", buyer.code())
                .with("Description", buyer.name())
                .with("Parent", FOLDER)
                .with("НаименованиеПолное", buyer.name())
                .with("ИНН", buyer.inn())
                .with("КПП", buyer.kpp());
        CommonRows.contacts(card, buyer);
        desk.put(card);
        Row person = desk.object(Ref.of("Catalog_КонтактныеЛица", buyer.index()))
                .with("Description", buyer.person().fullName());
        if (person.schema().property("ОбъектВладелец").isPresent()) {
            person.with("ОбъектВладелец", customer(buyer));
        }
        buyer.personEmails().forEach(row -> CommonRows.email(person, row));
        desk.put(person);
    }
}
