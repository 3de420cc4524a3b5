package io.napomni.bitrix24.rest;

import io.napomni.bitrix24.limit.OperatingTime;
import io.napomni.bitrix24.limit.Pause;
import io.napomni.bitrix24.limit.RequestBucket;
import io.napomni.bitrix24.limit.RequestPace;
import io.napomni.bitrix24.limit.SharedLimits;
import io.napomni.bitrix24.limit.Spent;
import io.napomni.port.ReminderException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets requests through when the portal's limits allow it. Waiting is done outside of any lock. */
final class Gate {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final RequestPace pace;
    private final OperatingTime operating;
    private final Clock clock;
    private final Pause pause;
    private final AtomicReference<Instant> toldUntil = new AtomicReference<>(Instant.MIN);

    Gate(Access access, PortalOptions options, Clock clock) {
        this.pace = options.pace().orElseGet(() -> ofProcess(access, options, clock));
        this.operating = SharedLimits.OPERATING.of(
                access.portal(),
                clock,
                Optional.of(access.identity()),
                () -> new OperatingTime(options.operatingSeconds(), clock));
        this.clock = clock;
        this.pause = options.pause();
    }

    private static RequestPace ofProcess(Access access, PortalOptions options, Clock clock) {
        return SharedLimits.BUCKETS.of(
                access.portal(),
                clock,
                Optional.empty(),
                () -> new RequestBucket(options.burst(), options.perSecond(), clock));
    }

    /** Waits until a request for these methods may be sent; or says why that will not be within the patience. */
    Optional<PortalError> enter(String where, Collection<String> methods, Duration patience) {
        Duration blocked = operating.waitFor(methods);
        if (blocked.compareTo(patience) > 0) {
            return Optional.of(PortalError.of(where, ErrorKind.OPERATING_LIMIT, "")
                    .notBefore(clock.instant().plus(blocked)));
        }
        tell(where, methods, blocked);
        Optional<PortalError> stopped = pause(where, blocked);
        if (stopped.isPresent()) {
            return stopped;
        }
        Optional<Duration> wait = reserved(where, patience);
        return wait.isEmpty()
                ? Optional.of(PortalError.of(where, ErrorKind.REQUEST_LIMIT, ""))
                : pause(where, wait.get());
    }

    /** What could not be counted does not leave: then nothing has certainly been done. */
    private Optional<Duration> reserved(String where, Duration patience) {
        try {
            return pace.reserve(patience);
        } catch (ReminderException uncounted) {
            LOG.warn("Bitrix24 {}: nothing is sent, because the request could not be counted", where, uncounted);
            return Optional.empty();
        }
    }

    /** Once for a wait, however many threads have to. */
    private void tell(String where, Collection<String> methods, Duration wait) {
        Instant now = clock.instant();
        Instant before = toldUntil.getAndUpdate(until -> until.isAfter(now) ? until : now.plus(wait));
        if (!wait.isZero() && !before.isAfter(now)) {
            LOG.info(
                    "Bitrix24 {}: waiting {} s, because the working time that the portal gives {} in ten minutes is used up."
                            + " It goes on by itself.",
                    where,
                    wait.toSeconds(),
                    methods);
        }
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

    /** The portal has certainly done nothing; that this could not be counted must not make a doubt of it. */
    private void tellOthers(String method) {
        try {
            pace.refused();
        } catch (ReminderException uncounted) {
            LOG.warn("Bitrix24 {}: a refusal could not be counted for the other nodes", method, uncounted);
        }
    }

    /** Remembers what a refusal says about the limits, and when asking again may help. */
    PortalError learn(String method, PortalError error) {
        if (error.kind() == ErrorKind.REQUEST_LIMIT) {
            tellOthers(method);
        }
        return error.kind() == ErrorKind.OPERATING_LIMIT
                ? error.notBefore(operating.refused(method, error.notBefore()))
                : error;
    }
}
