package io.napomni.proofs.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.decision.Judging;
import io.napomni.decision.ScenarioCount;
import io.napomni.model.SubjectRef;
import io.napomni.run.Fate;
import io.napomni.run.RunReport;
import java.util.Set;
import java.util.stream.Collectors;

/** The equations that hold for the report of every run, however it ended. */
public final class Books {

    private Books() {}

    /** Facts = not due + undecidable + due; every due fact is accounted for, every effect once. */
    public static void check(RunReport report) {
        assertThat(report.fates().stream().map(fate -> fate.part().key())).doesNotHaveDuplicates();
        for (ScenarioCount count : report.counts()) {
            assertThat(doubtful(report, count.scenario()))
                    .as("undecidable facts of %s", count.scenario())
                    .isEqualTo(count.undecidable());
            assertThat(accounted(report, count.scenario()))
                    .as("due facts of %s with a fate in %s", count.scenario(), report.fates())
                    .hasSize((int) count.due());
        }
        assertThat(report.totals().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(report.fates().size());
    }

    private static long doubtful(RunReport report, String scenario) {
        return report.doubtful().stream()
                .map(Judging.Doubtful::scenario)
                .filter(scenario::equals)
                .count();
    }

    private static Set<SubjectRef> accounted(RunReport report, String scenario) {
        return report.fates().stream()
                .filter(fate -> fate.scenario().equals(scenario))
                .map(Fate::part)
                .map(part -> part.subject())
                .collect(Collectors.toSet());
    }
}
