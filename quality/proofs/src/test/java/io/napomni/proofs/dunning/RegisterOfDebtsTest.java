package io.napomni.proofs.dunning;

import static io.napomni.proofs.dunning.DebtOffice.DUE;
import static io.napomni.proofs.dunning.DebtOffice.PRESET;
import static io.napomni.proofs.dunning.DebtOffice.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.EffectKey;
import io.napomni.calendar.Delay;
import io.napomni.decision.Proposal;
import io.napomni.past.EffectState;
import io.napomni.policy.ContactPolicy;
import io.napomni.port.Rendered;
import io.napomni.port.store.JournalEntry;
import io.napomni.port.store.RegisterRow;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Answer;
import io.napomni.run.RunReport;
import io.napomni.scenario.dunning.DunningLadder;
import io.napomni.scenario.dunning.DunningLevel;
import io.napomni.scenario.dunning.DunningTerms;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** S-09, S-10: what is in the register is not sent again, what is cleared is, if the money has not come meanwhile. */
class RegisterOfDebtsTest {

    private static final EffectKey UNPAID = key("117", "unpaid");
    private static final DunningTerms LADDER = PRESET.withLadder(DunningLadder.of(
            DunningLevel.letter("level-1", Delay.days(3)), DunningLevel.letter("level-2", Delay.days(10))));

    @TempDir
    Path folder;

    private DebtOffice office(Keeping keeping) {
        return new DebtOffice(keeping.open(folder));
    }

