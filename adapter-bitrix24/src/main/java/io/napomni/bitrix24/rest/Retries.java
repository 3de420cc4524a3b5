package io.napomni.bitrix24.rest;

import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The one place where calls are repeated: readings after every passing trouble, everything else only when the portal has
 * certainly not begun it. Waiting is left to the gate, so that it can be injected.
 */
final class Retries {
    private static final int ATTEMPTS = 4;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    private final Gate gate;
    private final Retry reading = retry("read", error -> error.kind().isPassing());
    private final Retry writing = retry("write", error -> error.kind() == ErrorKind.REQUEST_LIMIT);

    Retries(Gate gate) {
        this.gate = gate;
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

    Reply reading(String where, Supplier<Reply> call) {
        return reading.executeSupplier(spaced(where, call));
    }

    Reply writing(String where, Supplier<Reply> call) {
        return writing.executeSupplier(spaced(where, call));
    }

    private Supplier<Reply> spaced(String where, Supplier<Reply> call) {
        var attempts = new Object() {
            private int made;
        };
        return () -> {
            int before = attempts.made++;
            Duration wait = before == 0 ? Duration.ZERO : FIRST_WAIT.multipliedBy(1L << (before - 1));
            return gate.pause(where, wait).<Reply>map(Reply.Failed::new).orElseGet(call);
        };
    }
}
