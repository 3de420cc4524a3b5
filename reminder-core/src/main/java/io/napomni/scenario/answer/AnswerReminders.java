package io.napomni.scenario.answer;

import static io.napomni.action.Channel.DEAL;
import static io.napomni.action.Channel.MAIL;
import static io.napomni.action.Channel.NOTE;
import static io.napomni.action.Channel.TASK;

import io.napomni.action.AddNote;
import io.napomni.action.CreateDeal;
import io.napomni.action.CreateTask;
import io.napomni.action.Purpose;
import io.napomni.decision.Member;
import io.napomni.decision.Planned;
import io.napomni.decision.Playbook;
import io.napomni.decision.Scenario;
import io.napomni.decision.Step;
import io.napomni.decision.UseCase;
import io.napomni.model.Manager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The use-case of answers: a task or a deal for the manager, a note in the card, a letter that confirms. It ends no
 * contract and changes no deal: that is for people. What an answer stops has been stopped when it was given.
 *
 * <p>Anchors: {@code given-on}, {@code wanted-on}. Each version of an answer is a subject of its own.
 */
public final class AnswerReminders {

    /** The anchor that every answer has: the day on which it was given. */
    public static final String GIVEN_ON = "given-on";

    /** The template that confirms an order. */
    public static final String ORDER_LETTER = "answer-order";

    /** The template that confirms "later". */
    public static final String LATER_LETTER = "answer-later";

    /** The template that confirms a request to end the contract. */
    public static final String TERMINATION_LETTER = "answer-termination";

    private static final int USUAL = 500;

    private final AnswerTerms terms;
    private final AnswerLetters letters;
    private final AnswerWording wording;

    private AnswerReminders(AnswerTerms terms) {
        this.terms = terms;
        this.letters = new AnswerLetters(terms.companyName());
        this.wording = AnswerWording.of(terms.language());
    }

    /** The use-case under a company's terms. */
    public static UseCase<AnswerFact> of(AnswerTerms terms) {
        AnswerReminders reminders = new AnswerReminders(terms);
        return new UseCase<>(
                "answers",
                AnswerFact::subject,
                fact -> fact.invitation().customer(),
                fact -> fact.invitation().card(),
                fact -> fact.invitation().label(),
                List.of(
                        reminders.order(),
                        reminders.later(),
                        reminders.laterCome(),
                        reminders.termination(),
                        reminders.at(AnswerKind.UNSUBSCRIBED, List.of(reminders.note(AnswerKind.UNSUBSCRIBED))),
                        reminders.ambiguous()));
    }

    private Scenario<AnswerFact> order() {
        Step<AnswerFact> work = terms.orders().isPresent()
                ? Step.once("deal", DEAL, this::deal)
                : task(AnswerKind.ORDER, member -> member.today().plusDays(1));
        return at(AnswerKind.ORDER, List.of(work, note(AnswerKind.ORDER), letter(ORDER_LETTER)));
    }

    private Scenario<AnswerFact> later() {
        return at(AnswerKind.LATER, List.of(note(AnswerKind.LATER), letter(LATER_LETTER)));
    }

    /** The day has come: reminders go on by themselves, and the manager knows what was said. */
    private Scenario<AnswerFact> laterCome() {
        Step<AnswerFact> task =
                Step.once("task", TASK, member -> task(member, wording.come(member.fact()), member.today()));
        return usual(
                Scenario.of("answer-later-come", AnswerRules.come(), Playbook.at(AnswerRules.COME, List.of(task))));
    }

    private Scenario<AnswerFact> termination() {
        return at(
                AnswerKind.TERMINATION,
                List.of(
                        task(AnswerKind.TERMINATION, Member::today),
                        note(AnswerKind.TERMINATION),
                        letter(TERMINATION_LETTER)));
    }

    private Scenario<AnswerFact> ambiguous() {
        return at(
                AnswerKind.AMBIGUOUS,
                List.of(task(AnswerKind.AMBIGUOUS, member -> member.today().plusDays(1)), note(AnswerKind.AMBIGUOUS)));
    }

    private Scenario<AnswerFact> at(AnswerKind kind, List<Step<AnswerFact>> steps) {
        return usual(Scenario.of(
                kind.scenario(), AnswerRules.given(kind), Playbook.at(AnswerRules.GIVEN, new ArrayList<>(steps))));
    }

    /** Confirmations pass before all else and take no room; so many answers are usual on the day after a mailing. */
    private static Scenario<AnswerFact> usual(Scenario<AnswerFact> scenario) {
        return scenario.withPurpose(Purpose.REPLY).withPriority(1).withUsual(USUAL);
    }

    private Step<AnswerFact> letter(String template) {
        return Step.once("mail", MAIL, member -> letters.letter(template, member.fact()));
    }

    private Step<AnswerFact> note(AnswerKind kind) {
        return Step.once(
                "note",
                NOTE,
                member -> Planned.act(
                        new AddNote(member.fact().invitation().subject(), wording.note(kind, member.fact()))));
    }

    private Step<AnswerFact> task(AnswerKind kind, Function<Member<AnswerFact>, LocalDate> dueOn) {
        return Step.once("task", TASK, member -> task(member, wording.title(kind, member.fact()), dueOn.apply(member)));
    }

    private Planned task(Member<AnswerFact> member, String title, LocalDate dueOn) {
        AnswerFact fact = member.fact();
        Optional<String> responsible = fact.manager().map(Manager::id).or(terms::taskFor);
        return responsible
                .map(who ->
                        Planned.act(new CreateTask(fact.invitation().subject(), who, title, wording.text(fact), dueOn)))
                .orElseGet(() -> Planned.blocked("no-responsible"));
    }

    private Planned deal(Member<AnswerFact> member) {
        AnswerFact fact = member.fact();
        DealPlace place = terms.orders().orElseThrow();
        return Planned.act(new CreateDeal(
                fact.invitation().card(),
                place.pipeline(),
                place.stage(),
                wording.title(AnswerKind.ORDER, fact),
                fact.manager().map(Manager::id).or(terms::taskFor)));
    }
}
