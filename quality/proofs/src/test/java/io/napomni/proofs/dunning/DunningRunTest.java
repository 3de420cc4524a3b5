package io.napomni.proofs.dunning;

import static io.napomni.proofs.dunning.DebtOffice.DUE;
import static io.napomni.proofs.dunning.DebtOffice.ORDERED;
import static io.napomni.proofs.dunning.DebtOffice.PRESET;
import static io.napomni.proofs.dunning.DebtOffice.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.SendMail;
import io.napomni.calendar.Delay;
import io.napomni.decision.Proposal;
import io.napomni.decision.SetAside;
import io.napomni.insight.Explanation;
import io.napomni.policy.ContactPolicy;
import io.napomni.proofs.stores.Keeping;
import io.napomni.rule.Reason;
import io.napomni.rule.Verdict;
import io.napomni.run.Fate;
import io.napomni.run.RunReport;
import io.napomni.scenario.dunning.DunningLadder;
import io.napomni.scenario.dunning.DunningLevel;
import io.napomni.scenario.dunning.Escalation;
import io.napomni.scenario.dunning.Grouping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Letters about debts, from the source to the mailbox. */
class DunningRunTest {

    @TempDir
    Path folder;

    private DebtOffice office(Keeping keeping) {
        return new DebtOffice(keeping.open(folder));
    }

    private static List<String> fates(RunReport report) {
        return report.fates().stream()
                .map(fate -> fate.part().subject().id() + " " + fate.kind() + " "
                        + fate.why().code())
                .toList();
    }

