package io.napomni.scenario.dunning;

import io.napomni.calendar.Delay;
import io.napomni.calendar.Reached;
import io.napomni.model.Invoice;
import io.napomni.model.Invoice.Settlement;
import io.napomni.rule.Anchor;
import io.napomni.rule.Ladder;
import io.napomni.rule.Reason;
import io.napomni.rule.Rule;
import io.napomni.rule.Span;
import io.napomni.rule.Timing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** When orders and invoices are due. */
final class DunningRules {

    /** A longer one, or one with line ends, is something else that slipped into the field. */
    private static final int LONGEST_NUMBER = 100;

    private static final Anchor<DunningFact> ISSUED_ON =
            Anchor.maybe("issued-on", fact -> Optional.of(fact.invoice().issuedOn()));
    private static final Anchor<DunningFact> DUE_ON =
            Anchor.maybe("due-on", fact -> fact.invoice().dueOn(), Reason.of("no-due-day"));

    private DunningRules() {}

    /** Every level, except for what the condition leaves out. The first reason that holds is the one given. */
    static Rule<DunningFact> unpaid(DunningTerms terms) {
        DunningCondition condition = terms.condition();
        Rule<DunningFact> rule = accepted(doubtful(perSegment(terms), condition), condition)
                .unless(Reason.of("settled"), fact -> isSettled(fact.invoice()))
                .unless(
                        Reason.of("partially-paid-excluded-by-rule"),
                        fact -> !condition.partPayments()
                                && fact.invoice().paid().isPositive())
                .unless(Reason.of("below-minimum"), fact -> isBelowMinimum(fact.invoice(), condition))
                .unless(Reason.of("in-dispute"), fact -> fact.invoice().disputed());
        Delay grace = Delay.moreThan(condition.graceOfPromise());
        return rule.unlessOn(Reason.of("promised-to-pay"), (fact, today) -> isPromised(fact.invoice(), grace, today));
    }

    /** What a person must mend before anybody can judge. */
    private static Rule<DunningFact> doubtful(Rule<DunningFact> rule, DunningCondition condition) {
        return rule.undecidableIf(
                        Reason.of("no-number"), fact -> fact.invoice().number().isBlank())
                .undecidableIf(
                        Reason.of("odd-number"), fact -> isOdd(fact.invoice().number()))
                .undecidableIf(
                        Reason.of("currencies-differ"), fact -> !fact.invoice().hasOneCurrency())
                .undecidableIf(
                        Reason.of("settlement-unknown"),
                        fact -> condition.settledByOrder()
                                && fact.invoice().settlement().isEmpty());
    }

    private static Rule<DunningFact> accepted(Rule<DunningFact> rule, DunningCondition condition) {
        return rule.unless(
                        Reason.of("before-start-date"),
                        fact -> fact.invoice().issuedOn().isBefore(condition.startsOn()))
                .unless(Reason.of("cancelled"), fact -> fact.invoice().cancelled())
                .unless(Reason.of("not-posted"), fact -> !fact.invoice().posted())
                .unless(
                        Reason.of("segment-left-out"),
                        fact -> condition.excludes(fact.invoice().segment()))
                .unless(
                        Reason.of("not-settled-by-order"),
                        fact -> condition.settledByOrder() && isSettledOtherwise(fact.invoice()));
    }

    private static Rule<DunningFact> perSegment(DunningTerms terms) {
        DunningLadder ladder = terms.ladder();
        Rule<DunningFact> otherwise =
                levels(terms, ladder.levels().stream().map(DunningLevel::after).toList());
        if (ladder.bySegment().isEmpty()) {
            return otherwise;
        }
        return Rule.choose(
                (DunningFact fact) -> fact.invoice().segment(),
                ladder.bySegment().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> levels(terms, entry.getValue()))),
                otherwise);
    }

    private static Rule<DunningFact> levels(DunningTerms terms, List<Delay> delays) {
        DunningLadder wanted = terms.ladder();
        // A due day may lie before the date of a document with an error in it, so it cannot stand in for that date.
        Ladder<DunningFact> ladder = wanted.from() == CountFrom.DOCUMENT
                ? Ladder.from(ISSUED_ON).anchoredFrom(terms.condition().startsOn())
                : Ladder.from(DUE_ON);
        Delay latest = delays.get(0);
        for (int i = 0; i < delays.size(); i++) {
            // No level overtakes another: around the New Year ten days are over before three working days.
            latest = i == 0 ? latest : Delay.laterOf(latest, delays.get(i));
            Timing opens = Timing.after(latest);
            Span span = wanted.maxAge()
                    .map(age -> opens.openUntil(Timing.after(age)))
                    .orElseGet(() -> opens.openFor(wanted.openDays()));
            ladder = ladder.stage(wanted.levels().get(i).name(), span);
        }
        return ladder;
    }

    private static boolean isOdd(String number) {
        return number.length() > LONGEST_NUMBER || number.chars().anyMatch(Character::isISOControl);
    }

    private static boolean isSettled(Invoice invoice) {
        return invoice.hasOneCurrency() && !invoice.open().isPositive();
    }

    private static boolean isBelowMinimum(Invoice invoice, DunningCondition condition) {
        return invoice.hasOneCurrency() && condition.isBelowMinimum(invoice.open());
    }

    private static boolean isSettledOtherwise(Invoice invoice) {
        return invoice.settlement().filter(how -> how != Settlement.BY_ORDER).isPresent();
    }

    /** Where the calendar cannot tell whether the day of grace is over, the customer is given it. */
    private static boolean isPromised(Invoice invoice, Delay grace, LocalDate today) {
        return invoice.promise()
                .filter(promise -> grace.reachedAfter(promise.day(), today) != Reached.YES)
                .isPresent();
    }
}
