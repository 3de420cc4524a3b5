package io.napomni.scenario.contract;

import static io.napomni.action.Channel.MAIL;
import static io.napomni.action.Channel.NOTE;
import static io.napomni.action.Channel.TASK;

import io.napomni.action.AddNote;
import io.napomni.action.CreateTask;
import io.napomni.calendar.Delay;
import io.napomni.decision.Member;
import io.napomni.decision.Planned;
import io.napomni.decision.Playbook;
import io.napomni.decision.Scenario;
import io.napomni.decision.Step;
import io.napomni.decision.UseCase;
import io.napomni.model.Contract;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The use-case of contracts: a letter when one is about to end, a letter when goods wait to be shipped, a task for the
 * manager when one has ended. Letters leave a note in the card.
 *
 * <p>Anchors: {@code ends-on}, {@code last-shipment}, {@code starts-on}. A prolonged contract or a new shipment is a new
 * occasion; nothing has to be reset.
 */
public final class ContractReminders {

    /** The template of the letter about a contract that ends. */
    public static final String RENEWAL_LETTER = "contract-renewal";

    /** The template of the letter about goods that wait. */
    public static final String STOCK_LETTER = "contract-stock";

    private static final int DAYS_FOR_THE_TASK = 3;

    private final ContractTerms terms;
    private final ContractLetters letters;
    private final ContractWording wording;

    private ContractReminders(ContractTerms terms) {
        this.terms = terms;
        this.letters = new ContractLetters(terms);
        this.wording = ContractWording.of(terms.language());
    }

    /** The use-case under a company's terms. An ending contract speaks before waiting goods. */
    public static UseCase<ContractFact> of(ContractTerms terms) {
        ContractReminders reminders = new ContractReminders(terms);
        return new UseCase<>(
                "contract",
                fact -> fact.contract().ref(),
                ContractFact::customer,
                fact -> fact.contract().customer(),
                fact -> ContractWording.name(fact.contract()),
                List.of(reminders.renewal(), reminders.stock(), reminders.ended()));
    }

    private Scenario<ContractFact> renewal() {
        Playbook<ContractFact> playbook = Playbook.at("renewal", letterAndNote(RENEWAL_LETTER, wording::renewalNote));
        for (int i = 1; i < terms.thresholds().renewals().size(); i++) {
            playbook =
                    playbook.andAt(ContractRules.renewalStage(i), letterAndNote(RENEWAL_LETTER, wording::renewalNote));
        }
        return capped(Scenario.of("contract-renewal", ContractRules.renewal(terms), playbook)
                .withPriority(10)
                .withCooldown(Delay.days(terms.cooldownDays()))
                .withQuietDays(terms.quietDays()));
    }

    private Scenario<ContractFact> stock() {
        Playbook<ContractFact> playbook = Playbook.at("stock", letterAndNote(STOCK_LETTER, wording::stockNote));
        return capped(Scenario.of("contract-stock", ContractRules.stock(terms), playbook)
                .withPriority(40)
                .withCooldown(Delay.days(terms.cooldownDays()))
                .withQuietDays(terms.quietDays()));
    }

    private Scenario<ContractFact> ended() {
        Playbook<ContractFact> playbook = Playbook.at("ended", List.of(Step.once("task", TASK, this::endedTask)));
        return capped(Scenario.of("contract-ended", ContractRules.ended(terms), playbook));
    }

    private List<Step<ContractFact>> letterAndNote(String template, Function<Contract, String> note) {
        return List.of(
                Step.once("mail", MAIL, member -> letters.letter(template, member)),
                Step.<ContractFact, AddNote>once("note", NOTE, member -> note(member, note))
                        .after("mail"));
    }

    private static Planned note(Member<ContractFact> member, Function<Contract, String> text) {
        Contract contract = member.fact().contract();
        return Planned.act(new AddNote(contract.ref(), text.apply(contract)));
    }

    private Planned endedTask(Member<ContractFact> member) {
        Contract contract = member.fact().contract();
        Optional<String> responsible = contract.managerId().or(terms::taskFor);
        if (responsible.isEmpty()) {
            return Planned.blocked("no-responsible");
        }
        return Planned.act(new CreateTask(
                contract.ref(),
                responsible.get(),
                wording.endedTitle(contract),
                wording.endedText(contract),
                member.today().plusDays(DAYS_FOR_THE_TASK)));
    }

    private Scenario<ContractFact> capped(Scenario<ContractFact> scenario) {
        return terms.coldStart().isPresent()
                ? scenario.withColdStart(terms.coldStart().getAsInt())
                : scenario;
    }
}
