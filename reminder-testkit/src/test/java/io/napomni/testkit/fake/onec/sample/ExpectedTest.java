package io.napomni.testkit.fake.onec.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.calendar.Delay;
import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.testkit.fake.onec.data.BaseData;
import io.napomni.testkit.fake.onec.schema.BaseSchema;
import io.napomni.testkit.sample.SampleCompany;
import io.napomni.testkit.sample.SampleCustomer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts from the rows alone what SampleBase says from its story. */
class ExpectedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate START = TODAY.minusDays(40);
    private static final RussianWorkCalendar CALENDAR = RussianWorkCalendar.standard();

    private static final List<String> BOOK_PAYMENTS = List.of(
            "Document_ПоступлениеНаРасчетныйСчет", "Document_ПриходныйКассовыйОрдер", "Document_ОплатаПлатежнойКартой");

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static boolean live(JsonNode row) {
        return row.path("Posted").asBoolean() && !row.path("DeletionMark").asBoolean();
    }

    private static LocalDate day(JsonNode row, String field) {
        return LocalDateTime.parse(row.path(field).asText()).toLocalDate();
    }

    private static Set<String> linked(BaseData data, List<String> payments, String link) {
        Set<String> paid = new HashSet<>();
        payments.stream()
                .flatMap(set -> data.rows(set).stream())
                .filter(ExpectedTest::live)
                .flatMap(row -> each(row.path("РасшифровкаПлатежа")))
                .forEach(detail -> paid.add(detail.path(link).asText()));
        return paid;
    }

    private static List<String> numbers(Stream<ObjectNode> rows) {
        return rows.filter(row -> !day(row, "Date").isBefore(START))
                .map(row -> row.path("Number").asText())
                .toList();
    }

    private static Predicate<ObjectNode> unpaidOrder(BaseData data) {
        Set<String> paid = linked(
                data,
                List.of(
                        "Document_ПоступлениеБезналичныхДенежныхСредств",
                        "Document_ПриходныйКассовыйОрдер",
                        "Document_ОперацияПоПлатежнойКарте"),
                "ОснованиеПлатежа");
        return row -> live(row)
                && row.path("ПорядокРасчетов").asText().equals("ПоЗаказам")
                && each(row.path("Товары"))
                        .anyMatch(line -> !line.path("Отменено").asBoolean())
                && !paid.contains(row.path("Ref_Key").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ut11", "ut11.5.20", "erp", "ka"})
    void unpaid_orders_of_trade(String profile) {
        BaseData data = new BaseData();
        SampleBase base = SampleBase.fill(data, BaseSchema.of(profile), TODAY, 600);
        List<String> unpaid =
                numbers(data.rows("Document_ЗаказКлиента").stream().filter(unpaidOrder(data)));
        assertThat(base.expectedUnpaid(START, TODAY.plusDays(1)))
                .isEqualTo(unpaid)
                .hasSizeGreaterThan(40);
    }

    @Test
    void unpaid_invoices_of_the_books() {
        BaseData data = new BaseData();
        SampleBase base = SampleBase.fill(data, BaseSchema.of("bp"), TODAY, 600);
        Set<String> paid = new HashSet<>();
        data.rows("AccumulationRegister_ОплатаСчетов_RecordType")
                .forEach(row -> paid.add(row.path("СчетНаОплату").asText()));
        assertThat(linked(data, BOOK_PAYMENTS, "СчетНаОплату_Key")).containsAll(paid);
        Map<String, String> status = new HashMap<>();
        data.rows("InformationRegister_СтатусыДокументов")
                .forEach(row -> status.put(
                        row.path("Документ").asText(), row.path("Статус").asText()));
        List<String> unpaid = numbers(data.rows("Document_СчетНаОплатуПокупателю").stream()
                .filter(ExpectedTest::live)
                .filter(row -> !paid.contains(row.path("Ref_Key").asText()))
                .filter(row -> Set.of("", "НеОплачен")
                        .contains(status.getOrDefault(row.path("Ref_Key").asText(), ""))));
        assertThat(base.expectedUnpaid(START, TODAY.plusDays(1)))
                .isEqualTo(unpaid)
                .hasSizeGreaterThan(40);
    }

    @Test
    void unpaid_orders_of_the_small_firm() {
        BaseData data = new BaseData();
        SampleBase base = SampleBase.fill(data, BaseSchema.of("unf"), TODAY, 600);
        Set<String> paid = new HashSet<>();
        data.rows("AccumulationRegister_ОплатаСчетовИЗаказов").stream()
                .filter(row -> row.path("СуммаОплаты").asDouble() > 0)
                .forEach(row -> paid.add(row.path("СчетНаОплату").asText()));
        List<String> unpaid = numbers(data.rows("Document_ЗаказПокупателя").stream()
                .filter(ExpectedTest::live)
                .filter(row -> !row.path("ВариантЗавершения").asText().equals("Отменен"))
                .filter(row -> !paid.contains(row.path("Ref_Key").asText())));
        assertThat(base.expectedUnpaid(START, TODAY.plusDays(1)))
                .isEqualTo(unpaid)
                .hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2026-11-24", "2026-11-28", "2027-01-13"})
    void due_is_what_is_older_than_three_working_days(LocalDate day) {
        SampleBase base = SampleBase.fill(new BaseData(), BaseSchema.of("ut11"), day, 600);
        BaseData data = new BaseData();
        SampleBase.fill(data, BaseSchema.of("ut11"), day, 600);
        Delay delay = Delay.moreThan(Delay.workingDays(3, CALENDAR));
        List<String> due = data.rows("Document_ЗаказКлиента").stream()
                .filter(unpaidOrder(data))
                .filter(row -> !day(row, "Date").isBefore(day.minusDays(40)))
                .filter(row -> !delay.after(day(row, "Date")).isAfter(day))
                .map(row -> row.path("Number").asText())
                .toList();
        assertThat(base.expectedDue(day, day.minusDays(40), CALENDAR::isWorkingDay))
                .isEqualTo(due)
                .hasSizeGreaterThan(20);
    }

    @Test
    void letters_go_to_those_who_have_an_address() {
        SampleBase base = SampleBase.fill(new BaseData(), BaseSchema.of("ut11"), TODAY, 600);
        Map<String, List<String>> letters = base.expectedLetters(TODAY, START, CALENDAR::isWorkingDay);
        List<String> due = base.expectedDue(TODAY, START, CALENDAR::isWorkingDay);
        long told = letters.values().stream().mapToLong(List::size).sum();
        assertThat(told).isBetween(1L, due.size() - 1L);
        assertThat(letters.keySet()).allMatch(address -> address.matches("[^@ ;,]+@[^@ ;,]+\\.[^@ ;,]+"));
        assertThat(letters.values()).anyMatch(numbers -> numbers.size() > 1);
    }

    @Test
    void the_mix_is_exact() {
        SampleBase base = SampleBase.fill(new BaseData(), BaseSchema.of("ut11"), TODAY, 600);
        Map<SaleKind, Long> counts = new TreeMap<>();
        for (SaleKind kind : SaleKind.values()) {
            counts.put(kind, base.expectedCount(kind));
            assertThat(base.expectedCount(kind)).isEqualTo(kind.of(600)).isPositive();
        }
        assertThat(counts.values().stream().mapToLong(count -> count).sum()).isEqualTo(600);
    }

    @Test
    void contracts_end_where_each_configuration_says() {
        for (String profile : List.of("ut11", "bp", "unf")) {
            BaseData data = new BaseData();
            SampleBase base = SampleBase.fill(data, BaseSchema.of(profile), TODAY, 600);
            String field = profile.equals("ut11") ? "ДатаОкончанияДействия" : "СрокДействия";
            String number = profile.equals("unf") ? "НомерДоговора" : "Номер";
            List<String> ending = data.rows("Catalog_ДоговорыКонтрагентов").stream()
                    .filter(row -> !row.path("IsFolder").asBoolean())
                    .filter(row ->
                            day(row, field).isAfter(TODAY) && !day(row, field).isAfter(TODAY.plusMonths(2)))
                    .map(row -> row.path(number).asText())
                    .toList();
            assertThat(base.expectedEnding(TODAY, 2))
                    .as(profile)
                    .isEqualTo(ending)
                    .hasSizeGreaterThan(10);
            assertThat(data.rows("Catalog_ДоговорыКонтрагентов"))
                    .anyMatch(row -> row.path(field).asText().equals(Wire.NO_DATE));
        }
    }

    @Test
    void who_buys_no_more_got_the_last_goods_long_ago() {
        BaseData data = new BaseData();
        SampleBase base = SampleBase.fill(data, BaseSchema.of("bp"), TODAY, 600);
        Map<String, LocalDate> last = new HashMap<>();
        data.rows("Document_РеализацияТоваровУслуг").stream()
                .filter(ExpectedTest::live)
                .forEach(row -> last.merge(
                        row.path("Контрагент_Key").asText(), day(row, "Date"), (a, b) -> a.isAfter(b) ? a : b));
        LocalDate before = TODAY.minusMonths(3);
        List<String> dormant = data.rows("Catalog_Контрагенты").stream()
                .filter(row ->
                        last.getOrDefault(row.path("Ref_Key").asText(), TODAY).isBefore(before))
                .map(row -> row.path("ИНН").asText())
                .toList();
        assertThat(dormant).containsAll(base.expectedDormant(before));
        assertThat(base.expectedDormant(before)).hasSizeGreaterThan(5);
    }

    @Test
    void some_customers_are_known_to_the_crm_too() {
        SampleCompany crm = SampleCompany.of(SampleBase.CRM_SEED, TODAY, 200);
        BaseData data = new BaseData();
        SampleBase base = SampleBase.fill(data, BaseSchema.of("ut11"), crm, 300);
        Set<String> here = new HashSet<>();
        data.rows("Catalog_Контрагенты").forEach(row -> here.add(row.path("ИНН").asText()));
        List<SampleCustomer> known = crm.customers().stream()
                .filter(customer -> here.contains(customer.inn()))
                .toList();
        assertThat(base.sharedCustomers()).hasSize(12);
        assertThat(known)
                .hasSize(11)
                .allMatch(customer -> base.sharedCustomers().containsKey(customer.companyId()));
        Set<String> numbers = new HashSet<>();
        data.rows("Catalog_ДоговорыКонтрагентов")
                .forEach(row -> numbers.add(row.path("Номер").asText()));
        assertThat(crm.contracts().stream()
                        .filter(one ->
                                known.contains(one.customer()) && one.begin().isPresent())
                        .map(one -> one.number()))
                .isNotEmpty()
                .allMatch(numbers::contains);
    }

    @Test
    void as_many_as_wanted_are_known_to_both_by_number_by_address_or_by_each() {
        SampleCompany crm = SampleCompany.of(SampleBase.CRM_SEED, TODAY, 100);
        BaseData data = new BaseData();
        SampleBase base = SampleBase.fill(data, BaseSchema.of("bp"), crm, 300, 50);
        assertThat(base.sharedCustomers()).hasSize(50);
        Map<String, ObjectNode> cards = new HashMap<>();
        data.rows("Catalog_Контрагенты")
                .forEach(row -> cards.put(row.path("Code").asText(), row));
        int byNumber = 0;
        int byAddress = 0;
        for (SampleCustomer customer : crm.customers().subList(0, 50)) {
            String card = String.valueOf(cards.get(base.sharedCustomers().get(customer.companyId())));
            byNumber += card.contains(customer.inn()) ? 1 : 0;
            boolean same = Stream.concat(customer.companyEmails().stream(), customer.contactEmails().stream())
                    .anyMatch(card::contains);
            byAddress += same && !card.contains(customer.inn()) ? 1 : 0;
        }
        assertThat(byNumber).isEqualTo(47);
        assertThat(byAddress).isPositive();
        Map<Long, List<String>> due = base.expectedDueOfShared(TODAY, START, CALENDAR::isWorkingDay);
        assertThat(due).isNotEmpty();
        assertThat(base.expectedDue(TODAY, START, CALENDAR::isWorkingDay))
                .containsAll(due.values().stream().flatMap(List::stream).toList());
    }
}
