package io.napomni.runner;

/** Tells whoever is at work that the process shall end. */
public interface Signals {

    /** Nobody ever interrupts. */
    Signals NONE = stop -> () -> {};

    /**
     * From now until it is closed, an interruption calls {@code stop} and waits for the closing.
     *
     * @param stop asks the work to end soon; called on another thread
     */
    Guarded onInterrupt(Runnable stop);

    /** Work that may be interrupted. */
    @FunctionalInterface
    interface Guarded extends AutoCloseable {
        @Override
        void close();
    }
}
