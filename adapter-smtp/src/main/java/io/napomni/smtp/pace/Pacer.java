package io.napomni.smtp.pace;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts letters in the stretch of time that lies behind them: never more than the rate in any such stretch, wherever
 * it begins. Counts for itself: other processes are not seen. Safe for several threads.
 */
public final class Pacer {

    private static final int MANY = 10_000;

    private final Rate rate;
    private final Map<String, Deque<Instant>> left = new HashMap<>();

    /** Nothing has left yet. */
    public Pacer(Rate rate) {
        this.rate = rate;
    }

    /** When a letter may leave: now, and then it is counted as having left, or later. */
    public synchronized Instant next(String lane, Instant now) {
        forgetIdle(now);
        Deque<Instant> recent = left.computeIfAbsent(lane, name -> new ArrayDeque<>());
        forget(recent, now);
        if (recent.size() >= rate.letters()) {
            return recent.getFirst().plus(rate.per());
        }
        recent.addLast(now);
        return now;
    }

    private void forget(Deque<Instant> recent, Instant now) {
        // A clock that was ahead and is right again must not close a lane for as long as it was wrong.
        while (!recent.isEmpty() && recent.getLast().isAfter(now.plus(rate.per()))) {
            recent.removeLast();
        }
        while (!recent.isEmpty() && !recent.getFirst().plus(rate.per()).isAfter(now)) {
            recent.removeFirst();
        }
    }

    private void forgetIdle(Instant now) {
        if (left.size() > MANY) {
            left.values().forEach(recent -> forget(recent, now));
            left.values().removeIf(Deque::isEmpty);
        }
    }
}
