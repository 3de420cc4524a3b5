package io.napomni.runner.wire;

import io.napomni.model.SubjectRef;
import io.napomni.port.ConfigurationException;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A source that remembers whether its configuration was at fault, since a report tells failures only in words. */
final class WatchedSource<F> implements FactSource<F> {

    private final FactSource<F> source;
    private final AtomicBoolean misconfigured = new AtomicBoolean();

    WatchedSource(FactSource<F> source) {
        this.source = source;
    }

    boolean isMisconfigured() {
        return misconfigured.get();
    }

    @Override
    public FetchReport fetch(FetchWindow window, Consumer<? super F> sink) {
        return watched(() -> source.fetch(window, sink));
    }

    @Override
    public Map<SubjectRef, F> reread(Set<SubjectRef> subjects) {
        return watched(() -> source.reread(subjects));
    }

    private <T> T watched(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ConfigurationException wrong) {
            misconfigured.set(true);
            throw wrong;
        }
    }
}
