package io.napomni.proofs.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.Purpose;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.decision.Scenario;
import io.napomni.decision.SetAside;
import io.napomni.decision.UseCase;
import io.napomni.model.EmailAddress;
import io.napomni.past.EffectState;
import io.napomni.policy.Cap;
import io.napomni.policy.ContactPolicy;
import io.napomni.policy.Suppression.Scope;
import io.napomni.port.store.RegisterQuery;
import io.napomni.port.store.RegisterRow;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Answer;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.Plan;
import io.napomni.run.Fate.Kind;
import io.napomni.run.RunReport;
import io.napomni.scenario.contract.ContractFact;
import io.napomni.scenario.contract.ContractReminders;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is written to an address on the stop list, and a dead address gets there by itself and ends no effect. */
class StopListTest extends Office {

    private static final EmailAddress BUYER = new EmailAddress("buyer-1@example.ru");

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_dead_address_is_tried_once_and_the_letter_goes_when_there_is_another(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending("1"))) {
            company.mail().answer(mail -> mail.to().equals(BUYER) ? Answer.HAS_NO_SUCH_ADDRESS : Answer.TAKES);
            RunReport first = company.run(MONDAY);
            assertThat(reasons(first, Kind.DEFERRED)).contains("address-dead");
            assertThat(first.warnings()).anyMatch(text -> text.contains("stop list"));
            assertThat(company.stores().suppressions().list()).singleElement().satisfies(entry -> {
                assertThat(entry.address()).isEqualTo(Company.MARKS.of(new EmailAddress("Buyer-1@example.ru")));
                assertThat(entry.scope()).isEqualTo(new Scope.All());
                assertThat(entry.reason()).contains("address-dead", "550 5.1.1").doesNotContain("buyer");
                assertThat(entry.source()).isEqualTo("mail");
            });
            company.mail().beforeBegin(mail -> assertThat(mail.to()).isNotEqualTo(BUYER));
            RunReport second = company.run(MONDAY.plusDays(1));
            assertThat(reasons(second, Kind.BLOCKED)).contains("suppressed");
            company.book().put(ending("1").writtenTo(Optional.of("new@example.ru")));
            company.run(MONDAY.plusDays(2));
            assertThat(company.mail().received())
                    .extracting(one -> one.action().to().value())
                    .containsExactly("new@example.ru");
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void whoever_is_on_the_list_is_named_in_the_proposal_and_gets_nothing(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending("1"))) {
            suppress(company, new Scope.All());
            Proposal shown = company.reminders().propose(MONDAY);
            assertThat(shown.reminders()).isEmpty();
            assertThat(shown.setAside()).anySatisfy(aside -> {
                assertThat(aside.kind()).isEqualTo(SetAside.Why.BLOCKED);
                assertThat(aside.why().toString()).isEqualTo("suppressed (asked for it)");
            });
            company.run(MONDAY);
            assertThat(letters(company)).isZero();
            company.stores().suppressions().remove(Company.MARKS.of(BUYER), new Scope.All(), "anna");
            company.run(MONDAY.plusDays(1));
            assertThat(letters(company)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void who_is_put_there_after_the_proposal_gets_nothing(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending("1"))) {
            Proposal shown = company.reminders().propose(MONDAY);
            assertThat(shown.reminders()).hasSize(1);
            company.book().beforeReread(() -> suppress(company, new Scope.All()));
            List<EmailAddress> handedOut = new ArrayList<>();
            company.mail().beforeBegin(mail -> handedOut.add(mail.to()));
            RunReport report = company.reminders().carryOut(shown);
            assertThat(handedOut).isEmpty();
            assertThat(reasons(report, Kind.BLOCKED)).containsExactly("suppressed");
            assertThat(letters(company)).isZero();
            assertNothingKept(company);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void who_is_put_there_just_before_the_letter_begins_gets_nothing(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending("1"))) {
            company.mail().beforeBegin(mail -> suppress(company, new Scope.All()));
            RunReport report = company.run(MONDAY);
            assertThat(reasons(report, Kind.BLOCKED)).containsExactly("suppressed");
            assertThat(letters(company)).isZero();
            assertNothingKept(company);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void one_scenario_is_stopped_and_takes_no_room_from_another(Keeping keeping) {
        ContactPolicy oneADay = ContactPolicy.none().withCaps(List.of(new Cap(1, 1)));
        Draft both = ending("1").waitingSince(MONDAY.minusMonths(4));
        try (Company company = company(keeping, Plan.open().with(oneADay), both)) {
            List<String> scenarios = company.reminders().propose(MONDAY).reminders().stream()
                    .map(Reminder::scenario)
                    .toList();
            assertThat(scenarios).hasSize(1);
            suppress(company, new Scope.OfScenario(scenarios.get(0)));
            company.run(MONDAY);
            assertThat(company.occasions())
                    .singleElement()
                    .satisfies(it -> assertThat(it).startsWith("contract-").doesNotStartWith(scenarios.get(0)));
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void who_wants_no_advertising_still_hears_of_his_contract(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending("1"))) {
            suppress(company, new Scope.Promotional());
            company.watch(List.of(advertising(company)));
            assertThat(reasons(company.run(MONDAY), Kind.BLOCKED)).contains("suppressed");
            assertThat(letters(company)).isZero();
            company.setUp(company.plan());
            company.run(MONDAY);
            assertThat(letters(company)).isEqualTo(1);
            assertThat(company.sent().get(0).mail().purpose()).isEqualTo(Purpose.CONTRACT);
        }
    }

    private static UseCase<ContractFact> advertising(Company company) {
        UseCase<ContractFact> usual = ContractReminders.of(company.plan().terms());
        List<Scenario<ContractFact>> scenarios = usual.scenarios().stream()
                .map(one -> one.withPurpose(Purpose.PROMOTIONAL))
                .toList();
        return new UseCase<>(usual.name(), usual.subject(), usual.customer(), usual.label(), scenarios);
    }

    private static void suppress(Company company, Scope scope) {
        company.stores().suppressions().add(Company.MARKS.of(BUYER), scope, "asked for it", "anna");
    }

    private static void assertNothingKept(Company company) {
        assertThat(company.stores().register().list(RegisterQuery.newest(EnumSet.allOf(EffectState.class), 10)))
                .extracting(RegisterRow::state)
                .isEmpty();
    }
}
