package io.napomni.testkit.fake.onec;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Time that really passes, but not beyond the closing of the base. */
final class Waiting implements Pause {
    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public void spend(Duration time) {
        try {
            if (closed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException("the fake 1C base was closed during a slow answer");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends every wait, those to come as well. */
    void end() {
        closed.countDown();
    }
}
