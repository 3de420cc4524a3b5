package io.napomni.onec.join;

import io.napomni.model.SubjectRef;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The facts inside documents, one by one. */
public final class Unfolded<F> implements FactSource<F> {
    private final FactSource<Parts<F>> documents;
    private final Function<F, SubjectRef> ref;

    /** @param ref of a part, made by {@link Parts#ref} */
    public Unfolded(FactSource<Parts<F>> documents, Function<F, SubjectRef> ref) {
        this.documents = documents;
        this.ref = ref;
    }

    @Override
    public FetchReport fetch(FetchWindow window, Consumer<? super F> sink) {
        AtomicLong count = new AtomicLong();
        FetchReport read = documents.fetch(window, document -> {
            count.addAndGet(document.facts().size());
            document.facts().forEach(sink);
        });
        return read.handingOver(count.get(), "");
    }

    @Override
    public Map<SubjectRef, F> reread(Set<SubjectRef> subjects) {
        Map<SubjectRef, F> found = new HashMap<>();
        documents
                .reread(subjects.stream().map(Parts::document).collect(Collectors.toUnmodifiableSet()))
                .values()
                .forEach(document -> document.facts().stream()
                        .filter(part -> subjects.contains(ref.apply(part)))
                        .forEach(part -> found.put(ref.apply(part), part)));
        return found;
    }
}
