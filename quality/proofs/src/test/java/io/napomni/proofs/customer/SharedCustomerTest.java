package io.napomni.proofs.customer;

import static io.napomni.proofs.customer.TwoSystems.DAY;
import static io.napomni.proofs.customer.TwoSystems.card;
import static io.napomni.proofs.customer.TwoSystems.company;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.decision.Proposal;
import io.napomni.model.CustomerRef;
import io.napomni.past.Hold;
import io.napomni.past.Hold.Scope;
import io.napomni.port.CustomerIdentity;
import io.napomni.port.SourceException;
import io.napomni.proofs.stores.Keeping;
import io.napomni.run.Fate.Kind;
import io.napomni.run.RunReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A customer of the portal and of the base is one customer, and gets one letter a day. */
class SharedCustomerTest {

    private static final String ONE = "7707083893";
    private static final String TWO = "500100732259";
    private static final String CONTRACT = "contract-renewal to 44@example.ru";

    @TempDir
    Path folder;

    private TwoSystems systems(Keeping keeping) {
        TwoSystems systems = new TwoSystems(keeping.open(folder));
        systems.inPortal(44, "44@example.ru", ONE);
        return systems;
    }

    private static List<String> reasons(RunReport report, Kind kind) {
        return report.fates().stream()
                .filter(fate -> fate.kind() == kind)
                .map(fate -> fate.part().subject().id() + " " + fate.why().code())
                .toList();
    }

    private static void place(TwoSystems systems, CustomerRef customer) {
        systems.opened()
                .stores()
                .holds()
                .place(new Hold("h", new Scope.OfCustomer(customer), Optional.empty(), "court", "anna"));
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void who_is_the_same_by_number_gets_one_letter_a_day_the_contract_first(Keeping keeping) {
        try (TwoSystems systems = systems(keeping)) {
            systems.inBase("a", "buh@firm.ru", ONE);
            RunReport report = systems.run(DAY);
            assertThat(systems.letters()).containsExactly(CONTRACT);
            assertThat(reasons(report, Kind.POSTPONED)).contains("oa customer-cap");
            systems.run(DAY.plusDays(1));
            assertThat(systems.letters()).containsExactly(CONTRACT, "dunning to buh@firm.ru");
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void who_is_the_same_by_address_only_too(Keeping keeping) {
        try (TwoSystems systems = systems(keeping)) {
            systems.inBase("a", "44@example.ru");
            systems.run(DAY);
            assertThat(systems.letters()).containsExactly(CONTRACT);
            systems.run(DAY.plusDays(1));
            assertThat(systems.letters()).containsExactly(CONTRACT, "dunning to 44@example.ru");
        }
    }

    /** Their numbers say that they are two, and each has a right to its letter. */
    @ParameterizedTest
    @EnumSource(Keeping.class)
    void two_firms_with_one_accountant_are_two_customers(Keeping keeping) {
        try (TwoSystems systems = systems(keeping)) {
            systems.inBase("a", "44@example.ru", TWO);
            systems.run(DAY);
            assertThat(systems.letters()).containsExactlyInAnyOrder(CONTRACT, "dunning to 44@example.ru");
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void without_an_identity_the_same_customer_would_be_written_to_twice(Keeping keeping) {
        try (TwoSystems systems = systems(keeping)) {
            systems.inBase("a", "buh@firm.ru", ONE);
            systems.identify(CustomerIdentity.own());
            systems.run(DAY);
            assertThat(systems.letters()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void several_cards_with_one_number_count_as_one(Keeping keeping) {
        try (TwoSystems systems = systems(keeping)) {
            systems.inPortal(7, "office@firm.ru", ONE);
            systems.inBase("a", "buh@firm.ru", ONE);
            for (int day = 0; day < 3; day++) {
                systems.run(DAY.plusDays(day));
                assertThat(systems.letters()).hasSize(day + 1);
            }
        }
    }

    /** What one card owes is no business of another card's mailbox, whoever both are. */
    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_letter_tells_of_the_debts_of_one_card(Keeping keeping) {
        try (TwoSystems systems = systems(keeping)) {
            systems.inBase("a", "north@firm.ru", ONE);
            systems.inBase("b", "south@firm.ru", ONE);
            for (int day = 0; day < 3; day++) {
                assertThat(reasons(systems.run(DAY.plusDays(day)), Kind.WITHDRAWN))
                        .as("they were never proposed as one letter")
                        .isEmpty();
            }
            assertThat(systems.letters()).hasSize(3);
            assertThat(systems.debts()).containsExactly("O-a", "O-b");
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void if_it_cannot_be_told_who_is_who_nobody_is_written_to(Keeping keeping) {
        try (TwoSystems systems = systems(keeping)) {
            systems.inBase("a", "buh@firm.ru", ONE);
            systems.identify(customers -> {
                throw new SourceException("the portal does not answer");
            });
            assertThat(systems.run(DAY).failure()).contains("the portal does not answer");
            assertThat(systems.letters()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void nor_if_it_can_no_longer_be_told_when_the_letter_is_about_to_go(Keeping keeping) {
        try (TwoSystems systems = systems(keeping)) {
            systems.inBase("a", "buh@firm.ru", ONE);
            Proposal proposal = systems.reminders().propose(DAY);
            assertThat(proposal.reminders()).isNotEmpty();
            AtomicInteger asked = new AtomicInteger();
            systems.identify(customers -> {
                throw new SourceException("the portal does not answer, question " + asked.incrementAndGet());
            });
            systems.reminders().carryOut(proposal);
            assertThat(systems.letters()).isEmpty();
            assertThat(asked).hasPositiveValue();
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void who_turns_out_to_be_another_meanwhile_waits_for_the_next_run(Keeping keeping) {
        try (TwoSystems systems = systems(keeping)) {
            systems.identify(CustomerIdentity.own());
            systems.inBase("a", "buh@firm.ru", ONE);
            Proposal proposal = systems.reminders().propose(DAY);
            systems.identify(customers -> Map.of(customers.iterator().next(), company(7)));
            RunReport report = systems.reminders().carryOut(proposal);
            assertThat(systems.letters()).isEmpty();
            assertThat(reasons(report, Kind.WITHDRAWN)).contains("oa another-customer", "c44 another-customer");
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_hold_on_the_customer_holds_both(Keeping keeping) {
        try (TwoSystems systems = systems(keeping)) {
            systems.inBase("a", "buh@firm.ru", ONE);
            place(systems, company(44));
            RunReport report = systems.run(DAY);
            assertThat(systems.letters()).isEmpty();
            assertThat(reasons(report, Kind.HELD)).contains("oa held", "c44 held");
        }
    }

    /** Who placed it in the old days, or looked at the card in 1C, is not ignored. */
    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_hold_on_the_card_of_one_system_holds_what_is_its_own(Keeping keeping) {
        try (TwoSystems systems = systems(keeping)) {
            systems.inBase("a", "buh@firm.ru", ONE);
            place(systems, card("a"));
            RunReport report = systems.run(DAY);
            assertThat(systems.letters()).containsExactly(CONTRACT);
            assertThat(reasons(report, Kind.HELD)).containsExactly("oa held");
            systems.run(DAY.plusDays(1));
            assertThat(systems.letters()).containsExactly(CONTRACT);
        }
    }
}
