package io.napomni.onec.source;

import static io.napomni.onec.Counter.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.model.Contract;
import io.napomni.onec.Counter;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.port.SourceException;
import io.napomni.rule.AnchorWindow;
import io.napomni.testkit.fake.onec.fault.Fault;
import io.napomni.testkit.fake.onec.fault.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contracts that end soon, out of each product. */
class ContractsFromBaseTest {
    private static final FetchWindow ENDING =
            FetchWindow.of(TODAY, List.of(AnchorWindow.between("ends-on", TODAY.plusDays(1), TODAY.plusMonths(2))));

    @ParameterizedTest
    @ValueSource(strings = {"ut11", "ut11.5.20", "erp", "bp", "unf"})
    void the_contracts_that_end_soon_are_those_of_the_story(String profile) {
        try (Counter counter = Counter.open(profile, 300)) {
            List<Contract> contracts = new ArrayList<>();
            FetchReport report = counter.base.contracts().fetch(ENDING, contracts::add);
            assertThat(contracts.stream().filter(one -> !one.closed()).map(Contract::number))
                    .containsExactlyInAnyOrderElementsOf(counter.sample.expectedEnding(TODAY, 2))
                    .isNotEmpty();
            assertThat(report.proof()).contains("as many as $count tells");
            assertThat(counter.base
                            .contracts()
                            .reread(contracts.stream().map(Contract::ref).collect(Collectors.toUnmodifiableSet())))
                    .isEqualTo(contracts.stream().collect(Collectors.toMap(Contract::ref, Function.identity())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ut11", "bp", "unf"})
    void a_lost_last_row_gives_no_contract_at_all(String profile) {
        try (Counter counter = Counter.open(profile, 60)) {
            counter.fake.faults().inject(new Fault.ShortPage(1), When.set("Catalog_ДоговорыКонтрагентов"));
            List<Contract> contracts = new ArrayList<>();
            assertThatThrownBy(() -> counter.base.contracts().fetch(ENDING, contracts::add))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("by $count");
            assertThat(contracts).isEmpty();
        }
    }

    /** By the rows of the base, whatever their sets are called. */
    private static Map<String, LocalDate> shipped(Counter counter) {
        Map<String, LocalDate> last = new TreeMap<>();
        Stream.of(
                        "Document_РеализацияТоваровУслуг",
                        "Document_АктВыполненныхРабот",
                        "Document_РеализацияУслугПрочихАктивов",
                        "Document_РасходнаяНакладная",
                        "Document_ОказаниеУслуг")
                .filter(set -> counter.fake.schema().set(set).isPresent())
                .flatMap(set -> counter.data.rows(set).stream())
                .filter(row -> row.path("Posted").asBoolean()
                        && !row.path("DeletionMark").asBoolean()
                        && List.of("", "Отгружено", "ВПути")
                                .contains(row.path("Статус").asText()))
                .forEach(row -> contracts(row)
                        .forEach(contract -> last.merge(
                                contract,
                                LocalDate.parse(row.path("Date").asText().substring(0, 10)),
                                (one, other) -> one.isAfter(other) ? one : other)));
        return last;
    }

    private static Stream<String> contracts(JsonNode row) {
        Stream<JsonNode> inside = StreamSupport.stream(row.path("Контрагенты").spliterator(), false);
        return Stream.concat(Stream.of(row), inside)
                .flatMap(one -> Stream.of(one.path("Договор_Key"), one.path("ДоговорКонтрагента_Key")))
                .map(JsonNode::asText)
                .filter(key -> !key.isEmpty() && !key.startsWith("00000000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ut11", "bp", "unf"})
    void the_last_shipment_is_the_latest_of_all_sorts(String profile) {
        try (Counter counter = Counter.open(profile, 120)) {
            List<Contract> contracts = new ArrayList<>();
            counter.base.contracts().fetch(FetchWindow.everything(TODAY), contracts::add);
            Map<String, LocalDate> found = new TreeMap<>();
            counter.base
                    .lastShipments()
                    .find(contracts.stream().map(Contract::ref).collect(Collectors.toUnmodifiableSet()))
                    .forEach((ref, day) -> found.put(ref.id(), day));
            assertThat(found).isEqualTo(shipped(counter)).hasSizeGreaterThan(20);
        }
    }
}
