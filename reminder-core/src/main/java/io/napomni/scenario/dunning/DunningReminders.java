package io.napomni.scenario.dunning;

import static io.napomni.action.Channel.MAIL;

import io.napomni.decision.Playbook;
import io.napomni.decision.Scenario;
import io.napomni.decision.Step;
import io.napomni.decision.UseCase;
import io.napomni.model.Promise;
import io.napomni.model.SubjectRef;
import io.napomni.past.Hold;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The use-case of unpaid orders and invoices: letters to the customer, level by level, then to the manager and the head.
 *
 * <p>Anchors: {@code issued-on} or {@code due-on}, as the terms say. Nothing has to be reset: a payment that is taken back
 * makes the document due again, and what was sent is not sent again.
 */
public final class DunningReminders {

    /** The template of the letter to the customer, for one document and for several. */
    public static final String LETTER = "dunning";

    /** The template of the letter to the manager or the head. */
    public static final String COLLEAGUE_LETTER = "dunning-colleague";

    private static final String NAME = "dunning";

    private final DunningTerms terms;
    private final DunningLetters letters;
    private final DunningColleagues colleagues;

    private DunningReminders(DunningTerms terms) {
        this.terms = terms;
        this.letters = new DunningLetters(terms);
        this.colleagues = new DunningColleagues(terms);
    }

    /** The use-case under a company's terms. */
    public static UseCase<DunningFact> of(DunningTerms terms) {
        return new UseCase<>(
                NAME,
                fact -> fact.invoice().ref(),
                DunningFact::customer,
                fact -> fact.invoice().customer(),
                fact -> DunningWording.name(fact.invoice()),
                List.of(new DunningReminders(terms).scenario()));
    }

    /**
     * A promise to pay that somebody took down: place it among the holds. Reminders about the document go on after the
     * working day that follows the promised one, with the next level.
     *
     * @param by who took it down
     * @throws io.napomni.calendar.CalendarMissingException if the calendar does not know the year of the promise
     */
    public static Hold promise(DunningTerms terms, SubjectRef document, Promise promise, String by) {
        return new Hold(
                "promise|" + document,
                new Hold.Scope.OfScenario(document, NAME),
                Optional.of(terms.condition().graceOfPromise().after(promise.day())),
                "promised to pay"
                        + promise.amount()
                                .map(sum -> " " + sum.amount() + " " + sum.currency())
                                .orElse("") + " by " + promise.day(),
                by);
    }

    private Scenario<DunningFact> scenario() {
        Map<String, List<Step<DunningFact>>> steps = new LinkedHashMap<>();
        terms.ladder().levels().forEach(level -> steps.put(level.name(), steps(level)));
        Scenario<DunningFact> scenario = Scenario.of(NAME, DunningRules.unpaid(terms), new Playbook<>(steps))
                .withPriority(20)
                .withCatchUp(terms.ladder().catchUp())
                .withCooldown(terms.cooldown());
        return terms.coldStart().isPresent()
                ? scenario.withColdStart(terms.coldStart().getAsInt())
                : scenario;
    }

    private List<Step<DunningFact>> steps(DunningLevel level) {
        List<Step<DunningFact>> steps = new ArrayList<>();
        if (level.letter()) {
            steps.add(
                    terms.grouping() == Grouping.PER_CUSTOMER
                            ? Step.digest("mail", MAIL, letters::letter)
                            : Step.once("mail", MAIL, member -> letters.letter(List.of(member))));
        }
        level.escalations()
                .forEach(escalation -> steps.add(colleagues.step(escalation).amongColleagues()));
        return steps;
    }
}
