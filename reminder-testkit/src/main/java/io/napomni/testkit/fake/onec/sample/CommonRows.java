package io.napomni.testkit.fake.onec.sample;

import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.testkit.fake.onec.sample.Sale.Goods;
import io.napomni.testkit.sample.SampleEmployee;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What every configuration keeps in the same way: managers, currencies, goods, and how contacts are written. */
final class CommonRows {
    static final Ref ORGANISATION = Ref.of("Catalog_Организации", 0);
    static final Ref ROUBLE = Ref.of("Catalog_Валюты", 0);
    static final Ref DOLLAR = Ref.of("Catalog_Валюты", 1);
    static final Ref EURO = Ref.of("Catalog_Валюты", 2);
    static final String ACCOUNT = "40702810500000004217";

    private static final String KINDS = "Catalog_ВидыКонтактнойИнформации";
    private static final Ref EMAIL = Ref.of(KINDS, 0);
    private static final Ref PHONE = Ref.of(KINDS, 1);
    private static final int RATES = 30;
    private static final Ref CALENDAR = Ref.of("Catalog_ПроизводственныеКалендари", 0);
    private static final RussianWorkCalendar RUSSIA = RussianWorkCalendar.standard();
    private static final List<MonthDay> SHORT_DAYS = List.of(
            MonthDay.of(2, 22),
            MonthDay.of(3, 7),
            MonthDay.of(4, 30),
            MonthDay.of(5, 8),
            MonthDay.of(6, 11),
            MonthDay.of(11, 3),
            MonthDay.of(12, 31));

    private final Desk desk;
    private final Trade trade;

    CommonRows(Desk desk, Trade trade) {
        this.desk = desk;
        this.trade = trade;
    }

    static Ref manager(SampleEmployee employee) {
        return Ref.of("Catalog_Пользователи", (int) employee.id());
    }

    static Ref goods(Goods goods) {
        return Ref.of("Catalog_Номенклатура", goods.index());
    }

    static Ref currency(Sale sale) {
        return sale.foreign() ? DOLLAR : ROUBLE;
    }

    void fill() {
        desk.put(desk.object(EMAIL).with("Description", "Электронная почта").with("Тип", "АдресЭлектроннойПочты"));
        desk.put(desk.object(PHONE).with("Description", "Телефон").with("Тип", "Телефон"));
        trade.crm().managers().forEach(this::manage);
        currency(ROUBLE, "643", "RUB", "Российский рубль");
        currency(DOLLAR, "840", "USD", "Доллар США");
        currency(EURO, "978", "EUR", "Евро");
        IntStream.range(0, RATES).forEach(this::rates);
        goods();
        desk.put(desk.object(CALENDAR).with("Code", "РФ").with("Description", "Российская Федерация"));
        trade.knownYears().forEach(this::days);
    }

    /** The second one is a person, who has neither КПП nor account. */
    void organisation() {
        desk.put(desk.object(Ref.of("Catalog_Организации", 1))
                .with("Description", "ИП Соколов")
                .with("ИНН", "770150123020")
                .with("ОГРН", "304770000000017")
                .with("НаименованиеПолное", "Индивидуальный предприниматель Соколов Олег Ильич"));
        desk.put(desk.object(ORGANISATION)
                .with("Description", "Сантехопт ТД")
                .with("ИНН", "7701501230")
                .with("КПП", "770101001")
                .with("ОГРН", "1027700000017")
                .with("НаименованиеПолное", "Общество с ограниченной ответственностью «Торговый дом «Сантехопт»")
                .with("НаименованиеСокращенное", "ООО «ТД «Сантехопт»"));
    }

    void bank(Ref bank) {
        desk.put(desk.object(bank)
                .with("Code", "044525999")
                .with("Description", "АО «ОБРАЗЕЦБАНК»")
                .with("КоррСчет", "30101810600000000999")
                .with("Город", "г. Москва"));
    }

    /** The contact rows of a customer's card. */
    static void contacts(Row card, Buyer buyer) {
        buyer.emails().forEach(row -> email(card, row));
        phone(card, buyer.phone());
    }

    static void email(Row card, String value) {
        int at = value.lastIndexOf('@');
        card.add("КонтактнаяИнформация")
                .with("Тип", "АдресЭлектроннойПочты")
                .with("Вид", EMAIL)
                .with("Представление", value)
                .with("АдресЭП", value)
                .with("ДоменноеИмяСервера", at < 0 ? "" : value.substring(at + 1));
    }

    private static void phone(Row card, String value) {
        card.add("КонтактнаяИнформация")
                .with("Тип", "Телефон")
                .with("Вид", PHONE)
                .with("Представление", value)
                .with("НомерТелефона", value.replaceAll("[^0-9]", ""))
                .with(
                        "НомерТелефонаБезКодов",
                        value.substring(value.indexOf(')') + 1).replaceAll("[^0-9]", ""));
    }

    private void manage(SampleEmployee employee) {
        Row row = desk.object(manager(employee))
                .with("Description", employee.person().fullName());
        email(row, employee.email());
        phone(row, employee.phone());
        desk.put(row);
    }

    private void currency(Ref ref, String code, String name, String full) {
        desk.put(desk.object(ref).with("Code", code).with("Description", name).with("НаименованиеПолное", full));
    }

    private void rates(int ago) {
        for (Ref currency : List.of(DOLLAR, EURO)) {
            BigDecimal rate = new BigDecimal(currency.equals(DOLLAR) ? "91.2345" : "99.0071")
                    .add(BigDecimal.valueOf(ago * 7 % 11, 1));
            desk.put(desk.row("InformationRegister_КурсыВалют")
                    .with("Period", trade.day().minusDays(ago))
                    .with("Валюта", currency)
                    .with("Курс", rate)
                    .with("Кратность", 1));
        }
    }

    private void days(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        first.datesUntil(first.plusYears(1))
                .forEach(day -> desk.put(desk.row("InformationRegister_ДанныеПроизводственногоКалендаря")
                        .with("ПроизводственныйКалендарь", CALENDAR)
                        .with("Год", year)
                        .with("Дата", day)
                        .with("ВидДня", sort(day))));
    }

    private static String sort(LocalDate day) {
        if (RUSSIA.isWorkingDay(day)) {
            boolean shorter = SHORT_DAYS.contains(MonthDay.from(day));
            return shorter ? "Предпраздничный" : "Рабочий";
        }
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> "Суббота";
            case SUNDAY -> "Воскресенье";
            default -> "Праздник";
        };
    }

    private void goods() {
        for (Goods goods : trade.goods()) {
            desk.put(desk.object(goods(goods))
                    .with("Code", String.format(Locale.ROOT, "00-%08d", goods.index() + 1))
                    .with("Description", goods.name())
                    .with("НаименованиеПолное", goods.name() + ", " + goods.unit())
                    .with("Артикул", "СТ-" + (1_000 + goods.index())));
        }
    }
}
