package io.napomni.run;

import io.napomni.decision.Judging;
import io.napomni.decision.Proposal;
import io.napomni.decision.ScenarioCount;
import io.napomni.rule.LeftOut;
import io.napomni.run.recipient.Recipients;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is known of a run besides the fates of its effects, and the sentences a person should read. */
record RunSummary(Optional<Proposal> proposal, Resolving.Resolved doubts, Optional<String> failure) {

    List<ScenarioCount> counts() {
        return proposal.map(Proposal::counts).orElse(List.of());
    }

    /** A run that was cut short, or was made for chosen subjects, says nothing of what is usual. */
    boolean tellsWhatIsUsual() {
        return failure.isEmpty()
                && proposal.filter(Proposal::isOfChosenSubjects).isEmpty();
    }

    RunReport report(RunContext run, List<Fate> fates) {
        List<Judging.Doubtful> doubtful = proposal.map(Proposal::doubtful).orElse(List.of());
        return new RunReport(
                run.run(),
                run.today(),
                counts(),
                proposal.map(Proposal::outside).orElse(-1L),
                doubtful,
                leftOut(),
                fates,
                doubts.fresh(),
                warnings(fates, doubtful, run.fates()),
                failure);
    }

    private Map<String, LeftOut> leftOut() {
        return proposal.map(Proposal::leftOut).orElse(Map.of());
    }

    private List<String> warnings(List<Fate> fates, List<Judging.Doubtful> doubtful, Fates books) {
        List<String> warnings = told(books);
        warn(warnings, doubtful.size(), "facts could not be judged: see the list of undecidable facts");
        leftOut(warnings);
        warn(warnings, doubts.fresh(), "effects of a run that died may have happened: see the list of those in doubt");
        warn(warnings, count(fates, Fate.Kind.IN_DOUBT), "effects may have happened: see the list of those in doubt");
        warn(warnings, count(fates, Fate.Kind.REJECTED), "effects were refused for good: see the register");
        warn(
                warnings,
                count(fates, Fate.Kind.AWAITING_APPROVAL),
                "effects wait for approval: look at the list of what is held, and approve it");
        warn(
                warnings,
                books.countTakenOut(),
                "effects were open again because their rows had been taken out of the register from outside:"
                        + " see rearmed-externally in the journal");
        warn(warnings, because(fates, "calendar-missing"), "effects need a year that the work calendar lacks");
        warn(warnings, because(fates, "unrenderable"), "letters could not be written: check the templates");
        warn(
                warnings,
                because(fates, Recipients.DEAD),
                "letters found no such address: it is on the stop list now; put the right one into the customer's card");
        warn(warnings, because(fates, "plan-failed"), "facts broke a step of their playbook");
        return warnings;
    }

    private List<String> told(Fates books) {
        List<String> told = new ArrayList<>(doubts.notes());
        told.addAll(books.troubles());
        return told;
    }

    private void leftOut(List<String> warnings) {
        new TreeMap<>(leftOut()).forEach((useCase, left) -> {
            String what = "of the " + left.among() + " records that were read for " + useCase;
            warn(warnings, left.count(), what + " could not become facts: see the list of undecidable facts");
            if (left.isMost()) {
                warnings.add("Most records for " + useCase + " could not become facts, so its reminders wait for"
                        + " approval: look at what the source lacks, then approve");
            }
        });
    }

    private static void warn(List<String> warnings, long count, String what) {
        if (count > 0) {
            warnings.add(count + " " + what);
        }
    }

    private static long count(List<Fate> fates, Fate.Kind kind) {
        return fates.stream().filter(fate -> fate.kind() == kind).count();
    }

    private static long because(List<Fate> fates, String code) {
        return fates.stream().filter(fate -> fate.why().code().equals(code)).count();
    }
}
