package io.napomni.bitrix24.rest;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/** Lets requests through when the portal's limits allow it. Waiting is done outside of any lock. */
final class Gate {
    private final RequestBucket bucket;
    private final OperatingTime operating;
    private final Clock clock;
    private final Pause pause;

    Gate(PortalOptions options, Clock clock) {
        this.bucket = new RequestBucket(options.burst(), options.perSecond(), clock);
        this.operating = new OperatingTime(options.operatingSeconds(), clock);
        this.clock = clock;
        this.pause = options.pause();
    }

    /** Waits until a request for these methods may be sent; or says why that will not be within the patience. */
    Optional<PortalError> enter(String where, Collection<String> methods, Duration patience) {
        Duration blocked = operating.waitFor(methods);
        if (blocked.compareTo(patience) > 0) {
            return Optional.of(PortalError.of(where, ErrorKind.OPERATING_LIMIT, "")
                    .notBefore(clock.instant().plus(blocked)));
        }
        Optional<PortalError> stopped = pause(where, blocked);
        if (stopped.isPresent()) {
            return stopped;
        }
        Optional<Duration> wait = bucket.reserve(patience);
        return wait.isEmpty()
                ? Optional.of(PortalError.of(where, ErrorKind.REQUEST_LIMIT, ""))
                : pause(where, wait.get());
    }

    Optional<PortalError> pause(String where, Duration wait) {
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (!wait.isZero()) {
                pause.atLeast(wait);
            }
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.of(PortalError.of(where, ErrorKind.STOPPED, ""));
        }
    }

    void note(String method, Spent spent) {
        operating.note(method, spent);
    }

    /** Remembers what a refusal says about the limits, and when asking again may help. */
    PortalError learn(String method, PortalError error) {
        if (error.kind() == ErrorKind.REQUEST_LIMIT) {
            bucket.refused();
        }
        return error.kind() == ErrorKind.OPERATING_LIMIT
                ? error.notBefore(operating.refused(method, error.notBefore()))
                : error;
    }
}
