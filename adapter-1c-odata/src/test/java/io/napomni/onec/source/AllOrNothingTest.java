package io.napomni.onec.source;

import static io.napomni.onec.Counter.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.model.Invoice;
import io.napomni.model.SubjectRef;
import io.napomni.onec.BaseSettings;
import io.napomni.onec.Counter;
import io.napomni.onec.OneCBase;
import io.napomni.port.ConfigurationException;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.port.ReminderException;
import io.napomni.port.SourceException;
import io.napomni.testkit.fake.onec.Oddity;
import io.napomni.testkit.fake.onec.fault.Fault;
import io.napomni.testkit.fake.onec.fault.When;
import io.napomni.testkit.fake.onec.sample.SaleKind;
import io.napomni.testkit.fake.onec.session.SessionMode;
import io.napomni.testkit.fake.onec.session.SessionRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong in a reading: the facts are those of the base, or there are none. Nothing looks unpaid by it. */
class AllOrNothingTest {
    /** Enough for a second batch of keys. */
    private static final int FEW = 12;
    /** Every third question of a reading is spoilt in turn, others in each profile; with {@code -Pproof} each. */
    private static final int STEP = Integer.getInteger("napomni.proofs.times", 1) > 1 ? 1 : 3;

    private static final String STATE = "InformationRegister_СостоянияЗаказовКлиентов";
    private static final String ORDER = "Document_ЗаказКлиента";

    /** The facts, or nothing with an exception for which the sink got none. */
    private static Optional<List<Invoice>> read(Counter counter, OneCBase base) {
        boolean orders = !counter.fake.schema().profile().equals("bp");
        FactSource<Invoice> source = orders ? base.orders() : base.invoices();
        List<Invoice> got = new ArrayList<>();
        try {
            source.fetch(FetchWindow.everything(TODAY), got::add);
            return Optional.of(got);
        } catch (SourceException | ConfigurationException refused) {
            assertThat(got).isEmpty();
            return Optional.empty();
        }
    }

    private static Optional<List<Invoice>> afresh(Counter counter) {
        return read(counter, counter.open(BaseSettings.auto()));
    }

