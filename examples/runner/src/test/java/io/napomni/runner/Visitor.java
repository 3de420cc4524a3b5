package io.napomni.runner;

import java.util.function.Supplier;

/** Does something where a person would sit until Ctrl-C, and then presses it. */
public record Visitor(Runnable visit) implements Signals {

    @Override
    public <T> T whileWorking(Supplier<T> work, Runnable stop) {
        return work.get();
    }

    @Override
    public void untilAsked(Runnable farewell) {
        visit.run();
        farewell.run();
    }
}
