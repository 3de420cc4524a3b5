package io.napomni.runner.demo;

import io.napomni.run.Fate;
import io.napomni.run.RunReport;
import java.time.LocalDate;

/**
 * What was done on a day, and what customers did.
 *
 * @param renewals letters about contracts that end
 * @param stocks letters about goods that wait
 * @param waiting letters that were due and had to wait for a working day or for the customer's sake
 */
record Day(LocalDate day, long renewals, long stocks, long tasks, long waiting, Customers.Deeds deeds) {

    static Day of(RunReport report, Customers.Deeds deeds) {
        return new Day(
                report.today(),
                count(report, "contract-renewal", "mail", Fate.Kind.DONE),
                count(report, "contract-stock", "mail", Fate.Kind.DONE),
                count(report, "contract-ended", "task", Fate.Kind.DONE),
                count(report, "contract-renewal", "mail", Fate.Kind.POSTPONED)
                        + count(report, "contract-stock", "mail", Fate.Kind.POSTPONED),
                deeds);
    }

    private static long count(RunReport report, String scenario, String step, Fate.Kind kind) {
        return report.fates().stream()
                .filter(fate -> fate.scenario().equals(scenario) && fate.kind() == kind)
                .filter(fate -> fate.part().key().step().equals(step))
                .count();
    }

    long letters() {
        return renewals + stocks;
    }
}
