package io.napomni.smtp.pace;

import io.napomni.port.store.Rest;
import io.napomni.port.store.Rests;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets a channel rest when it is refused for its reputation or its quota. After the rest one real letter is tried: if
 * it is refused too, the rest begins anew, twice as long, up to a day.
 */
public final class Breaker {

    private static final Duration LONGEST = Duration.ofDays(1);

    private final Rests rests;
    private final String channel;
    private final Clock clock;
    private volatile boolean probing;

    /** The breaker of one channel, as the store has it. */
    public Breaker(Rests rests, String channel, Clock clock) {
        this.rests = rests;
        this.channel = channel;
        this.clock = clock;
    }

    /** The rest that is not over yet; empty when letters may be tried. */
    public Optional<Rest> rest() {
        Optional<Rest> last = rests.find(channel);
        probing = last.isPresent();
        return last.filter(rest -> clock.instant().isBefore(rest.until()));
    }

    /** Whether the next letter is the first after a rest. */
    public boolean isProbing() {
        return probing;
    }

    /** A letter was taken. */
    public void close() {
        if (probing) {
            rests.forget(channel);
            probing = false;
        }
    }

    /**
     * Letters were refused for who we are.
     *
     * @param atLeast how long to rest; longer, if the rest before did not help
     */
    public void open(Duration atLeast, String why) {
        Duration before = probing ? rests.find(channel).map(Rest::length).orElse(Duration.ZERO) : Duration.ZERO;
        Duration doubled = before.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : before.multipliedBy(2);
        Duration length = doubled.compareTo(atLeast) > 0 ? doubled : atLeast;
        rests.keep(channel, new Rest(clock.instant().plus(length), length, why));
        probing = true;
    }
}
