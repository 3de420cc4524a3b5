package io.napomni.bitrix24.limit;

import java.time.Duration;

/** How to wait until the portal may be asked again. */
@FunctionalInterface
public interface Pause {
    /**
     * Waits at least that long.
     *
     * @throws InterruptedException if the thread was asked to stop
     */
    void atLeast(Duration wait) throws InterruptedException;
}
