package io.napomni.proofs.delivery;

import io.napomni.proofs.world.Seeds;
import java.util.Random;

/** Chance that can be repeated: {@code -Dnapomni.proofs.seed=42}; the seed stands in front of the figures. */
public final class Chance {

    private Chance() {}

    public static Random of(Figures figures) {
        return new Random(seed(figures));
    }

    /** The seed alone, for a proof that has many. */
    public static long seed(Figures figures) {
        String given = System.getProperty("napomni.proofs.seed", "");
        long seed = given.isEmpty() ? System.nanoTime() % 1_000_000_000 : Long.parseLong(given);
        figures.exactly("seed", seed, seed);
        return seed;
    }

    /** How much, usually and with {@code -Pproof}; twice as much as usual in between. */
    static int size(int usually, int atLength) {
        if (Seeds.atLength()) {
            return atLength;
        }
        return Seeds.more() && atLength > usually ? Math.min(2 * usually, atLength) : usually;
    }
}
