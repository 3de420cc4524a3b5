package io.napomni.proofs.customer;

import io.napomni.model.SubjectRef;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.rule.LeftOut;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A source that hands over all it has, whatever the window. */
record Served<F>(Clock clock, Map<SubjectRef, F> facts) implements FactSource<F> {

    Served(Clock clock) {
        this(clock, new LinkedHashMap<>());
    }

    @Override
    public FetchReport fetch(FetchWindow window, Consumer<? super F> sink) {
        facts.values().forEach(sink);
        return new FetchReport(clock.instant(), facts.size(), 0, "all of a map", LeftOut.NOTHING);
    }

    @Override
    public Map<SubjectRef, F> reread(Set<SubjectRef> subjects) {
        Map<SubjectRef, F> found = new LinkedHashMap<>(facts);
        found.keySet().retainAll(subjects);
        return found;
    }
}
