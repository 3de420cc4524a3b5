package io.napomni.runner.wire;

import io.napomni.decision.UseCase;
import io.napomni.port.FactSource;
import io.napomni.run.RemindersBuilder;

/** A use-case and where its facts come from. */
record Watch<F>(UseCase<F> useCase, WatchedSource<F> source) {

    static <F> Watch<F> of(UseCase<F> useCase, FactSource<F> source) {
        return new Watch<>(useCase, new WatchedSource<>(source));
    }

    RemindersBuilder in(RemindersBuilder reminders) {
        return reminders.watch(useCase, source);
    }
}
