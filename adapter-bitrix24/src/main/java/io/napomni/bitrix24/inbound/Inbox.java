package io.napomni.bitrix24.inbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects events between the call, which must be answered in milliseconds, and the reading of what they are about.
 * Equal events (portal, name, entity) that come while one of them waits become one; what comes after it was taken waits
 * anew, so no change is overlooked because of an earlier one. An event waits a fixed time from its first arrival, so
 * that a series becomes one reading and a series without end is still read.
 *
 * <p>It lives in memory and holds a bounded number; beyond that it only counts, and whoever takes is told to look at
 * everything. The portal repeats nothing, so what must not be lost is found by {@link OfflineEvents} or by reading what
 * has changed since. Safe for several threads.
 */
public final class Inbox {
    private record Key(Optional<String> memberId, String name, Optional<String> type, String id) {}

    /**
     * An event, and how often it came.
     *
     * @param latest the last of those that came
     * @param since when the first came, by our clock
     */
    public record Waiting(Event latest, int times, Instant since) {}

    /**
     * What was taken out.
     *
     * @param overlooked how many events found no room since the last taking; if any, read everything that may have
     *     changed
     */
    public record Taken(List<Waiting> events, long overlooked) {
        /** Keeps the list as it is. */
        public Taken {
            events = List.copyOf(events);
        }
    }

    private final Clock clock;
    private final Duration wait;
    private final int room;
    private final Map<Key, Waiting> waiting = new LinkedHashMap<>();
    private long overlooked;
    private long nameless;

    /**
     * An empty one.
     *
     * @param wait how long an event waits for more of its kind; zero for not at all
     * @param room how many different events may wait
     */
    public Inbox(Clock clock, Duration wait, int room) {
        if (wait.isNegative() || room < 1) {
            throw new IllegalArgumentException("an inbox waits no negative time and has room for one event at least");
        }
        this.clock = clock;
        this.wait = wait;
        this.room = room;
    }

    /** Puts the event in; false if there was no room. Never waits. */
    public synchronized boolean add(Event event) {
        Key key = key(event);
        Waiting before = waiting.get(key);
        if (before == null && waiting.size() >= room) {
            overlooked++;
            return false;
        }
        waiting.put(
                key,
                before == null
                        ? new Waiting(event, 1, clock.instant())
                        : new Waiting(event, before.times() + 1, before.since()));
        return true;
    }

    /** Takes out, in the order of first arrival, at most so many of those that have waited long enough. */
    public synchronized Taken take(int most) {
        Instant ripe = clock.instant().minus(wait);
        List<Waiting> taken = new ArrayList<>();
        Iterator<Waiting> oldestFirst = waiting.values().iterator();
        while (oldestFirst.hasNext() && taken.size() < most) {
            Waiting next = oldestFirst.next();
            if (!next.since().isAfter(ripe)) {
                taken.add(next);
                oldestFirst.remove();
            }
        }
        long missed = overlooked;
        overlooked = 0;
        return new Taken(taken, missed);
    }

    /** How many different events wait. */
    public synchronized int size() {
        return waiting.size();
    }

    /** Events about nothing in particular are never the same. */
    private Key key(Event event) {
        String id = event.entityId().orElseGet(() -> "/" + nameless++);
        return new Key(event.memberId(), event.name(), event.entityTypeId(), id);
    }
}
