package io.napomni.scenario.dunning;

import io.napomni.calendar.Delay;
import io.napomni.calendar.WorkCalendar;
import io.napomni.model.Money;
import io.napomni.model.Segment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which documents are dunned for at all.
 *
 * @param startsOn documents of this day and later; older ones never
 * @param settledByOrder whether only documents to which payments are linked one by one
 * @param partPayments whether a document that is paid in part is dunned for; if not, it is left alone with a reason
 * @param minimums least open sum, one for each currency that has one; sums of different currencies are never added
 * @param segments only documents of these segments; empty for all
 * @param calendar for the working day after a promise
 */
public record DunningCondition(
        LocalDate startsOn,
        boolean settledByOrder,
        boolean partPayments,
        List<Money> minimums,
        Optional<Set<Segment>> segments,
        WorkCalendar calendar) {

    /** @throws IllegalArgumentException if two minimums share a currency, or if no segment is left */
    public DunningCondition {
        minimums = List.copyOf(minimums);
        segments = segments.map(Set::copyOf);
        if (minimums.stream().map(Money::currency).distinct().count() < minimums.size()) {
            throw new IllegalArgumentException("a currency has two least sums. Give one for each currency");
        }
        if (segments.filter(Set::isEmpty).isPresent()) {
            throw new IllegalArgumentException(
                    "the list of segments is empty. Name at least one, or leave the list out");
        }
    }

    /** Whatever is open, paid in part or not. */
    public static DunningCondition anythingOpen(LocalDate startsOn, WorkCalendar calendar) {
        return new DunningCondition(startsOn, false, true, List.of(), Optional.empty(), calendar);
    }

    /** Documents settled one by one for which nothing at all was paid. */
    public static DunningCondition nothingPaid(LocalDate startsOn, WorkCalendar calendar) {
        return new DunningCondition(startsOn, true, false, List.of(), Optional.empty(), calendar);
    }

    /** The same, from these open sums on. */
    public DunningCondition withMinimums(Money... other) {
        return new DunningCondition(startsOn, settledByOrder, partPayments, List.of(other), segments, calendar);
    }

    /** The same, for these segments only. */
    public DunningCondition onlyFor(Set<Segment> some) {
        return new DunningCondition(startsOn, settledByOrder, partPayments, minimums, Optional.of(some), calendar);
    }

    boolean isBelowMinimum(Money open) {
        return minimums.stream()
                .filter(least -> least.currency().equals(open.currency()))
                .anyMatch(least -> least.minus(open).isPositive());
    }

    boolean excludes(Segment segment) {
        return segments.filter(some -> !some.contains(segment)).isPresent();
    }

    /** A promise holds until the working day after it, that day included: money needs a day to arrive. */
    Delay graceOfPromise() {
        return Delay.workingDays(1, calendar);
    }
}
