package io.napomni.onec.wire;

import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.napomni.onec.error.ErrorKind;
import io.napomni.onec.error.OneCError;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The one place where questions are repeated; all of them only read. Once licences have run out, nobody is asked for a
 * while, however many questions there are, since each attempt would take a licence from people at work.
 */
final class Retries {
    private static final Duration REST_WITHOUT_LICENCE = Duration.ofMinutes(2);

    private final Backoff backoff;
    private final Pause pause;
    private final Duration patience;
    private volatile Optional<OneCError> held = Optional.empty();

    Retries(Backoff backoff, Pause pause, Duration patience) {
        this.backoff = backoff;
        this.pause = pause;
        this.patience = patience;
    }

    <T> Reply<T> asked(String where, Supplier<Reply<T>> once) {
        Instant now = backoff.clock().instant();
        Optional<OneCError> rest =
                held.filter(error -> error.notBefore().orElseThrow().isAfter(now));
        if (rest.isPresent()) {
            OneCError error = rest.get();
            return new Reply.Failed<>(
                    new OneCError(where, error.kind(), error.status(), error.code(), error.notBefore()));
        }
        Reply<T> reply = retry(new Attempts<T>(where, once)).get();
        reply.fold(value -> Optional.<OneCError>empty(), Optional::of)
                .filter(error -> error.kind() == ErrorKind.LICENCES)
                .ifPresent(this::rest);
        return reply;
    }

    private void rest(OneCError error) {
        Instant end = backoff.clock().instant().plus(REST_WITHOUT_LICENCE);
        held = Optional.of(new OneCError(error.where(), error.kind(), error.status(), error.code(), Optional.of(end)));
    }

    private static <T> Supplier<Reply<T>> retry(Attempts<T> attempts) {
        RetryConfig config = RetryConfig.<Reply<T>>custom()
                .maxAttempts(Backoff.MOST_ATTEMPTS)
                .intervalBiFunction((attempt, outcome) -> 0L)
                .retryOnResult(attempts::mayGoOn)
                .build();
        return Retry.decorateSupplier(Retry.of("1c", config), attempts);
    }

    /** Of one question: the wait stands before the next attempt, so that it can be injected. */
    private final class Attempts<T> implements Supplier<Reply<T>> {
        private final String where;
        private final Supplier<Reply<T>> once;
        private int made;
        private Duration waited = Duration.ZERO;
        private Duration next = Duration.ZERO;

        Attempts(String where, Supplier<Reply<T>> once) {
            this.where = where;
            this.once = once;
        }

        @Override
        public Reply<T> get() {
            try {
                if (made > 0) {
                    pause.atLeast(next);
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return new Reply.Failed<>(OneCError.of(where, ErrorKind.STOPPED));
            }
            made++;
            return once.get();
        }

        boolean mayGoOn(Reply<T> reply) {
            return reply.fold(value -> false, error -> {
                next = backoff.before(made, error);
                waited = waited.plus(next);
                return made < Backoff.attempts(error.kind())
                        && waited.compareTo(patience) <= 0
                        && !Thread.currentThread().isInterrupted();
            });
        }
    }
}
