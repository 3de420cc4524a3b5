package io.napomni.scenario.contract;

import static io.napomni.scenario.contract.SampleContract.VALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.action.EffectKey;
import io.napomni.decision.Decide;
import io.napomni.decision.Judging;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.decision.Scenario;
import io.napomni.decision.SetAside;
import io.napomni.decision.UseCase;
import io.napomni.model.Activity;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.EffectState;
import io.napomni.past.PastEffect;
import io.napomni.past.PastView;
import io.napomni.policy.ContactPolicy;
import io.napomni.port.SourceException;
import io.napomni.run.recipient.InTouch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S-15: a call, a letter or a meeting stops letters for a fortnight, and nothing else. */
class CustomerInTouchTest {

    private static final ContractTerms TERMS = ContractTerms.of("Acme", Locale.ENGLISH);
    private static final SubjectRef DEAL = VALID.fact().contract().ref();
    private static final CustomerRef CUSTOMER = VALID.fact().customer();

    private final List<Set<Activity.Query>> asked = new ArrayList<>();

    private InTouch called(String day) {
        return new InTouch(queries -> {
            asked.add(new HashSet<>(queries));
            return queries.stream()
                    .filter(query -> !day.isEmpty())
                    .collect(Collectors.toMap(
                            query -> query,
                            query -> new Activity(
                                    new SubjectRef("b24", "activity", "9"),
                                    CUSTOMER,
                                    Activity.Kind.CALL,
                                    true,
                                    LocalDate.parse(day))));
        });
    }

    private Proposal propose(String today, SampleContract contract, ContractTerms terms, InTouch crm, PastView past) {
        LocalDate day = LocalDate.parse(today);
        UseCase<ContractFact> useCase = ContractReminders.of(terms);
        Judging<ContractFact> judging = useCase.on(day);
        contract.alone().forEach(judging);
        Map<String, Scenario<?>> scenarios =
                useCase.scenarios().stream().collect(Collectors.toMap(Scenario::name, one -> one));
        Decide decide = new Decide(ContactPolicy.none());
        return crm.decided(scenarios, day, past, known -> decide.on(day, List.of(judging), known, List.of()));
    }

    private Proposal propose(String today, SampleContract contract, InTouch crm) {
        return propose(today, contract, TERMS, crm, PastView.EMPTY);
    }

    @ParameterizedTest(name = "spoken to on {1}, on {0} the letter goes: {2}")
    @CsvSource({
        "2027-01-20, 2027-01-20, false",
        "2027-01-20, 2027-01-07, false",
        "2027-01-20, 2027-01-06, true",
        "2027-01-20, 2026-11-01, true",
        "2027-01-20, '', true"
    })
    void the_letter_goes_on_the_fourteenth_day_after(String today, String day, boolean goes) {
        SampleContract ending = VALID.shipped("2027-01-10");
        assertThat(propose(today, ending, called(day)).reminders().isEmpty()).isNotEqualTo(goes);
    }

    @Test
    void both_letters_wait_and_say_why_and_until_when() {
        Proposal proposal = propose("2027-01-20", VALID, called("2027-01-18"));

        assertThat(proposal.reminders()).isEmpty();
        assertThat(proposal.setAside())
                .filteredOn(aside -> aside.step().equals("mail"))
                .hasSize(2)
                .allSatisfy(aside -> {
                    assertThat(aside.kind()).isEqualTo(SetAside.Why.POSTPONED);
                    assertThat(aside.why()).hasToString("customer-in-touch (call 2027-01-18)");
                    assertThat(aside.until()).contains(LocalDate.parse("2027-02-01"));
                });
    }

    @Test
    void the_task_about_a_contract_that_has_ended_does_not_wait() {
        Proposal proposal = propose("2027-03-20", VALID.left("0"), called("2027-03-19"));

        assertThat(proposal.reminders()).extracting(Reminder::scenario).containsExactly("contract-ended");
        assertThat(asked).as("there is no letter to ask about").isEmpty();
    }

    @Test
    void one_question_about_each_subject_over_the_days_that_matter() {
        propose("2027-01-20", VALID, called(""));

        assertThat(asked)
                .containsExactly(Set.of(new Activity.Query(
                        DEAL, CUSTOMER, LocalDate.parse("2027-01-07"), LocalDate.parse("2027-01-20"))));
    }

    @Test
    void nobody_is_asked_about_what_is_not_due_or_was_sent_already() {
        propose("2026-12-01", VALID.shipped("2026-11-01"), called(""));
        EffectKey mail = EffectKey.parse("contract-renewal|b24:deal:1207|renewal@2027-03-14|mail");
        PastEffect sent =
                new PastEffect(mail, EffectState.DONE, Optional.of(LocalDate.parse("2027-01-15")), Optional.empty());
        propose(
                "2027-01-20",
                VALID.shipped("2027-01-10"),
                TERMS,
                called(""),
                new PastView(Map.of(mail, sent), Map.of(), Map.of()));

        assertThat(asked).isEmpty();
    }

    @Test
    void without_quiet_days_nobody_is_asked() {
        Proposal proposal = propose("2027-01-20", VALID, TERMS.withQuietDays(0), called("2027-01-20"), PastView.EMPTY);

        assertThat(asked).isEmpty();
        assertThat(proposal.reminders()).isNotEmpty();
    }

    @Test
    void who_cannot_be_asked_about_is_not_written_to() {
        InTouch away = new InTouch(queries -> {
            throw new SourceException("the CRM is away");
        });
        assertThatThrownBy(() -> propose("2027-01-20", VALID, away)).isInstanceOf(SourceException.class);
    }
}
