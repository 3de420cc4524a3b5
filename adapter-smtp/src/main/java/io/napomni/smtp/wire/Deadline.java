package io.napomni.smtp.wire;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Ends a wait as a whole: the time-out of a socket begins anew with each byte, so who drips would never be left. */
final class Deadline {

    private final Runnable end;
    private CompletableFuture<Void> waiting = CompletableFuture.completedFuture(null);

    /** @param end done in a thread of the JVM's; it must not wait for anything */
    Deadline(Runnable end) {
        this.end = end;
    }

    /** Begins anew. */
    void start(Duration longest) {
        stop();
        waiting = new CompletableFuture<Void>().orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Void> unused = waiting.whenComplete((inTime, late) -> {
            if (late != null) {
                end.run();
            }
        });
    }

    void stop() {
        waiting.complete(null);
    }
}
