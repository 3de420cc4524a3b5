package io.napomni.proofs.world;

import java.util.Random;
import java.util.function.Consumer;

/**
 * Runs a law on many worlds. {@code -Dnapomni.proofs.times=25} runs 25 times as many, {@code -Dnapomni.proofs.seed=42}
 * only the one that failed.
 */
public final class Seeds {

    private static final String ONLY = System.getProperty("napomni.proofs.seed", "");
    private static final int TIMES = Integer.parseInt(System.getProperty("napomni.proofs.times", "1"));

    /** What {@code -Pproof} says. */
    private static final int AT_LENGTH = 25;

    private Seeds() {}

    /** Runs the law with so many seeds; a failure names its seed. */
    public static void each(int usually, Consumer<Random> law) {
        if (!ONLY.isEmpty()) {
            law.accept(new Random(Long.parseLong(ONLY)));
            return;
        }
        for (long seed = 1; seed <= (long) usually * TIMES; seed++) {
            run(seed, law);
        }
    }

    /** Whether more was asked for than usual. */
    public static boolean more() {
        return TIMES > 1;
    }

    /** Whether the longest forms were asked for, which take hours. */
    public static boolean atLength() {
        return TIMES >= AT_LENGTH;
    }

    private static void run(long seed, Consumer<Random> law) {
        try {
            law.accept(new Random(seed));
        } catch (AssertionError | RuntimeException failed) {
            throw new AssertionError(
                    "seed " + seed + " (again: -Dnapomni.proofs.seed=" + seed + "): " + failed.getMessage(), failed);
        }
    }
}