    @ParameterizedTest
    @CsvSource({"ut11,0", "ut11,77", "erp,900", "bp,1", "unf,77"})
    void an_answer_that_is_cut_short_gives_nothing_or_is_asked_again(String profile, long bytes) {
        try (Counter counter = Counter.open(profile, FEW)) {
            List<Invoice> whole = afresh(counter).orElseThrow();
            int requests = (int) counter.fake.requests().count();
            int refused = 0;
            for (int skip = (requests - 1) % STEP; skip < requests; skip += STEP) {
                counter.fake.faults().clear();
                counter.fake.faults().inject(new Fault.Cut(bytes), When.always().after(skip));
                Optional<List<Invoice>> got = afresh(counter);
                assertThat(got.orElse(whole)).containsExactlyInAnyOrderElementsOf(whole);
                refused += got.isEmpty() ? 1 : 0;
            }
            assertThat(refused).isGreaterThan(requests / STEP / 3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ut11", "bp", "unf"})
    void a_page_without_its_last_row_never_makes_a_paid_document_look_unpaid(String profile) {
        try (Counter counter = Counter.open(profile, FEW)) {
            List<Invoice> whole = afresh(counter).orElseThrow();
            int requests = (int) counter.fake.requests().count();
            for (int skip = (requests - 1) % STEP; skip < requests; skip += STEP) {
                counter.fake.faults().clear();
                counter.fake.faults().inject(new Fault.ShortPage(1), When.next().after(skip));
                assertThat(afresh(counter).orElse(List.of())).isSubsetOf(whole);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ut11", "ut11.5.20", "erp", "bp", "unf"})
    void each_set_whose_right_is_taken_or_that_is_withdrawn_gives_nothing(String profile) {
        try (Counter counter = Counter.open(profile, FEW)) {
            assertThat(counter.all()).isNotEmpty();
            Set<String> sets = new HashSet<>();
            counter.fake.requests().all().forEach(request -> sets.add(request.set()));
            sets.removeIf(set -> !set.contains("_"));
            assertThat(sets).hasSizeGreaterThan(2);
            for (String set : sets) {
                counter.fake.rights().refuse(set);
                assertThat(read(counter, counter.base)).as("no right to " + set).isEmpty();
                counter.fake.rights().restore();
                counter.fake.unpublish(set);
                assertThat(read(counter, counter.base)).as("withdrawn " + set).isEmpty();
                assertThat(afresh(counter)).as("not published " + set).isEmpty();
                counter.fake.republish();
            }
            assertThat(read(counter, counter.base)).isPresent();
        }
    }

    @Test
    void a_property_that_is_not_published_is_named_before_anything_is_read() {
        try (Counter counter = Counter.open("ut11", 5)) {
            counter.fake.unpublish(STATE, "СуммаОплаты");
            assertThatThrownBy(counter::all)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("СуммаОплаты")
                    .hasMessageContaining("order-state.paid-sum");
            assertThat(counter.fake.requests().of(ORDER)).isEmpty();
        }
    }

    @Test
    void an_order_without_a_row_in_the_register_of_states_is_neither_paid_nor_unpaid() {
        try (Counter counter = Counter.open("ut11", 40)) {
            List<Invoice> before = counter.all();
            String lost = before.get(0).ref().id();
            counter.data.remove(STATE, row -> row.path("Заказ").asText().equals(lost));

            List<Invoice> facts = new ArrayList<>();
            FetchReport report = counter.base.orders().fetch(FetchWindow.everything(TODAY), facts::add);

            assertThat(facts).containsExactlyInAnyOrderElementsOf(before.subList(1, before.size()));
            assertThat(report.leftOut().named()).singleElement().satisfies(one -> {
                assertThat(one.subject().id()).isEqualTo(lost);
                assertThat(one.label()).isEqualTo(before.get(0).number());
                assertThat(one.why().code()).isEqualTo("paid-unknown");
            });
            assertThat(report.leftOut().among()).isEqualTo(before.size());
            assertThat(counter.base.orders().reread(Set.of(before.get(0).ref())))
                    .isEmpty();
        }
    }

    @Test
    void rows_that_the_user_may_not_see_are_noticed_by_the_canary_only() {
        try (Counter counter = Counter.open("ut11", 40)) {
            List<Invoice> all = counter.all();
            Invoice known = all.get(0);
            OneCBase watched = counter.open(BaseSettings.auto()
                    .withCanaries(new Canary(ORDER, UUID.fromString(known.ref().id()), "Number", known.number())));
            assertThat(read(counter, watched)).isPresent();

            counter.fake.rights().hide(ORDER, row -> row.path("Number").asText().equals(known.number()));

            assertThat(read(counter, watched)).isEmpty();
            assertThatThrownBy(() -> watched.orders().reread(Set.of(known.ref())))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("canary")
                    .hasMessageNotContaining(known.number());
            assertThat(counter.all()).hasSize(all.size() - 1);
        }
    }

    @Test
    void a_base_that_does_not_count_needs_a_canary() {
        try (Counter counter = Counter.open("ut11", 20, odd -> odd.withOddities(Oddity.NO_COUNT))) {
            assertThat(afresh(counter)).isEmpty();
            String key =
                    counter.data.rows("Catalog_Валюты").get(0).path("Ref_Key").asText();
            OneCBase watched = counter.open(BaseSettings.auto()
                    .withCanaries(new Canary("Catalog_Валюты", UUID.fromString(key), "Code", "643")));
            assertThat(read(counter, watched)).isPresent();
        }
    }

    @Test
    void a_register_of_payments_without_any_record_is_not_believed() {
        try (Counter counter = Counter.open("bp", 20)) {
            counter.data.clear("AccumulationRegister_ОплатаСчетов");
            assertThatThrownBy(counter::all)
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("no record at all");
        }
    }

    @Test
    void a_payment_that_is_taken_back_makes_the_order_unpaid_again() {
        try (Counter counter = Counter.open("ut11", 40)) {
            Invoice paid = counter.all().stream()
                    .filter(one -> one.paid().isPositive())
                    .findFirst()
                    .orElseThrow();
            counter.data.change(
                    STATE,
                    row -> row.path("Заказ").asText().equals(paid.ref().id()),
                    row -> row.put("СуммаОплаты", 0).put("ПроцентОплаты", 0));
            Map<SubjectRef, Invoice> again = counter.base.orders().reread(Set.of(paid.ref()));
            assertThat(again.get(paid.ref()))
                    .isNotNull()
                    .matches(one -> one.paid().amount().signum() == 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bp", "unf"})
    void a_payment_out_of_the_register_makes_the_document_unpaid_again(String profile) {
        try (Counter counter = Counter.open(profile, 40)) {
            String register = profile.equals("bp")
                    ? "AccumulationRegister_ОплатаСчетов"
                    : "AccumulationRegister_ОплатаСчетовИЗаказов";
            Invoice part = counter.all().stream()
                    .filter(one -> one.paid().isPositive() && one.open().isPositive())
                    .findFirst()
                    .orElseThrow();
            counter.data.remove(
                    register,
                    row -> row.path("СчетНаОплату").asText().equals(part.ref().id())
                            && row.path("Recorder_Type").asText().contains("Поступление"));
            FactSource<Invoice> source = counter.demands();
            Map<SubjectRef, Invoice> again = source.reread(Set.of(part.ref()));
            // In accounting a state that says "in part" stands against it, so it is not known what is paid.
            assertThat(again.values().stream().map(one -> one.paid().amount().signum()))
                    .isEqualTo(profile.equals("bp") ? List.of() : List.of(0));
        }
    }

    @Test
    void a_lack_of_memory_and_a_lost_session_are_survived_or_give_nothing() {
        SessionRules short20 = SessionRules.of(SessionMode.HEADER);
        try (Counter counter =
                Counter.open("ut11", 60, odd -> odd.withMostRows(7).withSessions(short20))) {
            List<Invoice> whole = afresh(counter).orElseThrow();
            assertThat(whole).hasSizeGreaterThan(40);
            counter.clock.advance(java.time.Duration.ofMinutes(5));
            assertThat(counter.all()).containsExactlyInAnyOrderElementsOf(whole);
            counter.fake.faults().inject(Fault.memory(), When.set(STATE));
            assertThat(afresh(counter)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_order_of_rows_says_nothing(long seed) {
        try (Counter counter = Counter.open("ut11", 80, odd -> odd.withSeed(seed))) {
            Set<String> numbers = counter.all().stream()
                    .filter(one -> one.paid().amount().signum() == 0 && !one.cancelled())
                    .map(Invoice::number)
                    .collect(Collectors.toSet());
            Set<String> expected = new HashSet<>(counter.sample.expectedUnpaid(TODAY.minusYears(1), TODAY.plusDays(1)));
            assertThat(numbers)
                    .containsAll(expected)
                    .hasSize(expected.size() + (int) counter.sample.expectedCount(SaleKind.BY_CONTRACT));
        }
    }

    @Test
    void payments_that_differ_by_document_and_by_organisation_are_not_believed() {
        try (Counter counter = Counter.open("bp", 40)) {
            counter.data.clear("InformationRegister_СтатусыДокументов");
            String register = "AccumulationRegister_ОплатаСчетов";
            assertThat(counter.all()).isNotEmpty();
            counter.fake
                    .faults()
                    .inject(new Fault.ShortPage(1), When.set(register).after(1).times(2));
            assertThatThrownBy(counter::all)
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("by organisation");
        }
    }

    @Test
    void the_exceptions_are_the_ports_own() {
        try (Counter counter = Counter.open("ut11", 5)) {
            counter.fake.faults().inject(Fault.pageInsteadOfJson(), When.always());
            assertThatThrownBy(counter::all).isInstanceOf(ReminderException.class);
        }
    }
}
