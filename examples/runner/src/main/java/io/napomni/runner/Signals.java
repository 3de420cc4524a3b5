package io.napomni.runner;

import java.util.function.Supplier;

/** Tells whoever is at work that the process shall end. */
public interface Signals {

    /** Nobody ever interrupts. */
    Signals NONE = new Signals() {
        @Override
        public <T> T whileWorking(Supplier<T> work, Runnable stop) {
            return work.get();
        }
    };

    /**
     * Works. An interruption meanwhile calls {@code stop} on another thread and waits until the work has ended.
     *
     * @param stop asks the work to end soon
     */
    <T> T whileWorking(Supplier<T> work, Runnable stop);
}
