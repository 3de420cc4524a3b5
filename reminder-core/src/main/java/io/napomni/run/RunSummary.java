package io.napomni.run;

import io.napomni.decision.Judging;
import io.napomni.decision.Proposal;
import io.napomni.decision.ScenarioCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is known of a run besides the fates of its effects, and the sentences a person should read. */
record RunSummary(Optional<Proposal> proposal, int newDoubts, Optional<String> failure) {

    List<ScenarioCount> counts() {
        return proposal.map(Proposal::counts).orElse(List.of());
    }

    RunReport report(RunContext run, List<Fate> fates) {
        List<Judging.Doubtful> doubtful = proposal.map(Proposal::doubtful).orElse(List.of());
        return new RunReport(
                run.run(),
                run.today(),
                counts(),
                proposal.map(Proposal::outside).orElse(-1L),
                doubtful,
                fates,
                newDoubts,
                warnings(fates, doubtful, newDoubts),
                failure);
    }

    private static List<String> warnings(List<Fate> fates, List<Judging.Doubtful> doubtful, int newDoubts) {
        List<String> warnings = new ArrayList<>();
        warn(warnings, doubtful.size(), "facts could not be judged: see the list of undecidable facts");
        warn(warnings, newDoubts, "effects of a run that died may have happened: see the list of those in doubt");
        warn(warnings, count(fates, Fate.Kind.IN_DOUBT), "effects may have happened: see the list of those in doubt");
        warn(warnings, count(fates, Fate.Kind.REJECTED), "effects were refused for good: see the register");
        warn(
                warnings,
                count(fates, Fate.Kind.AWAITING_APPROVAL),
                "effects wait for approval: look at the list of what is held, and approve it");
        warn(warnings, because(fates, "calendar-missing"), "effects need a year that the work calendar lacks");
        warn(warnings, because(fates, "unrenderable"), "letters could not be written: check the templates");
        warn(warnings, because(fates, "plan-failed"), "facts broke a step of their playbook");
        return warnings;
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
