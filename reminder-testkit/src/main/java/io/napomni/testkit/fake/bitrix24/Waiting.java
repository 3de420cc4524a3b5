package io.napomni.testkit.fake.bitrix24;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Time that really passes, but not beyond the closing of the portal. */
final class Waiting {
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Waits; false where the portal was closed or the thread interrupted meanwhile. */
    boolean spend(Duration time) {
        if (time.isZero()) {
            return true;
        }
        try {
            return !closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends every wait, those to come as well. */
    void end() {
        closed.countDown();
    }
}
