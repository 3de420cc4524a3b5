package io.napomni.scenario.contract;

import static io.napomni.scenario.contract.SampleContract.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.AddNote;
import io.napomni.action.CreateTask;
import io.napomni.action.EffectKey;
import io.napomni.action.SendMail;
import io.napomni.decision.Decide;
import io.napomni.decision.Judging;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.decision.SetAside;
import io.napomni.decision.UseCase;
import io.napomni.model.CustomerRef;
import io.napomni.past.Contact;
import io.napomni.past.EffectState;
import io.napomni.past.PastEffect;
import io.napomni.past.PastView;
import io.napomni.policy.ContactPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractRemindersTest {

    private static final ContractTerms TERMS = ContractTerms.of("Тест-Система", Locale.forLanguageTag("ru"));
    private static final UseCase<ContractFact> CONTRACTS = ContractReminders.of(TERMS);
    private static final String KEY = "contract-renewal|b24:deal:1207|renewal@2027-03-14|";

    private static Proposal propose(UseCase<ContractFact> useCase, String today, SampleContract fact, PastView past) {
        LocalDate day = LocalDate.parse(today);
        Judging<ContractFact> judging = useCase.on(day);
        fact.alone().forEach(judging);
        return new Decide(ContactPolicy.standard()).on(day, List.of(judging), past, List.of());
    }

    private static Proposal propose(String today, SampleContract fact) {
        return propose(CONTRACTS, today, fact, PastView.EMPTY);
    }

    /** Renaming any of these would do everything again for everybody: the list is a promise. */
    @Test
    void the_names_in_effect_keys_never_change() {
        assertThat(CONTRACTS.scenarios())
                .flatExtracting(scenario -> scenario.playbook().stepsByStage().entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream()
                                .map(step -> scenario.name() + "|" + entry.getKey() + "|" + step.name()))
                        .toList())
                .containsExactly(
                        "contract-renewal|renewal|mail",
                        "contract-renewal|renewal|note",
                        "contract-stock|stock|mail",
                        "contract-stock|stock|note",
                        "contract-ended|ended|task");
    }

    @Test
    void a_contract_about_to_end_gets_a_letter_and_the_note_waits_for_it() {
        Proposal proposal = propose("2027-01-20", VALID.shipped("2027-01-10"));
        assertThat(proposal.reminders()).singleElement().satisfies(reminder -> {
            assertThat(reminder.keys()).containsExactly(EffectKey.parse(KEY + "mail"));
            assertThat(reminder.action()).isInstanceOfSatisfying(SendMail.class, mail -> {
                assertThat(mail.to().value()).isEqualTo("zakaz@example.test");
                assertThat(mail.replyTo()).isPresent();
                assertThat(mail.letter().template()).isEqualTo("contract-renewal");
                assertThat(mail.letter().model())
                        .containsEntry("contractNumber", "ДК-118/26")
                        .containsEntry("endsOn", LocalDate.parse("2027-03-14"))
                        .containsEntry("managerName", "Олег Иванов");
            });
        });
        assertThat(proposal.setAside()).singleElement().satisfies(note -> {
            assertThat(note.step()).isEqualTo("note");
            assertThat(note.why().code()).isEqualTo("waits-for-step");
        });
    }

    @Test
    void once_the_letter_is_gone_the_note_follows() {
        EffectKey mail = EffectKey.parse(KEY + "mail");
        PastView past = new PastView(
                Map.of(
                        mail,
                        new PastEffect(
                                mail, EffectState.DONE, Optional.of(LocalDate.parse("2027-01-20")), Optional.empty())),
                Map.of(),
                Map.of());
        Proposal proposal = propose(CONTRACTS, "2027-01-20", VALID.shipped("2027-01-10"), past);
        assertThat(proposal.reminders())
                .singleElement()
                .satisfies(reminder -> assertThat(reminder.action())
                        .isInstanceOfSatisfying(
                                AddNote.class, note -> assertThat(note.text()).contains("ДК-118/26", "14.03.2027")));
        assertThat(proposal.setAside()).extracting(SetAside::kind).containsExactly(SetAside.Why.ALREADY_HANDLED);
    }

    /** S-06. The ending contract speaks; the waiting goods come when the cooldown of the customer is over. */
    @Test
    void when_both_are_due_on_one_day_the_ending_contract_speaks_first() {
        Proposal proposal = propose("2027-01-20", VALID);
        assertThat(proposal.reminders()).extracting(Reminder::scenario).containsExactly("contract-renewal");
        assertThat(proposal.setAside())
                .filteredOn(aside -> aside.scenario().equals("contract-stock")
                        && aside.step().equals("mail"))
                .singleElement()
                .satisfies(aside -> {
                    assertThat(aside.why().code()).isEqualTo("customer-cooldown");
                    assertThat(aside.until()).contains(LocalDate.parse("2027-01-27"));
                });
        CustomerRef customer = VALID.fact().contract().customer();
        Contact letter = new Contact(
                "d1", "contract-renewal", VALID.fact().contract().ref(), LocalDate.parse("2027-01-20"), false);
        PastView weekLater = new PastView(Map.of(), Map.of(customer, List.of(letter)), Map.of());
        assertThat(propose(CONTRACTS, "2027-01-26", VALID.ends(""), weekLater).reminders())
                .isEmpty();
        assertThat(propose(CONTRACTS, "2027-01-27", VALID.ends(""), weekLater).reminders())
                .extracting(Reminder::scenario)
                .containsExactly("contract-stock");
    }

    @Test
    void a_contract_without_an_address_is_shown_and_not_lost() {
        Proposal proposal = propose("2027-01-20", VALID.shipped("2027-01-10").email("нет"));
        assertThat(proposal.reminders()).isEmpty();
        assertThat(proposal.setAside())
                .extracting(aside -> aside.step() + ": " + aside.why().code())
                .containsExactly("mail: no-recipient", "note: waits-for-step");
    }

    @Test
    void the_manager_gets_a_task_when_a_contract_has_ended() {
        Proposal proposal = propose("2027-03-15", VALID);
        assertThat(proposal.reminders())
                .singleElement()
                .satisfies(reminder -> assertThat(reminder.action()).isInstanceOfSatisfying(CreateTask.class, task -> {
                    assertThat(task.responsibleId()).isEqualTo("17");
                    assertThat(task.title()).contains("ДК-118/26");
                    assertThat(task.dueOn()).isEqualTo(LocalDate.parse("2027-03-18"));
                }));
        assertThat(propose("2027-03-15", VALID.managedBy("")).setAside())
                .extracting(aside -> aside.why().code())
                .containsExactly("no-responsible");
        assertThat(propose(
                                ContractReminders.of(TERMS.withTaskFor("1")),
                                "2027-03-15",
                                VALID.managedBy(""),
                                PastView.EMPTY)
                        .reminders())
                .hasSize(1);
    }

    @Test
    void colleagues_read_their_own_language() {
        UseCase<ContractFact> english =
                ContractReminders.of(ContractTerms.of("Test", Locale.ENGLISH).withTaskFor("1"));
        assertThat(propose(english, "2027-03-15", VALID, PastView.EMPTY).reminders())
                .extracting(reminder -> ((CreateTask) reminder.action()).text())
                .allSatisfy(text -> assertThat(text).contains("ended on 14 March 2027"));
    }
}
