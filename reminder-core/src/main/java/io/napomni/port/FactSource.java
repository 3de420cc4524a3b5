package io.napomni.port;

import io.napomni.model.SubjectRef;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Where facts of one kind come from. */
public interface FactSource<F> {

    /**
     * Hands over every fact in the windows, each once, as a stream. Returns only if the reading was complete; what the
     * sink was given before an exception counts for nothing.
     *
     * @throws SourceException if anything less than everything could be read
     */
    FetchReport fetch(FetchWindow window, Consumer<? super F> sink);

    /**
     * Reads single facts again, whatever window they lie in. A subject that is absent from the answer is gone.
     *
     * @throws SourceException if the answer would be incomplete
     */
    Map<SubjectRef, F> reread(Set<SubjectRef> subjects);
}
