package io.napomni.onec.wire;

import java.time.Duration;

/** How to wait before a question is asked again. */
@FunctionalInterface
public interface Pause {
    /**
     * Waits at least that long.
     *
     * @throws InterruptedException if the thread was asked to stop
     */
    void atLeast(Duration wait) throws InterruptedException;
}
