package io.napomni.bitrix24.rest;

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
final class OperatingTime {
    private static final Duration MARGIN = Duration.ofSeconds(1);
    private static final Duration UNKNOWN = Duration.ofMinutes(1);
    private static final double LAST_SECONDS = 5;

    private final Clock clock;
    private final int limitSeconds;
    private final Map<String, Instant> resetAt = new HashMap<>();
    private final Map<String, Instant> blockedUntil = new HashMap<>();

    OperatingTime(int limitSeconds, Clock clock) {
        this.limitSeconds = limitSeconds;
        this.clock = clock;
    }

    synchronized void note(String method, Spent spent) {
        spent.resetAt().ifPresent(at -> resetAt.put(method, at));
        if (spent.operating().isPresent() && spent.operating().getAsDouble() >= limitSeconds - LAST_SECONDS) {
            blockedUntil.put(method, freeAt(method));
        }
    }

    /** The portal has refused the method; when it may be asked again: not before the time that came with the refusal. */
    synchronized Instant refused(String method, Optional<Instant> named) {
        Instant free = freeAt(method);
        Instant until = named.filter(free::isBefore).orElse(free);
        blockedUntil.put(method, until);
        return until;
    }

    synchronized Duration waitFor(Collection<String> methods) {
        Instant now = clock.instant();
        blockedUntil.values().removeIf(until -> !until.isAfter(now));
        return methods.stream()
                .filter(blockedUntil::containsKey)
                .map(method -> Duration.between(now, blockedUntil.get(method)))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private Instant freeAt(String method) {
        Instant now = clock.instant();
        Instant known = resetAt.getOrDefault(method, Instant.MIN);
        return known.isAfter(now) ? known.plus(MARGIN) : now.plus(UNKNOWN);
    }
}
