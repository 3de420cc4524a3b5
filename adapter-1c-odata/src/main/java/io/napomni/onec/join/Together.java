package io.napomni.onec.join;

import io.napomni.model.SubjectRef;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.rule.LeftOut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Facts of one kind out of several sets; the types of their subjects tell the sets apart. Nothing is handed over before
 * all sets have been read.
 */
public final class Together<F> implements FactSource<F> {
    private final Supplier<List<FactSource<F>>> sources;

    /** @param sources asked for at each reading, since only the base knows which sets it has */
    public Together(Supplier<List<FactSource<F>>> sources) {
        this.sources = sources;
    }

    @Override
    public FetchReport fetch(FetchWindow window, Consumer<? super F> sink) {
        List<F> facts = new ArrayList<>();
        List<FetchReport> reports = new ArrayList<>();
        for (FactSource<F> source : sources.get()) {
            reports.add(source.fetch(window, facts::add));
        }
        facts.forEach(sink);
        return new FetchReport(asOf(reports), facts.size(), outside(reports), proof(reports), leftOut(reports));
    }

    @Override
    public Map<SubjectRef, F> reread(Set<SubjectRef> subjects) {
        Map<SubjectRef, F> found = new HashMap<>();
        if (!subjects.isEmpty()) {
            sources.get().forEach(source -> found.putAll(source.reread(subjects)));
        }
        return found;
    }

    /** The oldest of them: all facts are at least so fresh. */
    private static Instant asOf(List<FetchReport> reports) {
        return reports.stream()
                .map(FetchReport::asOf)
                .min(Instant::compareTo)
                .orElseThrow(() -> new IllegalStateException("there is no set to be read"));
    }

    private static long outside(List<FetchReport> reports) {
        boolean told = reports.stream().allMatch(report -> report.outside() >= 0);
        return told ? reports.stream().mapToLong(FetchReport::outside).sum() : -1;
    }

    private static LeftOut leftOut(List<FetchReport> reports) {
        return reports.stream().map(FetchReport::leftOut).reduce(LeftOut.NOTHING, LeftOut::plus);
    }

    private static String proof(List<FetchReport> reports) {
        return String.join(
                " | ", reports.stream().map(FetchReport::proof).distinct().toList());
    }
}