    private static List<String> postponed(Proposal proposal) {
        return proposal.setAside().stream().map(aside -> aside.why().code()).toList();
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_cleared_row_sends_again_as_was_shown_before(Keeping keeping) {
        try (DebtOffice office = office(keeping)) {
            office.run(DUE);
            office.run(DUE.plusDays(1));
            assertThat(office.letters()).containsExactly("117 to buh@romashka.example");
            Proposal shown = office.reminders().proposeIfCleared(UNPAID, DUE.plusDays(1));
            assertThat(shown.reminders()).hasSize(1);
            assertThat(office.stores().register().find(UNPAID))
                    .as("showing it changes nothing")
                    .map(RegisterRow::state)
                    .contains(EffectState.DONE);
            assertThat(office.reminders().clear(UNPAID, "anna", "lost in spam")).containsExactly(UNPAID);
            office.run(DUE.plusDays(1));
            assertThat(office.letters()).hasSize(2);
            assertThat(office.stores().journal().about(UNPAID.toString(), 10))
                    .filteredOn(entry -> entry.what().equals("cleared"))
                    .extracting(JournalEntry::by)
                    .containsExactly("anna");
        }
    }

    /** What else has become due meanwhile goes in the same letter, and is shown in it. */
    @ParameterizedTest
    @EnumSource(Keeping.class)
    void the_letter_shown_before_clearing_is_the_letter_that_goes(Keeping keeping) {
        try (DebtOffice office = office(keeping)) {
            office.run(DUE);
            LocalDate later = LocalDate.parse("2026-06-09");
            office.debts().order("118", LocalDate.parse("2026-06-02"), "0");
            office.debts().order("119", LocalDate.parse("2026-06-08"), "0");
            office.show(later);
            Proposal shown = office.reminders().proposeIfCleared(UNPAID, later);
            assertThat(shown.reminders())
                    .singleElement()
                    .satisfies(one -> assertThat(one.label()).isEqualTo("117, 118"));
            assertThat(shown.counts()).allMatch(count -> count.facts() == 2);
            Rendered preview =
                    office.reminders().preview(shown.reminders().get(0)).orElseThrow();
            office.reminders().clear(UNPAID, "anna", "lost in spam");
            office.run(later);
            assertThat(office.mail().received().get(1).letter().map(sent -> sent.dated(Optional.empty())))
                    .contains(preview);
            assertThat(office.letters())
                    .containsExactly("117 to buh@romashka.example", "117, 118 to buh@romashka.example");
        }
    }

    /** S-09. Rows taken out behind the program's back: it is honoured, as if somebody had cleared them, and told. */
    @Test
    void a_row_that_was_taken_out_from_outside_is_sent_again_and_the_journal_tells_it() throws SQLException {
        try (DebtOffice office = office(Keeping.SQLITE)) {
            assertThat(office.run(DUE).warnings()).isEmpty();
            try (Connection outside = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
                    Statement statement = outside.createStatement()) {
                assertThat(statement.executeUpdate("DELETE FROM effect")).isEqualTo(1);
            }
            RunReport report = office.run(DUE.plusDays(4));
            assertThat(office.letters()).hasSize(2);
            assertThat(report.warnings()).singleElement().asString().startsWith("1 effects were open again because");
            assertThat(office.stores().journal().about(UNPAID.toString(), 10))
                    .extracting(JournalEntry::what)
                    .containsExactly("done", "rearmed-externally", "done");
            assertThat(office.run(DUE.plusDays(5)).warnings()).isEmpty();
        }
    }

    /** Clearing it through the register is no such thing, nor is a doubt that was resolved. */
    @ParameterizedTest
    @EnumSource(Keeping.class)
    void what_was_cleared_or_resolved_is_not_taken_for_an_edit_from_outside(Keeping keeping) {
        try (DebtOffice office = office(keeping)) {
            office.answer(Answer.TAKES_AND_IS_NOT_HEARD);
            office.run(DUE);
            office.stores().doubts().resolve(UNPAID, false, "anna", "it never came");
            office.answer(Answer.TAKES);
            assertThat(office.run(DUE.plusDays(1)).warnings()).isEmpty();
            office.reminders().clear(UNPAID, "anna", "lost");
            assertThat(office.run(DUE.plusDays(2)).warnings()).isEmpty();
            assertThat(office.letters()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_cleared_row_of_a_paid_order_sends_nothing(Keeping keeping) {
        try (DebtOffice office = office(keeping)) {
            office.run(DUE);
            office.debts().pay("117", "1200.50");
            assertThat(office.reminders().proposeIfCleared(UNPAID, DUE).reminders())
                    .isEmpty();
            office.reminders().clear(UNPAID, "anna", "by mistake");
            office.run(DUE);
            assertThat(office.letters()).hasSize(1);
        }
    }

    /** Clearing lifts the cooldown of the scenario, and leaves the customer's peace alone. */
    @ParameterizedTest
    @EnumSource(Keeping.class)
    void what_still_keeps_a_cleared_letter_back_is_shown_too(Keeping keeping) {
        try (DebtOffice office = office(keeping)) {
            office.setUp(ContactPolicy.standard());
            office.run(DUE);
            Proposal shown = office.reminders().proposeIfCleared(UNPAID, DUE.plusDays(1));
            assertThat(shown.reminders()).isEmpty();
            assertThat(postponed(shown)).containsExactly("customer-cooldown");
            office.setUp(ContactPolicy.none());
            assertThat(office.reminders()
                            .proposeIfCleared(UNPAID, DUE.plusDays(1))
                            .reminders())
                    .hasSize(1);
            office.reminders().clear(UNPAID, "anna", "lost");
            assertThat(office.reminders().propose(DUE.plusDays(1)).reminders()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_ladder_that_is_stepped_back_is_climbed_again(Keeping keeping) {
        try (DebtOffice office = office(keeping)) {
            office.setUp(LADDER);
            office.run(DUE);
            office.run(DUE.plusDays(7));
            assertThat(office.letters()).hasSize(2);
            assertThat(office.reminders()
                            .proposeIfCleared(key("117", "level-1"), DUE.plusDays(8))
                            .reminders())
                    .flatExtracting(reminder -> reminder.keys())
                    .containsExactly(key("117", "level-1"));
            assertThat(office.reminders().clear(key("117", "level-1"), "anna", "wrong letter"))
                    .containsExactly(key("117", "level-2"), key("117", "level-1"));
            office.run(DUE.plusDays(8));
            office.run(DUE.plusDays(14));
            assertThat(office.letters()).hasSize(3);
            office.run(DUE.plusDays(15));
            assertThat(office.letters()).hasSize(4);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_later_level_is_cleared_alone(Keeping keeping) {
        try (DebtOffice office = office(keeping)) {
            office.setUp(LADDER);
            office.run(DUE);
            office.run(DUE.plusDays(7));
            assertThat(office.reminders().clear(key("117", "level-2"), "anna", "lost"))
                    .containsExactly(key("117", "level-2"));
            office.run(DUE.plusDays(8));
            assertThat(office.letters()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_letter_in_doubt_is_not_cleared_but_resolved(Keeping keeping) {
        try (DebtOffice office = office(keeping)) {
            office.answer(Answer.TAKES_AND_IS_NOT_HEARD);
            office.run(DUE);
            assertThat(postponed(office.reminders().proposeIfCleared(UNPAID, DUE)))
                    .containsExactly("already-handled");
            assertThat(office.reminders().clear(UNPAID, "anna", "why not")).isEmpty();
            assertThat(office.reminders().clear(key("9", "unpaid"), "anna", "never sent"))
                    .isEmpty();
        }
    }

    /** S-10. */
    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_payment_that_is_taken_back_repeats_nothing_and_the_next_level_comes(Keeping keeping) {
        try (DebtOffice office = office(keeping)) {
            office.setUp(LADDER);
            office.run(DUE);
            office.debts().pay("117", "1200.50");
            office.run(DUE.plusDays(1));
            office.debts().pay("117", "0");
            office.run(DUE.plusDays(6));
            assertThat(office.letters()).hasSize(1);
            office.run(DUE.plusDays(7));
            assertThat(office.letters()).hasSize(2);
        }
    }
}
