package io.napomni.bitrix24.rest;

import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The one place where calls are repeated: readings after every passing trouble, everything else only when the portal
 * has certainly not begun it. Waiting is left to the gate, so that it can be injected.
 */
final class Retries {
    private static final int ATTEMPTS = 4;

    private final Gate gate;
    private final Backoff backoff;
    private final Retry reading = retry("read", error -> error.kind().isPassing());
    private final Retry writing = retry("write", error -> error.kind() == ErrorKind.REQUEST_LIMIT);

    Retries(Gate gate, Backoff backoff) {
        this.gate = gate;
        this.backoff = backoff;
    }

    private static Retry retry(String name, Predicate<PortalError> repeatable) {
        return Retry.of(
                name,
                RetryConfig.<Reply>custom()
                        .maxAttempts(ATTEMPTS)
                        .intervalBiFunction((attempt, outcome) -> 0L)
                        .retryOnResult(reply -> reply instanceof Reply.Failed failed
                                && repeatable.test(failed.error())
                                && !Thread.currentThread().isInterrupted())
                        .build());
    }

    /** @param patience longest wait between two attempts; who names a longer one is not asked again */
    Reply reading(String where, Duration patience, Supplier<Reply> call) {
        return reading.executeSupplier(spaced(where, patience, call));
    }

    Reply writing(String where, Duration patience, Supplier<Reply> call) {
        return writing.executeSupplier(spaced(where, patience, call));
    }

    private Supplier<Reply> spaced(String where, Duration patience, Supplier<Reply> call) {
        var attempts = new Object() {
            private int made;
            private Optional<Reply> last = Optional.empty();
        };
        return () -> {
            Duration wait = attempts.last
                    .map(failed -> backoff.before(attempts.made, ((Reply.Failed) failed).error()))
                    .orElse(Duration.ZERO);
            attempts.made++;
            if (wait.compareTo(patience) <= 0) {
                attempts.last = Optional.of(
                        gate.pause(where, wait).<Reply>map(Reply.Failed::new).orElseGet(call));
            }
            return attempts.last.orElseThrow();
        };
    }
}
