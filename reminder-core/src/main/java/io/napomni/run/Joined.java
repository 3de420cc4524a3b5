package io.napomni.run;

import io.napomni.model.SubjectRef;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** A source whose facts are completed by look-ups, a page at a time, so that memory stays small and look-ups few. */
public final class Joined<S, F> implements FactSource<F> {

    /** How many facts are completed together: what one request to Bitrix24 can carry. */
    public static final int PAGE = 2_500;

    private final FactSource<S> source;
    private final Function<List<S>, List<F>> join;

    private Joined(FactSource<S> source, Function<List<S>, List<F>> join) {
        this.source = source;
        this.join = join;
    }

    /**
     * Joins a source.
     *
     * @param join completes a page of facts, in order, one for one; what it throws ends the reading
     */
    public static <S, F> Joined<S, F> of(FactSource<S> source, Function<List<S>, List<F>> join) {
        return new Joined<>(source, join);
    }

    @Override
    public FetchReport fetch(FetchWindow window, Consumer<? super F> sink) {
        List<S> page = new ArrayList<>();
        FetchReport report = source.fetch(window, fact -> {
            page.add(fact);
            if (page.size() == PAGE) {
                flush(page, sink);
            }
        });
        flush(page, sink);
        return report;
    }

    private void flush(List<S> page, Consumer<? super F> sink) {
        if (!page.isEmpty()) {
            join.apply(List.copyOf(page)).forEach(sink);
            page.clear();
        }
    }

    @Override
    public Map<SubjectRef, F> reread(Set<SubjectRef> subjects) {
        Map<SubjectRef, S> found = source.reread(subjects);
        List<SubjectRef> order = List.copyOf(found.keySet());
        List<F> facts = found.isEmpty()
                ? List.of()
                : join.apply(order.stream().map(found::get).toList());
        Map<SubjectRef, F> joined = new LinkedHashMap<>();
        for (int i = 0; i < order.size(); i++) {
            joined.put(order.get(i), facts.get(i));
        }
        return joined;
    }
}
