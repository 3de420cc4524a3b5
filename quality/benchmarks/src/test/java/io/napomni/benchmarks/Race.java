package io.napomni.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets ways of doing a job run one after another, round by round, so that a busy machine slows all of them alike. It
 * counts the processor time of the measuring thread: time in which the thread had to wait for a processor is not in it,
 * nor is that of the garbage collector's threads.
 */
public final class Race {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Contestant> contestants;

    /** A race of these, in this order. */
    public Race(Contestant... contestants) {
        this.contestants = List.of(contestants);
    }

    /** Rounds that count for nothing, then rounds that count. */
    public Rounds run(int warmUps, int rounds) {
        for (int i = 0; i < warmUps; i++) {
            contestants.forEach(Race::nanos);
        }
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int i = 0; i < rounds; i++) {
            System.gc();
            contestants.forEach(one ->
                    times.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(nanos(one)));
        }
        return new Rounds(times);
    }

    private static double nanos(Contestant one) {
        long before = THREADS.getCurrentThreadCpuTime();
        long result = one.go().getAsLong();
        long after = THREADS.getCurrentThreadCpuTime();
        if (result == Long.MIN_VALUE) {
            throw new IllegalStateException(one.name() + " returned the one number that means nothing");
        }
        return (after - before) / (double) one.pieces();
    }
}
