package io.napomni.scenario.dunning;

import static io.napomni.scenario.dunning.Asked.PRESET;
import static io.napomni.scenario.dunning.Asked.RUSSIA;
import static io.napomni.scenario.dunning.Asked.keys;
import static io.napomni.scenario.dunning.Asked.mail;
import static io.napomni.scenario.dunning.Asked.propose;
import static io.napomni.scenario.dunning.Asked.reasons;
import static io.napomni.scenario.dunning.SampleInvoice.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.CreateTask;
import io.napomni.action.EffectKey;
import io.napomni.action.Notify;
import io.napomni.action.SendMail;
import io.napomni.calendar.Delay;
import io.napomni.decision.CatchUp;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.decision.UseCase;
import io.napomni.model.Money;
import io.napomni.model.Promise;
import io.napomni.past.Contact;
import io.napomni.past.PastView;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DunningRemindersTest {

    private static final DunningLadder LEVELS = DunningLadder.of(
            DunningLevel.letter("level-1", Delay.days(5)),
            DunningLevel.letter("level-2", Delay.days(12)).telling(Escalation.managerNotice()),
            DunningLevel.inHouse(
                    "level-3",
                    Delay.days(19),
                    Escalation.managerTask(),
                    Escalation.headTask(),
                    Escalation.managerLetter(),
                    Escalation.headLetter(),
                    Escalation.headNotice()));
    private static final DunningTerms LADDER = PRESET.withLadder(LEVELS)
            .withCondition(DunningCondition.anythingOpen(PRESET.condition().startsOn(), RUSSIA));

    private static List<String> names(UseCase<DunningFact> useCase) {
        return useCase.scenarios().stream()
                .flatMap(scenario -> scenario.playbook().stepsByStage().entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream()
                                .map(step -> scenario.name() + "|" + entry.getKey() + "|" + step.name())))
                .toList();
    }

    private static PastView sent(String key, String day) {
        return Asked.past(Map.of(key, day));
    }

    /** Renaming any of these would do everything again for everybody: the list is a promise. */
    @Test
    void the_names_in_effect_keys_never_change() {
        assertThat(names(DunningReminders.of(PRESET))).containsExactly("dunning|unpaid|mail");
        assertThat(names(DunningReminders.of(LADDER)))
                .containsExactly(
                        "dunning|level-1|mail",
                        "dunning|level-2|mail",
                        "dunning|level-2|manager-notice",
                        "dunning|level-3|manager-task",
                        "dunning|level-3|head-task",
                        "dunning|level-3|manager-letter",
                        "dunning|level-3|head-letter",
                        "dunning|level-3|head-notice");
        assertThat(names(DunningReminders.of(PRESET.withGrouping(Grouping.PER_DOCUMENT))))
                .isEqualTo(names(DunningReminders.of(PRESET)));
    }

    @Test
    void one_letter_lists_all_that_is_due_oldest_first_with_a_sum_for_each_currency() {
        Proposal proposal = propose(
                PRESET,
                "2026-06-20",
                VALID.named("9").of("2026-06-02"),
                VALID.named("8").over("300", "USD"),
                VALID.named("7"),
                VALID.named("6").of("2026-06-19"));
        assertThat(keys(proposal))
                .containsExactly(
                        "dunning|1c:order:7|unpaid@2026-06-01|mail",
                        "dunning|1c:order:8|unpaid@2026-06-01|mail",
                        "dunning|1c:order:9|unpaid@2026-06-02|mail");
        assertThat(proposal.reminders()).hasSize(1);
        assertThat(mail(proposal).letter().model())
                .containsEntry("count", 3)
                .containsEntry("НомерЗаказа", "7, 8, 9")
                .containsEntry("СуммаДокумента", "2\u00a0401,00\u00a0₽, 300,00\u00a0$")
                .containsEntry("ИмяПартнера", "ООО «Ромашка»")
                .containsEntry("ОсновнойМенеджер", "Анна Петрова")
                .containsEntry("ПочтаТелефон", "a.petrova@sever.example, +7 (495) 123-45-67")
                .containsEntry("repeated", false)
                .containsEntry("reserve", true)
                .doesNotContainKey("order");
    }

    @Test
    void by_configuration_each_document_has_a_letter_of_its_own() {
        Proposal proposal =
                propose(PRESET.withGrouping(Grouping.PER_DOCUMENT), "2026-06-20", VALID, VALID.named("118"));
        assertThat(proposal.reminders()).hasSize(2);
        assertThat(mail(proposal).letter().model()).containsKey("order").containsEntry("НомерЗаказа", "117");
    }

    /** S-08. */
    @Test
    void the_letter_goes_to_the_first_address_of_the_card() {
        assertThat(mail(propose(PRESET, "2026-06-05", VALID)).to().value()).isEqualTo("buh@romashka.example");
        assertThat(mail(propose(PRESET, "2026-06-05", VALID)).replyTo()).isPresent();
        Proposal none = propose(PRESET, "2026-06-05", VALID.writtenTo("нет, позвонить"));
        assertThat(none.reminders()).isEmpty();
        assertThat(reasons(none)).containsExactly("mail: no-recipient");
    }

    /** S-10. The payment was taken back: what was sent stays sent, the next level comes at its time. */
    @Test
    void a_payment_that_is_taken_back_repeats_nothing() {
        PastView past = sent("dunning|1c:order:117|level-1@2026-06-01|mail", "2026-06-06");
        assertThat(propose(LADDER, "2026-06-10", past, VALID.paid("1200.50")).reminders())
                .isEmpty();
        assertThat(keys(propose(LADDER, "2026-06-10", past, VALID))).isEmpty();
        assertThat(keys(propose(LADDER, "2026-06-13", past, VALID)))
                .contains("dunning|1c:order:117|level-2@2026-06-01|mail");
    }

    /** S-17. The first letter went ten days late; the second keeps its seven days from it. */
    @Test
    void after_a_late_letter_the_next_keeps_its_distance() {
        PastView past = sent("dunning|1c:order:117|level-1@2026-06-01|mail", "2026-06-16");
        assertThat(keys(propose(LADDER, "2026-06-22", past, VALID))).isEmpty();
        assertThat(keys(propose(LADDER, "2026-06-23", past, VALID)))
                .containsExactly(
                        "dunning|1c:order:117|level-2@2026-06-01|mail",
                        "dunning|1c:order:117|level-2@2026-06-01|manager-notice");
    }

    @Test
    void levels_come_one_after_another_or_the_highest_at_once() {
        assertThat(keys(propose(LADDER, "2026-07-01", VALID)))
                .containsExactly("dunning|1c:order:117|level-1@2026-06-01|mail");
        DunningTerms highest = LADDER.withLadder(LEVELS.withCatchUp(CatchUp.HIGHEST_REACHED));
        assertThat(keys(propose(highest, "2026-06-15", VALID)))
                .containsExactly(
                        "dunning|1c:order:117|level-2@2026-06-01|mail",
                        "dunning|1c:order:117|level-2@2026-06-01|manager-notice");
    }

    /** S-17. Each document keeps its own level; the words are those of the highest. */
    @Test
    void a_digest_over_several_levels_speaks_as_the_highest() {
        PastView past = sent("dunning|1c:order:117|level-1@2026-06-01|mail", "2026-06-06");
        Proposal proposal =
                propose(LADDER, "2026-06-15", past, VALID, VALID.named("118").of("2026-06-08"));
        assertThat(proposal.reminders().get(0).keys())
                .extracting(EffectKey::occasion)
                .containsExactlyInAnyOrder("level-2@2026-06-01", "level-1@2026-06-08");
        assertThat(mail(proposal).letter().model()).containsEntry("repeated", true);
    }

    @Test
    void colleagues_are_told_and_their_letters_take_nothing_of_the_customers_caps() {
        DunningTerms highest = LADDER.withLadder(LEVELS.withCatchUp(CatchUp.HIGHEST_REACHED));
        Proposal proposal = propose(highest, "2026-06-22", VALID.promised("2026-06-10"));
        assertThat(proposal.reminders()).hasSize(5).noneMatch(Reminder::isContact);
        assertThat(proposal.reminders())
                .extracting(Reminder::action)
                .anySatisfy(action -> assertThat(action).isInstanceOfSatisfying(CreateTask.class, task -> {
                    assertThat(task.responsibleId()).isEqualTo("17");
                    assertThat(task.title()).isEqualTo("Не оплачен счёт № 117");
                    assertThat(task.text())
                            .contains("ООО «Ромашка»", "01.06.2026", "1\u00a0200,50\u00a0₽", "до 10.06.2026");
                    assertThat(task.dueOn()).isEqualTo(LocalDate.parse("2026-06-25"));
                }))
                .anySatisfy(action -> assertThat(action)
                        .isInstanceOfSatisfying(
                                Notify.class,
                                note -> assertThat(note.personId()).isEqualTo("3")))
                .anySatisfy(action -> assertThat(action).isInstanceOfSatisfying(SendMail.class, letter -> {
                    assertThat(letter.to().value()).isEqualTo("b.orlov@sever.example");
                    assertThat(letter.letter().template()).isEqualTo("dunning-colleague");
                    assertThat(letter.letter().model()).containsEntry("toHead", true);
                }));
    }

    @Test
    void where_nobody_can_be_told_the_step_stays_open_with_its_reason() {
        DunningTerms highest = LADDER.withLadder(LEVELS.withCatchUp(CatchUp.HIGHEST_REACHED));
        assertThat(reasons(propose(highest, "2026-06-22", VALID.unmanaged())))
                .containsExactlyInAnyOrder(
                        "manager-task: no-responsible",
                        "head-task: no-head",
                        "head-notice: no-head",
                        "manager-letter: no-address-of-colleague",
                        "head-letter: no-address-of-colleague");
        assertThat(propose(highest.withTaskFor("1"), "2026-06-22", VALID.unmanaged())
                        .reminders())
                .hasSize(1);
    }

    /** S-07. The first letter went on Thursday; the second is due on Friday and waits until Tuesday. */
    @Test
    void three_working_days_lie_between_two_letters_about_one_order() {
        DunningTerms hasty = LADDER.withLadder(DunningLadder.of(
                DunningLevel.letter("level-1", Delay.days(3)), DunningLevel.letter("level-2", Delay.days(4))));
        PastView done = sent("dunning|1c:order:117|level-1@2026-06-01|mail", "2026-06-04");
        Contact letter = new Contact("d1", "dunning", VALID.invoice().ref(), LocalDate.parse("2026-06-04"), false);
        PastView past = new PastView(done.effects(), Map.of(VALID.invoice().customer(), List.of(letter)), Map.of());
        assertThat(reasons(propose(hasty, "2026-06-08", past, VALID))).contains("mail: scenario-cooldown");
        assertThat(propose(hasty, "2026-06-09", past, VALID).reminders()).hasSize(1);
        DunningTerms patient = hasty.withCooldown(Delay.days(7));
        assertThat(propose(patient, "2026-06-10", past, VALID).reminders()).isEmpty();
        assertThat(propose(patient, "2026-06-11", past, VALID).reminders()).hasSize(1);
    }

    /** S-16. While the promise holds nothing goes; when it is broken the next level comes, not the same again. */
    @Test
    void a_broken_promise_resumes_at_the_next_level() {
        PastView past = sent("dunning|1c:order:117|level-1@2026-06-01|mail", "2026-06-06");
        var hold = DunningReminders.promise(
                LADDER, VALID.invoice().ref(), Promise.of(LocalDate.parse("2026-06-19")), "anna");
        Proposal held = propose(LADDER, "2026-06-22", past, List.of(hold), VALID);
        assertThat(held.reminders()).isEmpty();
        assertThat(reasons(held)).contains("mail: held");
        assertThat(keys(propose(LADDER, "2026-06-23", past, List.of(hold), VALID)))
                .contains("dunning|1c:order:117|level-2@2026-06-01|mail");
    }

    /** S-16. Only who broke his word is told so; who paid what he promised is reminded of the rest. */
    @Test
    void a_promise_is_named_where_it_was_broken() {
        SampleInvoice some = VALID.promised(Promise.of(LocalDate.parse("2026-06-10"), Money.of("500", "RUB")));
        assertThat(order(mail(propose(LADDER, "2026-06-20", some.paid("499.99")))))
                .contains("promisedOn=2026-06-10", "promisedAmount=500.00");
        assertThat(order(mail(propose(LADDER, "2026-06-20", some.paid("500"))))).doesNotContain("promised");
        assertThat(order(mail(propose(LADDER, "2026-06-20", VALID.promised("2026-06-10")))))
                .contains("promisedOn=2026-06-10")
                .doesNotContain("promisedAmount");
        DunningTerms highest = LADDER.withLadder(LEVELS.withCatchUp(CatchUp.HIGHEST_REACHED));
        assertThat(propose(highest, "2026-06-22", some).reminders())
                .extracting(Reminder::action)
                .filteredOn(Notify.class::isInstance)
                .extracting(note -> ((Notify) note).text())
                .allSatisfy(text -> assertThat(text).contains("обещал оплатить 500,00\u00a0₽ до 10.06.2026"));
    }

    @Test
    void the_reserve_is_named_with_its_last_day_until_that_day_has_passed() {
        DunningTerms kept = PRESET.withReserve(ReserveNotice.keptFor(Delay.workingDays(7, RUSSIA)));
        assertThat(order(mail(propose(kept, "2026-06-10", VALID)))).contains("reservedUntil=2026-06-10");
        assertThat(order(mail(propose(kept, "2026-06-11", VALID)))).doesNotContain("reservedUntil");
    }

    @Test
    void colleagues_read_whether_something_was_paid() {
        DunningTerms highest = LADDER.withLadder(LEVELS.withCatchUp(CatchUp.HIGHEST_REACHED));
        assertThat(propose(highest, "2026-06-22", VALID.paid("200.50")).reminders())
                .extracting(Reminder::action)
                .filteredOn(Notify.class::isInstance)
                .extracting(note -> ((Notify) note).text())
                .containsExactly("ООО «Ромашка»: оплачен не полностью счёт № 117 от 01.06.2026, к оплате"
                        + " 1\u00a0000,00\u00a0₽. Пожалуйста, свяжитесь с клиентом.");
    }

    @Test
    void colleagues_read_their_own_language() {
        DunningTerms english = DunningTerms.of("North", Locale.ENGLISH, LADDER.condition(), LEVELS)
                .withLadder(LEVELS.withCatchUp(CatchUp.HIGHEST_REACHED));
        assertThat(propose(english, "2026-06-22", VALID).reminders())
                .extracting(Reminder::action)
                .filteredOn(CreateTask.class::isInstance)
                .extracting(task -> ((CreateTask) task).text())
                .allSatisfy(text -> assertThat(text).contains("of 1 Jun 2026", "RUB\u00a01,200.50"));
    }

    private static String order(SendMail mail) {
        return String.valueOf(mail.letter().model().get("order"));
    }
}
