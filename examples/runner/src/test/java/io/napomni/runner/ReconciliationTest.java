package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.ItemStore;
import io.napomni.testkit.fake.onec.BaseOptions;
import io.napomni.testkit.fake.onec.FakeBase;
import io.napomni.testkit.fake.onec.data.BaseData;
import io.napomni.testkit.fake.onec.fault.Fault;
import io.napomni.testkit.fake.onec.fault.When;
import io.napomni.testkit.fake.onec.sample.SampleBase;
import io.napomni.testkit.fake.onec.schema.BaseSchema;
import io.napomni.testkit.sample.SampleCompany;
import io.napomni.testkit.sample.SampleContract;
import io.napomni.testkit.sample.SampleKind;
import io.napomni.testkit.sample.SamplePortal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deals of a portal kept up to date with a 1C base, as a person at the command line sees it. */
class ReconciliationTest {

    private static final String CONTRACTS = "Catalog_ДоговорыКонтрагентов";
    private static final String UPDATE = "crm.item.update";
    private static final int DEALS = 60;
    private static final LocalDate WRONG = LocalDate.of(2031, 1, 1);
    private static final SampleCompany COMPANY = SampleCompany.of(7, Desk.MONDAY, DEALS);

    private static final Set<SampleKind> CLOSED = Set.of(SampleKind.CLOSED, SampleKind.TERMINATED);