    /** Between the proposal and the letter the money came: facts are read again just before it begins. */
    @ParameterizedTest
    @EnumSource(Keeping.class)
    void an_order_paid_before_its_letter_begins_gets_none(Keeping keeping) {
        try (DebtOffice office = office(keeping)) {
            Proposal proposal = office.reminders().propose(DUE);
            assertThat(proposal.reminders()).hasSize(1);
            office.debts().pay("117", "1200.50");
            assertThat(fates(office.carryOut(proposal))).containsExactly("117 WITHDRAWN settled");
            assertThat(office.letters()).isEmpty();
            assertThat(office.stores().register().find(key("117", "unpaid"))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void of_several_orders_the_one_paid_meanwhile_falls_out_of_the_letter(Keeping keeping) {
        try (DebtOffice office = office(keeping)) {
            office.debts().order("118", ORDERED, "0");
            Proposal proposal = office.reminders().propose(DUE);
            office.debts().pay("117", "0.01");
            assertThat(fates(office.carryOut(proposal)))
                    .contains("117 WITHDRAWN partially-paid-excluded-by-rule")
                    .anyMatch(fate -> fate.startsWith("118 DONE"));
            assertThat(office.mail().received())
                    .singleElement()
                    .satisfies(one -> assertThat(one.letter().orElseThrow().subject())
                            .isEqualTo("Задолженность по счёту №\u00a0118"));
        }
    }

    /** S-08. */
    @ParameterizedTest
    @EnumSource(Keeping.class)
    void without_an_address_nothing_is_used_up_and_once_it_is_added_one_letter_tells_of_all(Keeping keeping) {
        try (DebtOffice office = office(keeping)) {
            office.debts().order("118", ORDERED, "0");
            office.debts().write("");
            assertThat(fates(office.run(DUE))).allMatch(fate -> fate.endsWith("BLOCKED no-recipient"));
            assertThat(office.stores().register().about(Debts.ref("117"))).isEmpty();
            office.debts().write("zakaz@romashka.example, buh@romashka.example");
            office.run(DUE.plusDays(3));
            assertThat(office.letters()).containsExactly("117, 118 to zakaz@romashka.example");
            office.debts().write("other@romashka.example");
            office.run(DUE.plusDays(4));
            assertThat(office.letters()).hasSize(1);
        }
    }

    /** One order by hand: the same conditions, and a reason where they fail. */
    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_single_order_is_sent_under_the_same_conditions(Keeping keeping) {
        try (DebtOffice office = office(keeping)) {
            office.debts().order("118", ORDERED, "0");
            office.debts().order("119", ORDERED, "5");
            assertThat(reason(office, "119")).isEqualTo("partially-paid-excluded-by-rule");
            assertThat(single(office, "119").reminders()).isEmpty();
            office.carryOut(single(office, "117"));
            assertThat(office.letters()).containsExactly("117 to buh@romashka.example");
            Proposal again = single(office, "117");
            assertThat(again.reminders()).isEmpty();
            assertThat(again.setAside()).extracting(SetAside::kind).containsExactly(SetAside.Why.ALREADY_HANDLED);
            assertThat(single(office, "none").counts()).allMatch(count -> count.facts() == 0);
            office.run(DUE);
            assertThat(office.letters()).contains("118 to buh@romashka.example").hasSize(2);
        }
    }

    private static Proposal single(DebtOffice office, String id) {
        return office.reminders().proposeFor(Set.of(Debts.ref(id)), DUE);
    }

    private static String reason(DebtOffice office, String id) {
        return office.reminders().explain(Debts.ref(id), DUE).stream()
                .map(Explanation::verdict)
                .map(verdict -> verdict instanceof Verdict.NotDue not ? not.why() : Reason.of("other"))
                .map(Reason::code)
                .findFirst()
                .orElseThrow();
    }

    /** The first run of a scenario stays its first, however many letters went by hand before it. */
    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_single_order_does_not_open_the_gate_for_all(Keeping keeping) {
        try (DebtOffice office = office(keeping)) {
            office.setUp(PRESET.withColdStart(OptionalInt.of(1)).withGrouping(Grouping.PER_DOCUMENT));
            for (int i = 0; i < 5; i++) {
                office.debts().order("2" + i, ORDERED, "0");
            }
            office.carryOut(single(office, "117"));
            RunReport report = office.run(DUE);
            assertThat(report.count(Fate.Kind.DONE)).isEqualTo(1);
            assertThat(fates(report))
                    .filteredOn(fate -> fate.endsWith("cold-start"))
                    .hasSize(4);
        }
    }

    /** S-08, S-17: the manager learns of it at his level; the letters begin when there is an address. */
    @ParameterizedTest
    @EnumSource(Keeping.class)
    void without_an_address_the_manager_is_told_and_the_letters_come_once_there_is_one(Keeping keeping) {
        try (DebtOffice office = office(keeping)) {
            office.setUp(PRESET.withLadder(DunningLadder.of(
                    DunningLevel.letter("level-1", Delay.days(4)),
                    DunningLevel.letter("level-2", Delay.days(8)),
                    DunningLevel.inHouse("level-3", Delay.days(12), Escalation.managerLetter()))));
            office.debts().write("");
            for (int day = 0; day < 12; day++) {
                office.run(DUE.plusDays(day));
            }
            assertThat(office.letters()).containsExactly("117 to anna@sever.example");
            office.debts().write("buh@romashka.example");
            for (int day = 12; day < 30; day++) {
                office.run(DUE.plusDays(day));
            }
            assertThat(office.mail().received())
                    .extracting(one -> one.action().to().value() + " "
                            + one.letter().orElseThrow().subject())
                    .map(text -> text.replace('\u00a0', ' '))
                    .containsExactly(
                            "anna@sever.example Не оплачен счёт № 117: ООО «Ромашка»",
                            "buh@romashka.example Задолженность по счёту № 117",
                            "buh@romashka.example Повторно: задолженность по счёту № 117");
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_letter_about_a_thousand_orders_goes_out_and_all_of_them_are_done(Keeping keeping) {
        try (DebtOffice office = office(keeping)) {
            office.setUp(PRESET.withColdStart(OptionalInt.empty()));
            for (int i = 0; i < 999; i++) {
                office.debts().order("A" + (1000 + i), ORDERED, "0");
            }
            assertThat(office.run(DUE).count(Fate.Kind.DONE)).isEqualTo(1_000);
            assertThat(office.mail().received())
                    .singleElement()
                    .satisfies(
                            one -> assertThat(one.letter().orElseThrow().text().replace('\u00a0', ' '))
                                    .contains("и ещё 900 счетов", "Итого к оплате: 1 200 500,00 ₽"));
            office.run(DUE.plusDays(1));
            assertThat(office.mail().received()).hasSize(1);
        }
    }

    /** S-20. */
    @ParameterizedTest
    @EnumSource(Keeping.class)
    void facts_that_are_too_old_send_nothing(Keeping keeping) {
        try (DebtOffice office = office(keeping)) {
            office.debts().beBehindBy(Duration.ofDays(3));
            assertThat(fates(office.run(DUE))).containsExactly("117 POSTPONED stale-facts");
            assertThat(office.letters()).isEmpty();
        }
    }

    /** S-18. A letter to the manager is no contact with the customer. */
    @ParameterizedTest
    @EnumSource(Keeping.class)
    void the_manager_is_written_to_beside_the_customer(Keeping keeping) {
        try (DebtOffice office = office(keeping)) {
            office.setUp(ContactPolicy.standard());
            office.setUp(PRESET.withLadder(DunningLadder.of(
                    DunningLevel.letter("level-1", Delay.days(3)).telling(Escalation.managerLetter()))));
            office.run(DUE);
            assertThat(office.mail().received())
                    .extracting(one -> one.action().to().value())
                    .containsExactlyInAnyOrder("buh@romashka.example", "anna@sever.example");
            assertThat(office.mail().received())
                    .filteredOn(one -> one.action().toColleague())
                    .extracting(one -> one.letter().orElseThrow().subject())
                    .containsExactly("Не оплачен счёт №\u00a0117: ООО «Ромашка»");
            assertThat(office.mail().received())
                    .extracting(one -> one.action())
                    .filteredOn(SendMail::toColleague)
                    .hasSize(1);
        }
    }
}
