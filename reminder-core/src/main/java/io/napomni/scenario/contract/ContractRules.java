package io.napomni.scenario.contract;

import io.napomni.calendar.Delay;
import io.napomni.model.Quantity;
import io.napomni.rule.Anchor;
import io.napomni.rule.Ladder;
import io.napomni.rule.Reason;
import io.napomni.rule.Rule;
import io.napomni.rule.Timing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When contracts are due. Months are counted from the anchor, inclusive. */
final class ContractRules {

    private static final Anchor<ContractFact> ENDS_ON =
            Anchor.maybe("ends-on", fact -> fact.contract().endsOn(), Reason.of("open-ended"));
    private static final Anchor<ContractFact> LAST_SHIPMENT =
            Anchor.maybe("last-shipment", fact -> fact.supply().lastShippedOn());
    private static final Anchor<ContractFact> STARTS_ON =
            Anchor.maybe("starts-on", fact -> fact.contract().startsOn(), Reason.of("never-shipped-no-start"));
    private static final int ENDED_OPEN_DAYS = 30;

    private ContractRules() {}

    /** Two months or less are left; until the last day of the contract. */
    static Rule<ContractFact> renewal(ContractTerms terms) {
        return sound(perSegment(terms, thresholds -> {
            Ladder<ContractFact> ladder = Ladder.from(ENDS_ON).anchoredFrom(terms.anchoredFrom());
            List<Delay> renewals = thresholds.renewals();
            for (int i = 0; i < renewals.size(); i++) {
                ladder = ladder.stage(
                        renewalStage(i), Timing.before(renewals.get(i)).openUntil(Timing.onTheDay()));
            }
            return ladder;
        }));
    }

    static String renewalStage(int index) {
        return index == 0 ? "renewal" : "renewal-" + (index + 1);
    }

    /** Three months or more since the last shipment, or since the start if nothing was ever shipped. */
    static Rule<ContractFact> stock(ContractTerms terms) {
        Rule<ContractFact> rule = perSegment(
                terms,
                thresholds -> Ladder.from(Anchor.firstOf(LAST_SHIPMENT, STARTS_ON))
                        .anchoredFrom(terms.anchoredFrom())
                        .stage("stock", Timing.after(thresholds.stock()).openFor(thresholds.stockOpenDays())));
        return sound(rule.undecidableIf(
                        Reason.of("remainder-unknown"),
                        fact -> fact.supply().remainder().isEmpty())
                .unless(Reason.of("nothing-left"), ContractRules::nothingLeft)
                .unlessOn(Reason.of("contract-ended"), ContractRules::hasEnded)
                .unlessOn(Reason.of("shipment-planned"), ContractRules::shipmentIsPlanned));
    }

    /** The contract ended, for a month: a person decides what comes next. */
    static Rule<ContractFact> ended(ContractTerms terms) {
        return sound(Ladder.from(ENDS_ON)
                .anchoredFrom(terms.anchoredFrom())
                .stage("ended", Timing.after(Delay.days(1)).openFor(ENDED_OPEN_DAYS)));
    }

    /** What holds for every rule about contracts. */
    private static Rule<ContractFact> sound(Rule<ContractFact> rule) {
        return rule.undecidableIf(Reason.of("end-before-start"), ContractRules::endsBeforeItStarts)
                .unless(Reason.of("closed"), fact -> fact.contract().closed());
    }

    private static Rule<ContractFact> perSegment(
            ContractTerms terms, Function<ContractThresholds, Rule<ContractFact>> rule) {
        Rule<ContractFact> otherwise = rule.apply(terms.thresholds());
        if (terms.bySegment().isEmpty()) {
            return otherwise;
        }
        return Rule.choose(
                (ContractFact fact) -> fact.contract().segment(),
                terms.bySegment().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> rule.apply(entry.getValue()))),
                otherwise);
    }

    private static boolean nothingLeft(ContractFact fact) {
        Quantity remainder = fact.supply().remainder().orElse(null);
        return remainder != null && !remainder.isPositive();
    }

    private static boolean hasEnded(ContractFact fact, LocalDate today) {
        LocalDate end = fact.contract().endsOn().orElse(null);
        return end != null && end.isBefore(today);
    }

    private static boolean shipmentIsPlanned(ContractFact fact, LocalDate today) {
        LocalDate next = fact.supply().nextShipmentOn().orElse(null);
        return next != null && !next.isBefore(today);
    }

    private static boolean endsBeforeItStarts(ContractFact fact) {
        LocalDate start = fact.contract().startsOn().orElse(null);
        LocalDate end = fact.contract().endsOn().orElse(null);
        return start != null && end != null && end.isBefore(start);
    }
}
