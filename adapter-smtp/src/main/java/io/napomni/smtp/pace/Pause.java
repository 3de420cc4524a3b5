package io.napomni.smtp.pace;

import java.time.Duration;

/** How to wait until another letter may leave. Asked by several threads. */
@FunctionalInterface
public interface Pause {
    /**
     * Waits at least that long.
     *
     * @throws InterruptedException if the thread was asked to stop
     */
    void atLeast(Duration wait) throws InterruptedException;
}
