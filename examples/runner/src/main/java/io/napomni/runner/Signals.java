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

        @Override
        public void untilAsked(Runnable farewell) {
            farewell.run();
        }
    };

    /**
     * Works. An interruption meanwhile calls {@code stop} on another thread and waits until the work has ended.
     *
     * @param stop asks the work to end soon
     */
    <T> T whileWorking(Supplier<T> work, Runnable stop);

    /**
     * Waits until the process is asked to end. Where that is what it was waiting for, it is no interruption: it ends with 0.
     *
     * @param farewell what is still to be done then, in a moment
     */
    void untilAsked(Runnable farewell);
}
