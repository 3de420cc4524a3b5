package io.napomni.bitrix24.limit;

import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The limits of each portal, one of them in a process, however many clients there are: the portal counts requests of an
 * address together, and working time by webhook or application. They live as long as somebody uses them.
 *
 * @see <a href="https://apidocs.bitrix24.com/limits.html">who is counted together</a>
 */
public final class SharedLimits<T> {
    /** Requests, by portal. */
    public static final SharedLimits<RequestBucket> BUCKETS = new SharedLimits<>();
    /** Working time, by portal and credential. */
    public static final SharedLimits<OperatingTime> OPERATING = new SharedLimits<>();

    private final Map<Key, WeakReference<T>> known = new ConcurrentHashMap<>();

    private SharedLimits() {}

    private record Key(String portal, Clock clock, Optional<Object> credential) {}

    /**
     * The one that is in use already, whatever its numbers; else a new one.
     *
     * @param credential empty where it does not matter
     */
    public T of(String portal, Clock clock, Optional<Object> credential, Supplier<T> fresh) {
        known.values().removeIf(reference -> reference.get() == null);
        // Held strongly until it is returned, or it could go between being found and being used.
        List<T> shared = new ArrayList<>();
        known.compute(new Key(portal, sameForAllZones(clock), credential), (key, kept) -> {
            Optional<T> live = Optional.ofNullable(kept).map(WeakReference::get);
            shared.add(live.orElseGet(fresh));
            return kept != null && live.isPresent() ? kept : new WeakReference<>(shared.get(0));
        });
        return shared.get(0);
    }

    /** Clocks of one time in several zones are one; a clock whose copies are not equal stands for itself. */
    private static Clock sameForAllZones(Clock clock) {
        Clock utc = clock.withZone(ZoneOffset.UTC);
        return utc.equals(clock.withZone(ZoneOffset.UTC)) ? utc : clock;
    }
}
