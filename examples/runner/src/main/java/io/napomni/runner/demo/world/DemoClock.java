package io.napomni.runner.demo.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that can be moved to the morning of another day and goes on from there. Safe for several threads. */
final class DemoClock extends Clock {

    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final Clock real;
    private final AtomicReference<Duration> ahead;

    private DemoClock(Clock real, AtomicReference<Duration> ahead) {
        this.real = real;
        this.ahead = ahead;
    }

    static DemoClock of(Clock real, LocalDate day) {
        DemoClock clock = new DemoClock(real, new AtomicReference<>(Duration.ZERO));
        clock.moveTo(day);
        return clock;
    }

    /** How far it goes before the real one. */
    Duration ahead() {
        return Objects.requireNonNull(ahead.get());
    }

    void advance(Duration by) {
        ahead.updateAndGet(before -> before.plus(by));
    }

    void moveTo(LocalDate day) {
        Instant morning = day.atTime(MORNING).atZone(getZone()).toInstant();
        ahead.set(Duration.between(real.instant(), morning));
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(real.withZone(zone), ahead);
    }
}
