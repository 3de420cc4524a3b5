package io.napomni.example.cluster;

import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.port.Outcome;
import io.napomni.run.Fate;
import io.napomni.run.RunListener;
import io.napomni.run.RunReport;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells in a line what a run of this node has done.
 *
 * @param work what kind of run it was
 */
record Told(String work) implements RunListener {

    @Override
    public void reading(String useCase, long facts) {
        // A line for each fact would be too many.
    }

    @Override
    public void proposed(Proposal proposal) {
        // The report tells it.
    }

    @Override
    public void settled(Reminder reminder, Outcome outcome) {
        // The report tells it.
    }

    @Override
    public void finished(RunReport report) {
        long sharedOut = report.fates().stream()
                .filter(fate -> fate.why().code().equals("shared-out"))
                .count();
        say(work
                + " " + report.status()
                + " shared-out=" + sharedOut
                + " done=" + report.count(Fate.Kind.DONE)
                + " taken-by-others=" + report.count(Fate.Kind.LOST)
                + " left=" + left(report)
                + " new-doubts=" + report.newDoubts()
                + report.failure().map(why -> ": " + why).orElse(""));
    }

    /** Why something was put off, and how often. */
    private static Map<String, Long> left(RunReport report) {
        return report.fates().stream()
                .filter(fate -> fate.kind() == Fate.Kind.POSTPONED)
                .collect(Collectors.groupingBy(fate -> fate.why().code(), TreeMap::new, Collectors.counting()));
    }

    static void say(String line) {
        System.out.println(line);
    }
}
