package io.napomni.testkit.fake.bitrix24.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** The operating time charged to each method of each credential in the last ten minutes, in buckets of one minute. */
public final class OperatingTime {
    private static final Duration BUCKET = Duration.ofMinutes(1);
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<String, Deque<Charged>> byMethod = new HashMap<>();

    public OperatingTime(Clock clock) {
        this.clock = clock;
    }

    /** Charges the method and gives its sum. */
    public synchronized Duration charge(String method, Duration cost) {
        Deque<Charged> buckets = live(method);
        Instant now = clock.instant();
        Charged last = buckets.peekLast();
        if (last == null || !now.isBefore(last.since().plus(BUCKET))) {
            buckets.addLast(new Charged(now, cost));
        } else {
            buckets.removeLast();
            buckets.addLast(new Charged(last.since(), last.sum().plus(cost)));
        }
        return sum(method);
    }

    public synchronized Duration sum(String method) {
        return live(method).stream().map(Charged::sum).reduce(Duration.ZERO, Duration::plus);
    }

    /** Epoch second at which the oldest bucket of the method drops; empty where nothing is charged. */
    public synchronized OptionalLong resetAt(String method) {
        Charged oldest = live(method).peekFirst();
        return oldest == null
                ? OptionalLong.empty()
                : OptionalLong.of(oldest.since().plus(LIFE).getEpochSecond());
    }

    private Deque<Charged> live(String method) {
        Deque<Charged> buckets = byMethod.computeIfAbsent(method, key -> new ArrayDeque<>());
        Instant now = clock.instant();
        buckets.removeIf(bucket -> !now.isBefore(bucket.since().plus(LIFE)));
        return buckets;
    }

    /** What was charged in one minute. */
    private record Charged(Instant since, Duration sum) {}
}
