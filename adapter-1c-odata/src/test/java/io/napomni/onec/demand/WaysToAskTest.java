package io.napomni.onec.demand;

import static io.napomni.onec.Counter.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.model.Invoice;
import io.napomni.model.SubjectRef;
import io.napomni.onec.Counter;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.rule.AnchorWindow;
import io.napomni.testkit.fake.onec.fault.Fault;
import io.napomni.testkit.fake.onec.fault.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whichever way is taken, the facts are the same; what makes a cheap way doubtful makes it be left. */
class WaysToAskTest {
    private static final String STATES = "InformationRegister_СостоянияЗаказовКлиентов";
    private static final String ORDERS = "Document_ЗаказКлиента";
    private static final LocalDate FROM = TODAY.minusDays(60);

    private static FetchWindow window(String anchor) {
        return FetchWindow.of(TODAY, List.of(AnchorWindow.between(anchor, FROM, TODAY.minusDays(1))));
    }

    private static List<Invoice> read(FactSource<Invoice> source, FetchWindow window) {
        List<Invoice> facts = new ArrayList<>();
        source.fetch(window, facts::add);
        return facts;
    }

    private static boolean isUnpaid(Invoice one) {
        return !one.paid().isPositive();
    }

    /** Leaves so few orders unpaid that it pays to begin with those. */
    private static void payMost(Counter counter) {
        List<Invoice> unpaid = read(counter.base.orders(), window("issued-on")).stream()
                .filter(WaysToAskTest::isUnpaid)
                .skip(9)
                .toList();
        unpaid.forEach(one -> counter.data.change(
                STATES,
                row -> row.path("Заказ").asText().equals(one.ref().id()),
                row -> row.put("СуммаОплаты", 1).put("ПроцентОплаты", 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ut11", "ut11.5.20", "erp"})
    void unpaid_orders_are_exactly_those_of_all_orders_that_are_unpaid(String profile) {
        try (Counter counter = Counter.open(profile, 200)) {
            payMost(counter);
            List<Invoice> unpaid = read(counter.base.orders(), window("issued-on")).stream()
                    .filter(WaysToAskTest::isUnpaid)
                    .toList();
            List<Invoice> facts = new ArrayList<>();
            FetchReport report = counter.base.unpaidOrders().fetch(window("issued-on"), facts::add);
            assertThat(facts).containsExactlyInAnyOrderElementsOf(unpaid).hasSize(9);
            assertThat(report.proof()).contains("nothing is paid of").contains("as many rows");
            assertThat(report.facts()).isEqualTo(facts.size());
        }
    }

    @Test
    void an_order_without_its_row_of_state_sends_the_reader_to_all_orders_and_is_named_there() {
        try (Counter counter = Counter.open("ut11", 200)) {
            payMost(counter);
            Invoice lost = read(counter.base.orders(), window("issued-on")).get(0);
            counter.data.remove(
                    STATES, row -> row.path("Заказ").asText().equals(lost.ref().id()));
            FetchReport report = counter.base.unpaidOrders().fetch(window("issued-on"), any -> {});
            assertThat(report.leftOut().named())
                    .extracting(one -> one.subject())
                    .containsExactly(lost.ref());
        }
    }

    @Test
    void a_page_without_its_last_row_loses_no_unpaid_order() {
        try (Counter counter = Counter.open("ut11", 200)) {
            payMost(counter);
            List<Invoice> whole = read(counter.base.unpaidOrders(), window("issued-on"));
            assertThat(whole).hasSize(9);
            for (String set : List.of(STATES, ORDERS)) {
                for (int skip = 0; skip < 6; skip++) {
                    counter.fake.faults().clear();
                    counter.fake
                            .faults()
                            .inject(
                                    new Fault.ShortPage(1),
                                    When.set(set).after(skip).times(1));
                    assertThat(read(counter.base.unpaidOrders(), window("issued-on")))
                            .containsAll(whole);
                }
            }
        }
    }

    @Test
    void a_row_of_state_that_did_not_come_by_date_is_asked_by_key() {
        try (Counter counter = Counter.open("ut11", 120)) {
            List<Invoice> whole = read(counter.base.orders(), window("issued-on"));
            counter.fake
                    .faults()
                    .inject(new Fault.ShortPage(5), When.set(STATES).times(1));
            assertThat(read(counter.base.orders(), window("issued-on"))).containsExactlyElementsOf(whole);
            assertThat(counter.fake.requests().of(STATES))
                    .last()
                    .satisfies(asked -> assertThat(asked.query()).contains("cast(guid'"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ut11", "bp", "unf"})
    void asking_by_dates_says_what_asking_by_keys_says(String profile) {
        try (Counter counter = Counter.open(profile, 200)) {
            List<Invoice> facts = read(counter.demands(), window("issued-on"));
            assertThat(facts).hasSizeGreaterThan(60);
            for (int from = 0; from < facts.size(); from += 20) {
                List<Invoice> few = facts.subList(from, Math.min(facts.size(), from + 20));
                Set<SubjectRef> refs = few.stream().map(Invoice::ref).collect(Collectors.toSet());
                assertThat(counter.demands().reread(refs).values()).containsExactlyInAnyOrderElementsOf(few);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ut11,true", "erp,true", "unf,true", "ut11,false", "bp,false"})
    void a_window_of_the_due_day_reads_no_others(String profile, boolean orders) {
        try (Counter counter = Counter.open(profile, 300)) {
            FactSource<Invoice> source = orders ? counter.base.orders() : counter.base.invoices();
            LocalDate from = TODAY.minusDays(9);
            List<Invoice> all = read(source, FetchWindow.everything(TODAY)).stream()
                    .filter(one -> one.dueOn()
                            .filter(day -> !day.isBefore(from) && day.isBefore(TODAY))
                            .isPresent())
                    .toList();
            long rows = counter.fake.requests().rows();
            counter.fake.requests().clear();
            List<Invoice> due = read(
                    source, FetchWindow.of(TODAY, List.of(AnchorWindow.between("due-on", from, TODAY.minusDays(1)))));
            assertThat(due).containsExactlyInAnyOrderElementsOf(all).isNotEmpty();
            assertThat(counter.fake.requests().rows()).isLessThan(rows / 2);
        }
    }
}
