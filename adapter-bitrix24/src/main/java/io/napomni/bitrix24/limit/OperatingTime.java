package io.napomni.bitrix24.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Knows which methods have used up their working time. The portal tells it with each answer, cumulative; documentation
 * and measurement differ on whether a batch is charged to itself or to what is in it, so both are kept and obeyed.
 */
public final class OperatingTime {
    private static final Duration MARGIN = Duration.ofSeconds(1);
    private static final Duration UNKNOWN = Duration.ofMinutes(1);
    /** In which the portal forgets; what says longer is a clock that is wrong, ours or the portal's. */
    private static final Duration WINDOW = Duration.ofMinutes(10).plus(MARGIN);

    private static final double LAST_SECONDS = 5;

    private final Clock clock;
    private final int limitSeconds;
    private final Map<String, Instant> resetAt = new HashMap<>();
    private final Map<String, Instant> blockedUntil = new HashMap<>();

    /** @param limitSeconds of one method in ten minutes */
    public OperatingTime(int limitSeconds, Clock clock) {
        this.limitSeconds = limitSeconds;
        this.clock = clock;
    }

    /** Learns what a call has cost. */
    public synchronized void note(String method, Spent spent) {
        spent.resetAt().ifPresent(at -> resetAt.put(method, at));
        if (spent.operating().isPresent() && spent.operating().getAsDouble() >= limitSeconds - LAST_SECONDS) {
            blockedUntil.put(method, freeAt(method));
        }
    }

    /**
     * The portal has refused the method; when it may be asked again: not before the time that came with the refusal.
     */
    public synchronized Instant refused(String method, Optional<Instant> named) {
        Instant free = freeAt(method);
        Instant until = named.filter(free::isBefore).orElse(free);
        blockedUntil.put(method, until);
        return until;
    }

    /** How long a request for these methods has to wait; zero if not at all. */
    public synchronized Duration waitFor(Collection<String> methods) {
        Instant now = clock.instant();
        blockedUntil.values().removeIf(until -> !until.isAfter(now));
        blockedUntil.replaceAll((method, until) -> earlier(until, now.plus(WINDOW)));
        return methods.stream()
                .filter(blockedUntil::containsKey)
                .map(method -> Duration.between(now, blockedUntil.get(method)))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private Instant freeAt(String method) {
        Instant now = clock.instant();
        Instant known = resetAt.getOrDefault(method, Instant.MIN);
        return known.isAfter(now) ? earlier(known.plus(MARGIN), now.plus(WINDOW)) : now.plus(UNKNOWN);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
