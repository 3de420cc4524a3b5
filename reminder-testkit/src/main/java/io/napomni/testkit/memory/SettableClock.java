package io.napomni.testkit.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. Safe for several threads; views in other zones move with it. */
public final class SettableClock extends Clock {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private SettableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** A clock that shows this moment. */
    public static SettableClock at(Instant start, ZoneId zone) {
        return new SettableClock(new AtomicReference<>(start), zone);
    }

    /** Moves the clock on, or back if the duration is negative. */
    public void advance(Duration by) {
        now.updateAndGet(before -> before.plus(by));
    }

    /** Makes the clock show another moment. */
    public void show(Instant moment) {
        now.set(moment);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(now, other);
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }
}
