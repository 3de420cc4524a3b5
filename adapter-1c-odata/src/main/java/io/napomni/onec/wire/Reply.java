package io.napomni.onec.wire;

import io.napomni.onec.error.OneCError;
import io.napomni.port.SourceException;
import java.util.function.Function;

/** What came of a question, after all repetitions. */
public sealed interface Reply<T> {
    /** The whole answer. */
    record Ok<T>(T value) implements Reply<T> {}

    /** None, and why. */
    record Failed<T>(OneCError error) implements Reply<T> {}

    /** The one or the other. */
    default <R> R fold(Function<? super T, R> whole, Function<OneCError, R> none) {
        return this instanceof Ok<T> ok ? whole.apply(ok.value()) : none.apply(((Failed<T>) this).error());
    }

    /** @throws SourceException if there is none, with what to do */
    default T orThrow() {
        return fold(Function.identity(), error -> {
            throw error.asSourceException();
        });
    }
}
