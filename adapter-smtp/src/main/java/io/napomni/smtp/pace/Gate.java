package io.napomni.smtp.pace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Lets letters leave as fast as the rates allow. Safe for several threads. */
public final class Gate {

    private final Optional<Pacer> channel;
    private final Optional<Pacer> domain;
    private final Duration longestWait;
    private final Clock clock;
    private final Pause pause;

    /** Nothing has left yet. */
    public Gate(Traffic traffic, Clock clock, Pause pause) {
        this.channel = traffic.channel().map(Pacer::new);
        this.domain = traffic.domain().map(Pacer::new);
        this.longestWait = traffic.longestWait();
        this.clock = clock;
        this.pause = pause;
    }

    /** Waits until another letter may leave; false when that is not soon, or the thread was asked to stop. */
    public boolean opens() {
        Instant now = clock.instant();
        Instant giveUp = now.plus(longestWait);
        Instant turn = turn(now);
        while (turn.isAfter(now)) {
            if (turn.isAfter(giveUp) || !hasPassed(Duration.between(now, turn))) {
                return false;
            }
            Instant later = clock.instant();
            if (!later.isAfter(now)) {
                // A clock that stands still would have us wait for ever.
                return false;
            }
            now = later;
            turn = turn(now);
        }
        return true;
    }

    /** Whether another letter may leave at once; if so, it is counted. */
    public boolean isOpen() {
        Instant now = clock.instant();
        return !turn(now).isAfter(now);
    }

    /** How long until letters to this domain may leave again; empty: they may now, and this one is counted. */
    public Optional<Duration> closedFor(String domainName) {
        Instant now = clock.instant();
        return domain.map(pacer -> pacer.next(domainName, now))
                .filter(turn -> turn.isAfter(now))
                .map(turn -> Duration.between(now, turn));
    }

    private Instant turn(Instant now) {
        return channel.map(pacer -> pacer.next("", now)).orElse(now);
    }

    private boolean hasPassed(Duration wait) {
        try {
            pause.atLeast(wait);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
