package io.napomni.onec.money;

import static io.napomni.onec.Counter.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.Debt;
import io.napomni.model.Invoice;
import io.napomni.model.Payment;
import io.napomni.model.Shipment;
import io.napomni.model.SubjectRef;
import io.napomni.onec.BaseSettings;
import io.napomni.onec.Counter;
import io.napomni.port.ConfigurationException;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.port.SourceException;
import io.napomni.testkit.fake.onec.fault.Fault;
import io.napomni.testkit.fake.onec.fault.When;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Payments and debts out of each product, against the story that was told. */
class MoneyFromBaseTest {
    private static final String STATE = "InformationRegister_СостоянияЗаказовКлиентов";

    private static Map<String, BigDecimal> byNumber(Counter counter, List<Payment> payments) {
        Map<SubjectRef, String> numbers = new HashMap<>();
        counter.all().forEach(invoice -> numbers.put(invoice.ref(), invoice.number()));
        Map<String, BigDecimal> sums = new TreeMap<>();
        payments.forEach(payment -> sums.merge(
                numbers.getOrDefault(payment.invoice(), "of no order"),
                payment.amount().amount(),
                BigDecimal::add));
        return sums;
    }

    private static Map<String, BigDecimal> plain(Map<String, BigDecimal> sums) {
        Map<String, BigDecimal> plain = new TreeMap<>();
        sums.forEach((name, sum) -> plain.put(name, sum.setScale(2)));
        return plain;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ut11", "ut11.5.20", "erp", "bp", "unf"})
    void payments_are_those_of_the_story_by_all_ways(String profile) {
        try (Counter counter = Counter.open(profile, 60)) {
            List<Payment> read = new ArrayList<>();
            FetchReport report = counter.base.payments().fetch(FetchWindow.everything(TODAY), read::add);
            assertThat(report.facts()).isEqualTo(read.size());
            assertThat(byNumber(counter, read))
                    .isEqualTo(plain(counter.sample.expectedPayments()))
                    .hasSizeGreaterThan(30);
            Set<String> types = new HashSet<>();
            read.forEach(payment -> types.add(payment.ref().type()));
            assertThat(types).hasSize(profile.equals("unf") ? 2 : 3);
            assertThat(report.proof()).contains("as many as $count tells");
            if (!profile.equals("unf")) {
                assertThat(report.proof()).contains("it is linked to no order and no invoice");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ut11", "bp", "unf"})
    void the_payments_for_a_document_are_found_by_it(String profile) {
        try (Counter counter = Counter.open(profile, 60)) {
            List<Payment> all = new ArrayList<>();
            counter.base.payments().fetch(FetchWindow.everything(TODAY), all::add);
            Set<SubjectRef> demands = counter.all().stream().map(Invoice::ref).collect(Collectors.toUnmodifiableSet());
            Map<SubjectRef, List<Payment>> found = counter.base.paymentsFor().find(demands);
            assertThat(found.values().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void a_payment_that_the_register_has_not_heard_of_is_heard_before_a_letter_goes_out() {
        try (Counter counter = Counter.open("ut11", 60)) {
            Invoice paid = counter.all().stream()
                    .filter(one -> one.paid().isPositive())
                    .findFirst()
                    .orElseThrow();
            counter.data.change(
                    STATE,
                    row -> row.path("Заказ").asText().equals(paid.ref().id()),
                    row -> row.put("СуммаОплаты", 0).put("ПроцентОплаты", 0));
            FactSource<Invoice> witnessed = counter.base.witnessed(counter.base.orders());
            assertThat(counter.base.orders().reread(Set.of(paid.ref())).values())
                    .allMatch(one -> !one.paid().isPositive());
            assertThat(witnessed.reread(Set.of(paid.ref())).values())
                    .extracting(Invoice::paid)
                    .containsExactly(paid.paid());
        }
    }

    @Test
    void a_payment_in_another_currency_leaves_the_order_out() {
        try (Counter counter = Counter.open("ut11", 60)) {
            Invoice part = counter.all().stream()
                    .filter(one -> one.paid().isPositive() && one.open().isPositive())
                    .findFirst()
                    .orElseThrow();
            FactSource<Invoice> witnessed = counter.base.witnessed(counter.base.orders());
            assertThat(witnessed.reread(Set.of(part.ref()))).containsValue(part);
            String dollar =
                    counter.data.rows("Catalog_Валюты").get(1).path("Ref_Key").asText();
            for (String set : List.of(
                    "Document_ПоступлениеБезналичныхДенежныхСредств",
                    "Document_ПриходныйКассовыйОрдер",
                    "Document_ОперацияПоПлатежнойКарте")) {
                counter.data.change(set, row -> true, row -> row.put("Валюта_Key", dollar));
            }
            assertThat(witnessed.reread(Set.of(part.ref()))).isEmpty();
        }
    }

    @Test
    void what_the_bank_has_not_confirmed_has_not_arrived() {
        try (Counter counter = Counter.open("ut11", 60)) {
            List<Payment> before = new ArrayList<>();
            counter.base.payments().fetch(FetchWindow.everything(TODAY), before::add);
            counter.data.change(
                    "Document_ПоступлениеБезналичныхДенежныхСредств",
                    row -> true,
                    row -> row.put("ПроведеноБанком", false));
            List<Payment> after = new ArrayList<>();
            FetchReport report = counter.base.payments().fetch(FetchWindow.everything(TODAY), after::add);
            assertThat(after)
                    .isNotEmpty()
                    .isSubsetOf(before)
                    .noneMatch(one -> one.ref().type().equals("bank-payment"));
            assertThat(report.proof()).contains("the bank has not confirmed it");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ut11,Document_ПриходныйКассовыйОрдер",
        "bp,Document_ОплатаПлатежнойКартой",
        "unf,Document_ПоступлениеВКассу"
    })
    void a_way_of_paying_that_is_missing_gives_nothing_and_is_named(String profile, String set) {
        try (Counter counter = Counter.open(profile, 60)) {
            Set<SubjectRef> demands = counter.all().stream().map(Invoice::ref).collect(Collectors.toUnmodifiableSet());
            counter.fake.faults().inject(new Fault.ShortPage(1), When.set(set));
            List<Payment> got = new ArrayList<>();
            assertThatThrownBy(() -> counter.base.payments().fetch(FetchWindow.everything(TODAY), got::add))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("by $count");
            counter.fake.faults().clear();
            counter.fake.rights().refuse(set);
            assertThatThrownBy(() -> counter.base.paymentsFor().find(demands)).isInstanceOf(SourceException.class);
            counter.fake.rights().restore();
            counter.fake.unpublish(set);
            assertThatThrownBy(() ->
                            counter.open(BaseSettings.auto()).payments().fetch(FetchWindow.everything(TODAY), got::add))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(set);
            assertThat(got).isEmpty();
        }
    }

    private static Map<CustomerRef, List<Debt>> debts(Counter counter) {
        List<Shipment> shipments = new ArrayList<>();
        counter.base.shipments().fetch(FetchWindow.everything(TODAY), shipments::add);
        Set<CustomerRef> customers = new HashSet<>();
        shipments.forEach(shipment -> customers.add(shipment.customer()));
        counter.all().forEach(invoice -> customers.add(invoice.customer()));
        return counter.base.debts().find(customers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ut11", "ut11.5.20", "erp", "bp", "unf"})
    void debts_are_those_of_the_story(String profile) {
        try (Counter counter = Counter.open(profile, 60)) {
            Map<CustomerRef, List<Debt>> debts = debts(counter);
            Map<CustomerRef, Customer> customers = counter.base.customers().find(debts.keySet());
            Map<String, BigDecimal> nets = new TreeMap<>();
            debts.forEach((ref, list) -> list.forEach(debt -> nets.merge(
                    customers
                            .getOrDefault(ref, new Customer(ref, "nobody", List.of()))
                            .name(),
                    debt.net().amount(),
                    BigDecimal::add)));
            nets.values().removeIf(sum -> sum.signum() == 0);
            assertThat(nets).isEqualTo(plain(counter.sample.expectedDebts())).hasSizeGreaterThan(4);
            assertThat(debts.values().stream().flatMap(List::stream))
                    .allMatch(debt -> debt.contract().isPresent())
                    .anyMatch(debt -> profile.equals("bp") || debt.invoice().isPresent());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ut11,AccumulationRegister_РасчетыСКлиентамиПоСрокам",
        "bp,AccountingRegister_Хозрасчетный",
        "unf,AccumulationRegister_РасчетыСПокупателями"
    })
    void a_debt_that_is_lost_gives_no_debts_at_all(String profile, String register) {
        try (Counter counter = Counter.open(profile, 60)) {
            counter.fake.faults().inject(new Fault.ShortPage(1), When.set(register));
            assertThatThrownBy(() -> debts(counter))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("in detail");
            counter.fake.faults().clear();
            counter.fake.unpublish(register);
            assertThatThrownBy(() -> counter.open(BaseSettings.auto())
                            .debts()
                            .find(Set.of(new CustomerRef("1c", "customer", "00000000-0000-4000-8000-000000000001"))))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(register)
                    .hasMessageContaining("Состав OData");
        }
    }
}
