package io.napomni.proofs.onec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.onec.profile.Capability;
import io.napomni.proofs.stores.Keeping;
import io.napomni.run.Fate;
import io.napomni.run.Guards;
import io.napomni.run.RunReport;
import io.napomni.testkit.fake.onec.BaseOptions;
import io.napomni.testkit.fake.onec.Oddity;
import io.napomni.testkit.fake.onec.fault.Fault;
import io.napomni.testkit.fake.onec.fault.When;
import io.napomni.testkit.fake.onec.session.SessionMode;
import io.napomni.testkit.fake.onec.session.SessionRules;
import io.napomni.testkit.fake.smtp.ReceivedLetter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever befalls the base: nobody who has paid gets a letter. */
class OnlyDebtorsTest {
    private static final Guards ANY = Guards.standard().withUsual(1_000, 3);

    @TempDir
    Path folder;

    private Warehouse house(String profile, int sales, UnaryOperator<BaseOptions> odd) {
        return new Warehouse(profile, sales, Keeping.MEMORY.open(folder), odd);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ut11", "unf", "bp"})
    void without_trouble_those_who_owe_get_letters(String profile) {
        try (Warehouse house = house(profile, 60, odd -> odd)) {
            RunReport report = house.run(ANY);
            assertThat(report.failure()).isEmpty();
            assertThat(house.received()).hasSizeGreaterThan(3);
            assertThat(house.named()).hasSizeGreaterThan(3);
            assertThat(house.wronglyReminded()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void trouble_in_trade_ends_before_the_first_letter(Trouble trouble) {
        befallen("ut11", trouble);
    }

    @ParameterizedTest
    @EnumSource
    void trouble_when_only_the_unpaid_is_read_ends_before_the_first_letter(Trouble trouble) {
        try (Warehouse house = house("ut11", 40, odd -> odd)) {
            house.lookAtMoneyFirst();
            befallen(house, trouble, Capability.ORDERS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void trouble_in_a_small_firm_ends_before_the_first_letter(Trouble trouble) {
        befallen("unf", trouble);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = ".*PAYMENT.*")
    void trouble_in_accounting_ends_before_the_first_letter(Trouble trouble) {
        befallen("bp", trouble);
    }

    private void befallen(String profile, Trouble trouble) {
        try (Warehouse house = house(profile, 40, odd -> odd)) {
            befallen(house, trouble, profile.equals("bp") ? Capability.INVOICES : Capability.ORDERS);
        }
    }

    private static void befallen(Warehouse house, Trouble trouble, Capability wanted) {
        assertThat(house.base.check(Set.of(wanted))).isEmpty();
        trouble.befalls(house);
        RunReport report = house.run(ANY);
        assertThat(house.wronglyReminded()).as("letters to those who paid").isEmpty();
        if (!trouble.mayBeHealed()) {
            assertThat(house.received()).as("letters").isEmpty();
            assertThat(report.status()).as("%s", report).isNotEqualTo(RunReport.Status.OK);
        }
        report.failure().ifPresent(said -> assertThat(said).doesNotContain(house.fake.password(), "Exception"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ut11", "unf", "bp"})
    void payments_that_vanish_nearly_all_need_approval(String profile) {
        try (Warehouse house = house(profile, 200, odd -> odd)) {
            for (int day = 0; day < 4; day++) {
                house.run(ANY);
                house.nextDay();
            }
            int usual = house.received().size();
            assertThat(usual).isPositive();
            forgetPayments(house);
            RunReport report = house.run(Guards.standard().withUsual(3, 3));
            assertThat(house.received()).as("%s", report).hasSize(usual);
            assertThat(report.count(Fate.Kind.AWAITING_APPROVAL))
                    .as("%s", report)
                    .isGreaterThan(3);
            assertThat(report.status()).isEqualTo(RunReport.Status.WARNING);
        }
    }

    private static boolean isPayment(ObjectNode row) {
        return row.path("Recorder_Type").asText().contains("Поступление");
    }

    /** As after a wrong correction: the register is kept, and what is in it says that nothing is paid. */
    private static void forgetPayments(Warehouse house) {
        if (house.fake.schema().profile().equals("ut11")) {
            house.data.change(
                    house.payments(),
                    row -> true,
                    row -> row.put("СуммаОплаты", 0).put("ПроцентОплаты", 0));
        } else {
            String last =
                    house.data.rows(house.payments()).get(0).path("Recorder").asText();
            house.data.remove(
                    house.payments(),
                    row -> isPayment(row) && !row.path("Recorder").asText().equals(last));
            house.data.clear("InformationRegister_СтатусыДокументов");
        }
    }

    @Test
    void another_order_for_each_page_is_told_and_nothing_is_sent() {
        try (Warehouse house = house("ut11", 60, odd -> odd.withOddities(Oddity.NO_ORDER))) {
            RunReport report = house.run(ANY);
            assertThat(house.received()).isEmpty();
            assertThat(report.failure().orElseThrow())
                    .containsAnyOf("comes in another order each time", "but by $count there are");
        }
    }

    @Test
    void sessions_that_expire_all_the_time_cost_nothing_but_time() {
        List<Warehouse> houses = new ArrayList<>();
        UnaryOperator<BaseOptions> odd = options -> options.withSessions(SessionRules.of(SessionMode.HEADER))
                .withPause(time -> houses.forEach(house -> house.fake.sessions().expireAll()));
        try (Warehouse house = house("ut11", 40, odd)) {
            houses.add(house);
            house.fake.faults().inject(new Fault.Slow(Duration.ofSeconds(1)), When.set(house.documents()));
            assertThat(house.run(ANY).failure()).isEmpty();
            assertThat(house.received()).isNotEmpty();
            assertThat(house.wronglyReminded()).isEmpty();
        }
    }

    @Test
    void names_and_addresses_with_line_ends_begin_no_header_and_no_letter_of_their_own() {
        try (Warehouse house = house("ut11", 40, odd -> odd)) {
            house.data.change("Catalog_Партнеры", row -> true, OnlyDebtorsTest::spoil);
            RunReport report = house.run(ANY);
            assertThat(house.received()).as("%s", report).isNotEmpty();
            for (ReceivedLetter letter : house.received()) {
                String text = new String(letter.bytes(), StandardCharsets.UTF_8);
                assertThat(text.substring(0, text.indexOf("\r\n\r\n")))
                        .doesNotContainIgnoringCase("\nBcc:")
                        .doesNotContainIgnoringCase("\nX-Evil:");
                assertThat(letter.recipients()).noneMatch(to -> to.contains("evil"));
                assertThat(letter.envelopeSender()).doesNotContain("evil");
            }
        }
    }

    /** Every second address too; the others go on being fit to be written to. */
    private static void spoil(ObjectNode partner) {
        partner.put("Description", "Ромашка\r\nBcc: evil@evil.example");
        partner.put("НаименованиеПолное", "Ромашка\r\n\r\n.\r\nMAIL FROM:<evil@evil.example>");
        if (partner.path("Code").asText().hashCode() % 2 == 0) {
            partner.path("КонтактнаяИнформация")
                    .forEach(row -> ((ObjectNode) row)
                            .put("АдресЭП", row.path("АдресЭП").asText() + "\r\nBcc: evil@evil.example"));
        }
    }

    /** A number that is none leads to no letter: a person is asked to look. */
    @Test
    void a_number_with_a_line_end_is_told_to_a_person() {
        try (Warehouse house = house("ut11", 40, odd -> odd)) {
            String canary = house.canary.key().toString();
            house.data.change(
                    house.documents(),
                    row -> !row.path("Ref_Key").asText().equals(canary),
                    row -> row.put("Number", row.path("Number").asText() + "\r\nX-Evil: 1"));
            RunReport report = house.run(ANY);
            assertThat(house.received()).isEmpty();
            assertThat(report.doubtful())
                    .isNotEmpty()
                    .allMatch(one -> one.why().code().equals("odd-number"));
        }
    }
}
