package io.napomni.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Lets ways of doing a job run one after another, round by round, so that a busy machine slows all of them alike. It
 * counts the processor time of the measuring thread: time in which the thread had to wait for a processor is not in it,
 * nor is that of the garbage collector's threads.
 */
public final class Race {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final LongSupplier time;
    private final List<Contestant> contestants;

    /** A race of these, in this order. */
    public Race(Contestant... contestants) {
        this(THREADS::getCurrentThreadCpuTime, contestants);
    }

    private Race(LongSupplier time, Contestant... contestants) {
        this.time = time;
        this.contestants = List.of(contestants);
    }

    /** The same by the clock on the wall, for work that waits for a disk, a network or threads of its own. */
    public static Race byTheWall(Contestant... contestants) {
        return new Race(System::nanoTime, contestants);
    }

    /** Rounds that count for nothing, then rounds that count. */
    public Rounds run(int warmUps, int rounds) {
        for (int i = 0; i < warmUps; i++) {
            contestants.forEach(this::nanos);
        }
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int i = 0; i < rounds; i++) {
            System.gc();
            contestants.forEach(one ->
                    times.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(nanos(one)));
        }
        return new Rounds(times);
    }

    private double nanos(Contestant one) {
        long before = time.getAsLong();
        long result = one.go().getAsLong();
        long after = time.getAsLong();
        if (result == Long.MIN_VALUE) {
            throw new IllegalStateException(one.name() + " returned the one number that means nothing");
        }
        return (after - before) / (double) one.pieces();
    }
}
