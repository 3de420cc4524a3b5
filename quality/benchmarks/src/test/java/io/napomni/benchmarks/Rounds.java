package io.napomni.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a race gave.
 *
 * @param times nanoseconds for one piece of work, by contestant, in the order of the rounds
 */
public record Rounds(Map<String, List<Double>> times) {

    /** Median, least and greatest of some numbers. */
    public record Summary(double median, double least, double greatest) {

        static Summary of(List<Double> numbers) {
            List<Double> sorted = numbers.stream().sorted().toList();
            return new Summary(sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
        }

        /** {@code [least..greatest]}. */
        public String spread() {
            return String.format(Locale.ROOT, "[%.2f..%.2f]", least, greatest);
        }
    }

    /** Nanoseconds for one piece. */
    public Summary nanos(String name) {
        return Summary.of(of(name));
    }

    /** How many times as long the first takes as the second, compared round by round. */
    public Summary ratio(String name, String other) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < of(name).size(); i++) {
            ratios.add(of(name).get(i) / of(other).get(i));
        }
        return Summary.of(ratios);
    }

    private List<Double> of(String name) {
        List<Double> found = times.get(name);
        if (found == null) {
            throw new IllegalArgumentException("nobody called " + name + " took part: " + times.keySet());
        }
        return found;
    }
}
