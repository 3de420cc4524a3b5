package io.napomni.bitrix24.rest;

import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a call is repeated: twice as long each time, up to half less or half more by chance, so that
 * all whom one trouble stopped do not come back at one moment; and not before the time that the other side named.
 */
record Backoff(Clock clock, RandomGenerator chance) {
    private static final Duration FIRST = Duration.ofSeconds(1);

    /** @param repetition counted from 1 */
    Duration before(int repetition, PortalError error) {
        long usual = FIRST.multipliedBy(1L << (repetition - 1)).toMillis();
        Duration spread = Duration.ofMillis((long) (usual * (0.5 + chance.nextDouble())));
        // The gate itself holds back a method that has used up its working time.
        return error.kind() == ErrorKind.OPERATING_LIMIT
                ? spread
                : error.notBefore()
                        .map(time -> Duration.between(clock.instant(), time))
                        .filter(named -> named.compareTo(spread) > 0)
                        .orElse(spread);
    }
}
