package io.napomni.onec.source;

import static io.napomni.onec.Counter.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.calendar.WorkCalendar;
import io.napomni.model.EmailAddress;
import io.napomni.model.Invoice;
import io.napomni.onec.Counter;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.port.Lookup;
import io.napomni.rule.Judge;
import io.napomni.rule.Rule;
import io.napomni.rule.Verdict;
import io.napomni.run.DunningFacts;
import io.napomni.scenario.dunning.DunningFact;
import io.napomni.scenario.dunning.DunningReminders;
import io.napomni.scenario.dunning.DunningTerms;
import io.napomni.testkit.fake.onec.recording.Request;
import io.napomni.testkit.fake.onec.sample.SaleKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the dunning preset reminds when its facts come out of a base: those of the story, whatever the product. */
class DunningFromBaseTest {
    private static final WorkCalendar RUSSIA = RussianWorkCalendar.standard();
    private static final LocalDate START = TODAY.minusDays(40);

    private static Rule<DunningFact> rule() {
        DunningTerms terms = DunningTerms.unpaidOrders("ООО «Сантехопт»", Locale.forLanguageTag("ru"), START, RUSSIA);
        return DunningReminders.of(terms).scenarios().get(0).rule();
    }

    private static FactSource<DunningFact> facts(Counter counter, FactSource<Invoice> demands) {
        boolean managed = counter.fake.schema().set("Document_ЗаказКлиента").isPresent();
        Lookup<String, io.napomni.model.Manager> managers = managed ? counter.base.managers() : ids -> Map.of();
        return DunningFacts.from(demands, counter.base.customers(), managers);
    }

    private static List<DunningFact> due(FactSource<DunningFact> source, FetchWindow window) {
        List<DunningFact> read = new ArrayList<>();
        FetchReport report = source.fetch(window, read::add);
        assertThat(report.facts()).isEqualTo(read.size());
        Judge<DunningFact> judge = rule().on(TODAY);
        return read.stream()
                .filter(fact -> judge.judge(fact) instanceof Verdict.Due)
                .toList();
    }

    private static FetchWindow pushedDown() {
        return FetchWindow.of(TODAY, rule().windows(TODAY));
    }

    private static List<String> numbers(List<DunningFact> facts) {
        return facts.stream().map(fact -> fact.invoice().number()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ut11", "ut11.5.20", "erp", "bp", "unf"})
    void the_preset_reminds_of_exactly_what_is_unpaid(String profile) {
        try (Counter counter = Counter.open(profile, 300)) {
            List<DunningFact> due = due(facts(counter, counter.demands()), pushedDown());

            assertThat(numbers(due))
                    .containsExactlyInAnyOrderElementsOf(counter.sample.expectedDue(TODAY, START, RUSSIA::isWorkingDay))
                    .hasSizeGreaterThan(15);
            Map<String, List<String>> letters = counter.sample.expectedLetters(TODAY, START, RUSSIA::isWorkingDay);
            letters.keySet().removeIf(address -> EmailAddress.parse(address).isEmpty()); // Cyrillic before the at sign
            assertThat(letters(due)).isEqualTo(letters);
            assertThat(counter.fake.requests().all())
                    .extracting(Request::method)
                    .containsOnly("GET");
        }
    }

    private static Map<String, List<String>> letters(List<DunningFact> due) {
        Map<String, List<String>> letters = new TreeMap<>();
        due.forEach(fact -> fact.card()
                .flatMap(customer -> customer.firstEmail())
                .map(EmailAddress::value)
                .ifPresent(address -> letters.computeIfAbsent(address, none -> new ArrayList<>())
                        .add(fact.invoice().number())));
        return letters;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ut11", "erp", "unf"})
    void invoices_are_as_paid_as_their_orders(String profile) {
        try (Counter counter = Counter.open(profile, 300)) {
            List<DunningFact> due = due(facts(counter, counter.base.invoices()), pushedDown());
            List<String> everySecond = counter.sample.expectedDue(TODAY, START, RUSSIA::isWorkingDay).stream()
                    .filter(number -> Integer.parseInt(number.substring(5)) % 2 == 1)
                    .toList();
            assertThat(numbers(due))
                    .containsExactlyInAnyOrderElementsOf(everySecond)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ut11", "ut11.5.20", "erp", "bp", "unf"})
    void what_is_posted_is_read_once_and_as_it_is(String profile) {
        try (Counter counter = Counter.open(profile, 200)) {
            List<Invoice> all = counter.all();
            assertThat(all).extracting(Invoice::ref).doesNotHaveDuplicates();
            assertThat(all).allMatch(Invoice::posted);
            assertThat(all.stream()
                            .filter(one ->
                                    one.total().currency().getCurrencyCode().equals("USD")))
                    .hasSize((int) counter.sample.expectedCount(SaleKind.FOREIGN));
            assertThat(all.stream()
                            .filter(one -> one.paid().isPositive() && one.open().isPositive()))
                    .hasSize((int) counter.sample.expectedCount(SaleKind.PART_PAID));
        }
    }
}
