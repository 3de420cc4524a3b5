package io.napomni.scenario.contract;

import io.napomni.calendar.Delay;
import java.util.List;

/**
 * When contracts of a segment are due.
 *
 * @param renewals how long before the end a letter goes, the longest first; the stages are called renewal, renewal-2,
 *     renewal-3
 * @param stock how long after the last shipment a letter goes
 * @param stockOpenDays for how many days that letter still makes sense; facts are read so far back
 */
public record ContractThresholds(List<Delay> renewals, Delay stock, int stockOpenDays) {

    /** @throws IllegalArgumentException if there is no renewal stage or the stock letter is never open */
    public ContractThresholds {
        renewals = List.copyOf(renewals);
        if (renewals.isEmpty() || stockOpenDays < 1) {
            throw new IllegalArgumentException("a contract needs a renewal threshold and a stock letter that is open");
        }
    }

    /** Two months before the end; three months after the last shipment, for a year. */
    public static ContractThresholds standard() {
        return new ContractThresholds(List.of(Delay.months(2)), Delay.months(3), 365);
    }

    /** The same with other renewal stages. */
    public ContractThresholds withRenewals(List<Delay> other) {
        return new ContractThresholds(other, stock, stockOpenDays);
    }

    /** The same with another delay after the last shipment. */
    public ContractThresholds withStock(Delay other, int openDays) {
        return new ContractThresholds(renewals, other, openDays);
    }
}
