package io.napomni.bitrix24.source;

import io.napomni.model.SubjectRef;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A source whose items become facts only with what must be asked for beside them, a page at a time, so that memory stays
 * small and requests few. What is gone meanwhile is left out.
 */
public final class CompletedFacts<S, F> implements FactSource<F> {
    private static final int PAGE = 2_500;

    private final FactSource<S> source;
    private final Function<List<S>, Map<SubjectRef, F>> completing;

    /** @param completing what items lack, for a page of them; what it throws ends the reading */
    public CompletedFacts(FactSource<S> source, Function<List<S>, Map<SubjectRef, F>> completing) {
        this.source = source;
        this.completing = completing;
    }

    @Override
    public FetchReport fetch(FetchWindow window, Consumer<? super F> sink) {
        List<S> page = new ArrayList<>();
        AtomicLong facts = new AtomicLong();
        FetchReport report = source.fetch(window, item -> {
            page.add(item);
            if (page.size() == PAGE) {
                facts.addAndGet(flush(page, sink));
            }
        });
        facts.addAndGet(flush(page, sink));
        return report.handingOver(facts.get(), "");
    }

    private int flush(List<S> page, Consumer<? super F> sink) {
        if (page.isEmpty()) {
            return 0;
        }
        Map<SubjectRef, F> facts = completing.apply(List.copyOf(page));
        page.clear();
        facts.values().forEach(sink);
        return facts.size();
    }

    @Override
    public Map<SubjectRef, F> reread(Set<SubjectRef> subjects) {
        List<S> found = List.copyOf(source.reread(subjects).values());
        return found.isEmpty() ? Map.of() : completing.apply(found);
    }
}