    private Desk desk;
    private FakeBase base;

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = Desk.with(folder, DEALS);
        BaseData data = new BaseData();
        BaseSchema schema = BaseSchema.of("ut11");
        SampleBase.fill(data, schema, COMPANY, 60);
        base = FakeBase.start(data, BaseOptions.of(schema, desk.clock()));
        desk.environment("BASE_PASSWORD", base.password());
        desk.write(config("atOnce: 1000"));
    }

    @AfterEach
    void close() {
        base.close();
        desk.close();
    }

    private String config(String more) {
        return desk.config().replaceFirst("(?s)contract:.*?(?=guards:)", "")
                + """
                onec:
                  address: %s
                  login: %s
                  password: ${BASE_PASSWORD}
                  zone: Europe/Moscow
                reconciliation:
                  fields: [number, startsOn, endsOn, lastShipment, remainder]
                  %s
                """.formatted(base.baseUrl(), base.login(), more);
    }

    private ItemStore deals() {
        return desk.portal().data().deals();
    }

    private Object shown(SampleContract contract) {
        return deals().find(contract.id()).orElseThrow().value(SamplePortal.END).orElse("");
    }

    /** Open deals that end on a day which 1C knows too, because the customer of the deal is known there. */
    private List<SampleContract> known() {
        Map<String, Long> inBase = new TreeMap<>();
        base.data()
                .rows(CONTRACTS)
                .forEach(row -> inBase.merge(row.path("Номер").asText(), 1L, Long::sum));
        return COMPANY.contracts().stream()
                .filter(one -> !CLOSED.contains(one.kind()) && one.end().isPresent())
                .filter(one -> inBase.getOrDefault(one.number(), 0L) == 1L)
                .sorted(Comparator.comparing(SampleContract::id))
                .toList();
    }

    private void spoil(List<SampleContract> contracts) {
        contracts.forEach(one -> deals().update(one.id(), SamplePortal.END, WRONG));
    }

    private long writes() {
        return desk.portal().recorder().callsOf(UPDATE);
    }

    @Test
    void deals_show_what_1c_says_and_a_second_run_writes_nothing() {
        List<SampleContract> known = known();
        assertThat(known).hasSizeGreaterThan(3);
        spoil(known);
        Desk.Typed preview = desk.type("preview", "reconciliation");
        assertThat(preview.out()).as(preview.err()).contains("Дата окончания договора = ");
        assertThat(preview.out())
                .contains("Нельзя решить — посмотрите сами:", "в 1С нет договора с этим номером и этим клиентом");
        assertThat(desk.type("preview", "reconciliation", "--lang", "en").out())
                .contains("Cannot be decided – look at these:", "1C has no contract of this number");
        assertThat(writes()).isZero();

        Desk.Typed run = desk.type("run");
        assertThat(run.code()).as(run.out() + run.err()).isLessThan(2);
        List<SampleContract> right =
                known.stream().filter(one -> !WRONG.equals(shown(one))).toList();
        assertThat(right)
                .hasSizeGreaterThan(3)
                .allSatisfy(one -> assertThat(shown(one)).isEqualTo(one.end().orElseThrow()));
        assertThat(run.out()).contains("сделки с новыми значениями", "в 1С нет договора с этим номером");
        known.stream()
                .filter(one -> !right.contains(one))
                .limit(1)
                .forEach(one -> assertThat(
                                desk.type("explain", Long.toString(one.id())).out())
                        .contains("нельзя решить: "));
        assertThat(desk.letters()).isEmpty();

        long before = writes();
        assertThat(before).isPositive();
        assertThat(desk.type("run").code()).isLessThan(2);
        assertThat(writes()).isEqualTo(before);
    }

    @Test
    void what_was_changed_by_hand_is_set_right_and_fifty_deals_go_in_one_request() {
        spoil(known());
        desk.type("run");
        SampleContract one = known().stream()
                .filter(any -> !WRONG.equals(shown(any)))
                .findFirst()
                .orElseThrow();
        long before = writes();
        deals().update(one.id(), SamplePortal.END, WRONG.plusDays(1));
        desk.type("run", "reconciliation");
        assertThat(shown(one)).isEqualTo(one.end().orElseThrow());
        assertThat(writes()).isEqualTo(before + 1);
        long requests = desk.portal().recorder().requests().stream()
                .filter(request -> request.question().contains(UPDATE))
                .count();
        assertThat(requests).isEqualTo(2);
    }

    @Test
    void a_list_of_1c_that_lacks_its_last_row_writes_nothing() {
        spoil(known());
        base.faults().inject(new Fault.ShortPage(1), When.set(CONTRACTS));
        Desk.Typed run = desk.type("run");
        assertThat(run.code()).isGreaterThan(1);
        assertThat(writes()).isZero();
    }

    @Test
    void two_contracts_of_one_number_and_customer_are_told_and_their_deal_is_not_written() {
        spoil(known());
        desk.type("run");
        SampleContract one = known().stream()
                .filter(any -> !WRONG.equals(shown(any)))
                .findFirst()
                .orElseThrow();
        long before = writes();
        ObjectNode twin = base.data().rows(CONTRACTS).stream()
                .filter(row -> row.path("Номер").asText().equals(one.number()))
                .findFirst()
                .orElseThrow()
                .deepCopy();
        base.data().put(CONTRACTS, twin.put("Ref_Key", "5f0a2b1c-0000-4000-8000-0000000000aa"));
        deals().update(one.id(), SamplePortal.END, WRONG);
        Desk.Typed run = desk.type("run");
        assertThat(run.out()).contains("в 1С несколько договоров с этим номером и этим клиентом");
        assertThat(writes()).isEqualTo(before);
        assertThat(desk.type("explain", Long.toString(one.id())).out()).contains("в 1С несколько договоров");
    }

    @Test
    void a_mass_change_waits_for_a_person() {
        desk.write(config("atOnce: 2"));
        spoil(known());
        Desk.Typed run = desk.type("run");
        assertThat(run.code()).isEqualTo(1);
        assertThat(writes()).isEqualTo(2);
    }

    @Test
    void a_check_tells_how_many_deals_are_matched() {
        Desk.Typed check = desk.type("check");
        assertThat(check.out()).as(check.err()).contains("сопоставлено с договорами 1С: ");
    }

    private List<String> checked() {
        return Pattern.compile("\"check\" ?: ?\"(base|pairs|unpaid)\"")
                .matcher(desk.type("check", "--json").out())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void a_base_that_two_use_cases_need_is_checked_once_and_each_is_tried_that_it_serves() {
        desk.write(config("atOnce: 1000").replace("  zone: Europe", "  profile: ut11\n  zone: Europe")
                + "dunning: {source: 1c orders, startsOn: 2026-11-01}\n");
        assertThat(checked()).containsExactly("base", "pairs", "unpaid");
        base.unpublish("Document_РеализацияТоваровУслуг");
        assertThat(checked()).containsExactly("base", "unpaid");
        assertThat(desk.type("check").out()).contains("Document_РеализацияТоваровУслуг");
    }
}
