package io.napomni.onec.supply;

import static io.napomni.onec.Counter.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.model.CustomerRef;
import io.napomni.model.Quantity;
import io.napomni.model.Shipment;
import io.napomni.model.SubjectRef;
import io.napomni.model.Supply;
import io.napomni.onec.Counter;
import io.napomni.port.ConfigurationException;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.port.SourceException;
import io.napomni.rule.Judge;
import io.napomni.rule.Rule;
import io.napomni.rule.Verdict;
import io.napomni.run.ContractFacts;
import io.napomni.scenario.contract.ContractFact;
import io.napomni.scenario.contract.ContractReminders;
import io.napomni.scenario.contract.ContractTerms;
import io.napomni.testkit.fake.onec.fault.Fault;
import io.napomni.testkit.fake.onec.fault.When;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was shipped and what is left, out of each product, against the story that was told. */
class SuppliesFromBaseTest {
    private static final String ORDERED = "AccumulationRegister_ЗаказыКлиентов";
    private static final String DISPATCH = "AccumulationRegister_РаспоряженияНаОтгрузку";

    private static List<Supply> supplies(Counter counter) {
        List<Supply> read = new ArrayList<>();
        FetchReport report = counter.base.supplies().fetch(FetchWindow.everything(TODAY), read::add);
        assertThat(report.facts()).isEqualTo(read.size());
        return read;
    }

    private static Map<String, BigDecimal> left(List<Supply> supplies) {
        Map<String, BigDecimal> left = new TreeMap<>();
        supplies.forEach(supply -> supply.remainder()
                .ifPresent(some -> left.merge(supply.contract().number(), some.amount(), BigDecimal::add)));
        return left;
    }

