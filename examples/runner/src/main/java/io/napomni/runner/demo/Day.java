package io.napomni.runner.demo;

import io.napomni.run.Fate;
import io.napomni.run.RunReport;
import io.napomni.runner.demo.world.Customers;
import io.napomni.runner.demo.world.Postbox;
import java.time.LocalDate;
import java.util.List;

/**
 * What was done on a day, and what customers did.
 *
 * @param renewals letters about contracts that end
 * @param stocks letters about goods that wait
 * @param unpaid letters about orders that are not paid
 * @param waiting contracts and orders whose letter was due and had to wait for a working day or for the customer's sake
 */
record Day(LocalDate day, long renewals, long stocks, long unpaid, long tasks, long waiting, Customers.Deeds deeds) {

    private static final String DUNNING = "dunning";

    /** @param letters all that arrived so far: one about orders tells of several */
    static Day of(RunReport report, List<Postbox.Sent> letters, Customers.Deeds deeds) {
        return new Day(
                report.today(),
                count(report, "contract-renewal", "mail", Fate.Kind.DONE),
                count(report, "contract-stock", "mail", Fate.Kind.DONE),
                letters.stream()
                        .filter(one -> one.day().equals(report.today()))
                        .filter(one -> one.reminder().scenario().equals(DUNNING))
                        .count(),
                count(report, "contract-ended", "task", Fate.Kind.DONE),
                count(report, "contract-renewal", "mail", Fate.Kind.POSTPONED)
                        + count(report, "contract-stock", "mail", Fate.Kind.POSTPONED)
                        + count(report, DUNNING, "mail", Fate.Kind.POSTPONED),
                deeds);
    }

    private static long count(RunReport report, String scenario, String step, Fate.Kind kind) {
        return report.fates().stream()
                .filter(fate -> fate.scenario().equals(scenario) && fate.kind() == kind)
                .filter(fate -> fate.part().key().step().equals(step))
                .count();
    }

    long letters() {
        return renewals + stocks + unpaid;
    }
}
