package io.napomni.benchmarks;

import java.util.Locale;

/**
 * A measured number and the promise about it.
 *
 * @param spread least and greatest of the rounds, or whatever else tells how far to trust the value
 */
public record Figure(String name, double value, String spread, String limit, boolean kept) {

    /** A number that must not be greater than the limit. */
    public static Figure atMost(String name, double value, String spread, double limit) {
        return new Figure(name, value, spread, "<=" + number(limit), value <= limit);
    }

    /** A number that must not be less than the limit. */
    public static Figure atLeast(String name, double value, String spread, double limit) {
        return new Figure(name, value, spread, ">=" + number(limit), value >= limit);
    }

    /** A number that nothing was promised about. */
    public static Figure of(String name, double value, String spread) {
        return new Figure(name, value, spread, "-", true);
    }

    /** {@code name value limit PASS|FAIL spread}, one line. */
    public String line() {
        return String.join(" ", name, number(value), limit, kept ? "PASS" : "FAIL", spread)
                .stripTrailing();
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.3f", value);
    }
}