    private static Map<String, BigDecimal> expected(Counter counter) {
        Map<String, BigDecimal> expected = new TreeMap<>();
        counter.sample
                .expectedRemainders()
                .forEach((number, sum) -> expected.put(number, new Quantity(sum, "").amount()));
        return expected;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ut11", "ut11.5.20", "erp", "ka", "bp", "unf"})
    void what_is_left_under_each_contract_is_that_of_the_story(String profile) {
        try (Counter counter = Counter.open(profile, 60)) {
            assertThat(left(supplies(counter))).isEqualTo(expected(counter));
            assertThat(expected(counter).values().stream().filter(sum -> sum.signum() > 0))
                    .hasSizeGreaterThan(10);
            assertThat(expected(counter).values().stream().filter(sum -> sum.signum() == 0))
                    .hasSizeGreaterThan(profile.equals("bp") ? 0 : 3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ut11", "ut11.5.20", "erp", "bp", "unf"})
    void shipments_and_the_last_one_to_each_customer_are_those_of_the_story(String profile) {
        try (Counter counter = Counter.open(profile, 60)) {
            List<Shipment> read = new ArrayList<>();
            counter.base.shipments().fetch(FetchWindow.everything(TODAY), read::add);
            assertThat(read).hasSize((int) counter.sample.expectedShipments());
            assertThat(read).extracting(Shipment::ref).doesNotHaveDuplicates();
            assertThat(read).allMatch(shipment -> shipment.contract().isPresent());
            Map<CustomerRef, LocalDate> last = counter.base
                    .lastShipmentsToCustomers()
                    .find(read.stream().map(Shipment::customer).collect(Collectors.toUnmodifiableSet()));
            Map<String, LocalDate> byName = new TreeMap<>();
            counter.base
                    .customers()
                    .find(last.keySet())
                    .forEach((ref, customer) -> byName.merge(
                            customer.name(),
                            last.getOrDefault(ref, LocalDate.MAX),
                            (one, other) -> one.isAfter(other) ? one : other));
            assertThat(byName)
                    .isEqualTo(counter.sample.expectedLastDeliveries())
                    .hasSizeGreaterThan(20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ut11", "bp", "unf"})
    void the_contract_scenario_runs_wholly_on_1c(String profile) {
        try (Counter counter = Counter.open(profile, 60)) {
            ContractTerms terms = ContractTerms.of("ООО «Сантехопт»", Locale.forLanguageTag("ru"));
            Rule<ContractFact> rule =
                    ContractReminders.of(terms).scenarios().get(0).rule();
            List<ContractFact> read = new ArrayList<>();
            ContractFacts.from(counter.base.supplies(), counter.base.customers(), counter.base.managers())
                    .fetch(FetchWindow.of(TODAY, rule.windows(TODAY)), read::add);
            Judge<ContractFact> judge = rule.on(TODAY);
            assertThat(read.stream()
                            .filter(fact -> judge.judge(fact) instanceof Verdict.Due)
                            .map(fact -> fact.contract().number()))
                    .containsExactlyInAnyOrderElementsOf(counter.sample.expectedEnding(TODAY, 2))
                    .isNotEmpty();
        }
    }

    @Test
    void an_order_that_is_planned_to_be_shipped_tells_the_day() {
        try (Counter counter = Counter.open("ut11", 60)) {
            List<Supply> supplies = supplies(counter);
            assertThat(supplies.stream().flatMap(supply -> supply.nextShipmentOn().stream()))
                    .isNotEmpty()
                    .allMatch(day -> !day.isBefore(TODAY));
            assertThat(supplies.stream()
                            .filter(supply -> supply.nextShipmentOn().isPresent()))
                    .allMatch(supply -> supply.remainder().orElseThrow().isPositive());
        }
    }

    @ParameterizedTest
    @CsvSource({"ut11," + ORDERED, "ut11.5.20," + DISPATCH, "unf,AccumulationRegister_ЗаказыПокупателей"})
    void a_row_of_the_register_that_is_lost_gives_no_remainder_at_all(String profile, String register) {
        try (Counter counter = Counter.open(profile, 60)) {
            Set<SubjectRef> orders = new HashSet<>();
            counter.all().forEach(order -> orders.add(order.ref()));
            assertThat(counter.base.remainders().find(orders)).hasSameSizeAs(orders);
            counter.fake
                    .faults()
                    .inject(new Fault.ShortPage(1), When.set(register).after(1));
            assertThatThrownBy(() -> counter.base.remainders().find(orders))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("by item");
        }
    }

    /** 1C adds floating numbers: 0.1 and 0.2 are 0.30000000000000004. */
    @Test
    void the_noise_of_floating_numbers_is_no_difference_and_no_remainder() {
        try (Counter counter = Counter.open("ut11", 60)) {
            Set<SubjectRef> orders = new HashSet<>();
            counter.all().forEach(order -> orders.add(order.ref()));
            Map<SubjectRef, Quantity> before = counter.base.remainders().find(orders);
            AtomicInteger answers = new AtomicInteger();
            counter.data.change(ORDERED, row -> true, row -> noise(row, answers.incrementAndGet()));
            assertThat(counter.base.remainders().find(orders)).isEqualTo(before);
        }
    }

    private static void noise(ObjectNode row, int seed) {
        BigDecimal little = BigDecimal.valueOf(seed % 7 - 3L, 16);
        row.put("Заказано", new BigDecimal(row.path("Заказано").asText()).add(little));
    }

    @Test
    void a_register_without_records_and_a_movement_of_an_unknown_sign_are_not_believed() {
        try (Counter counter = Counter.open("ut11.5.20", 60)) {
            SubjectRef order = counter.all().get(0).ref();
            counter.data.change(
                    DISPATCH,
                    row -> row.path("Распоряжение").asText().equals(order.id()),
                    row -> row.put("ВидДвиженияРегистра", "Сторно"));
            assertThat(counter.base.remainders().find(Set.of(order))).isEmpty();
            counter.data.clear(DISPATCH);
            assertThatThrownBy(() -> counter.base.remainders().find(Set.of(order)))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("no record at all");
        }
    }

    @ParameterizedTest
    @CsvSource({"ut11,Document_ЗаказКлиента", "bp,Document_РеализацияТоваровУслуг", "bp,Document_ОказаниеУслуг"})
    void a_document_that_is_lost_gives_no_remainder_at_all(String profile, String set) {
        try (Counter counter = Counter.open(profile, 60)) {
            Set<SubjectRef> contracts = supplies(counter).stream()
                    .map(supply -> supply.contract().ref())
                    .collect(Collectors.toUnmodifiableSet());
            counter.fake.faults().inject(new Fault.ShortPage(1), When.set(set));
            assertThatThrownBy(() -> counter.base.remainders().find(contracts))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("by $count");
        }
    }

    @Test
    void a_shipment_in_another_currency_leaves_the_remainder_unknown() {
        try (Counter counter = Counter.open("bp", 60)) {
            String contract = counter.data
                    .rows("Document_РеализацияТоваровУслуг")
                    .get(0)
                    .path("ДоговорКонтрагента_Key")
                    .asText();
            String dollar =
                    counter.data.rows("Catalog_Валюты").get(1).path("Ref_Key").asText();
            SubjectRef ref = new SubjectRef("1c", "contract", contract);
            counter.data.change(
                    "Catalog_ДоговорыКонтрагентов",
                    row -> row.path("Ref_Key").asText().equals(contract),
                    row -> row.put("Сумма", 1_000_000));
            assertThat(counter.base.remainders().find(Set.of(ref)).get(ref))
                    .isNotNull()
                    .matches(left -> left.unit().equals("RUB"));
            counter.data.change(
                    "Document_РеализацияТоваровУслуг",
                    row -> row.path("ДоговорКонтрагента_Key").asText().equals(contract),
                    row -> row.put("ВалютаДокумента_Key", dollar));
            assertThat(counter.base.remainders().find(Set.of(ref))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ut11,Document_АктВыполненныхРабот",
        "ut11," + ORDERED,
        "ut11.5.20," + DISPATCH,
        "erp,Document_РеализацияУслугПрочихАктивов",
        "bp,Document_ОказаниеУслуг",
        "unf,AccumulationRegister_ЗаказыПокупателей"
    })
    void a_set_that_is_not_published_is_named(String profile, String set) {
        try (Counter counter = Counter.open(profile, 20)) {
            counter.fake.unpublish(set);
            assertThatThrownBy(() -> supplies(counter))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(set)
                    .hasMessageContaining("Состав OData");
        }
    }
}
