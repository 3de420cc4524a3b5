package io.napomni.proofs.reconciliation;

import io.napomni.model.SubjectRef;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.port.SourceException;
import io.napomni.rule.LeftOut;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Facts of one system, served from memory; it can break off, miscount, and change before it is read again. */
final class Shelf<F> implements FactSource<F> {

    /** How the list of everything comes. */
    enum Coming {
        WHOLE,
        BREAKS_OFF,
        MISCOUNTED
    }

    private final Map<SubjectRef, F> facts = new LinkedHashMap<>();
    private final Clock clock;
    private Coming coming = Coming.WHOLE;
    private Runnable beforeReread = () -> {};
    private int fetches;

    Shelf(Clock clock) {
        this.clock = clock;
    }

    void put(SubjectRef ref, F fact) {
        facts.put(ref, fact);
    }

    void remove(SubjectRef ref) {
        facts.remove(ref);
    }

    void come(Coming how) {
        coming = how;
    }

    void beforeReread(Runnable hook) {
        beforeReread = hook;
    }

    /** How often everything was read. */
    int fetches() {
        return fetches;
    }

    @Override
    public FetchReport fetch(FetchWindow window, Consumer<? super F> sink) {
        if (!window.everything()) {
            throw new IllegalStateException("a pairing needs everything");
        }
        fetches++;
        int left = coming == Coming.BREAKS_OFF ? facts.size() / 2 : facts.size();
        facts.values().stream().limit(left).forEach(sink);
        if (coming == Coming.BREAKS_OFF) {
            throw new SourceException("the list broke off in the middle");
        }
        long counted = (long) facts.size() + (coming == Coming.MISCOUNTED ? 1 : 0);
        return new FetchReport(clock.instant(), counted, 0, "all of a map", LeftOut.NOTHING);
    }

    @Override
    public Map<SubjectRef, F> reread(Set<SubjectRef> subjects) {
        Runnable once = beforeReread;
        beforeReread = () -> {};
        once.run();
        Map<SubjectRef, F> found = new LinkedHashMap<>(facts);
        found.keySet().retainAll(subjects);
        return found;
    }
}
