package io.napomni.rule;

import io.napomni.model.SubjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Records that a source knows of and could make no fact of, so that no rule was asked about them: a person must look.
 * All are counted, the first {@link #MOST} are named.
 *
 * @param among how many records it looked at in all, these among them
 * @param counts how many were left out, by code of the reason
 * @param named the first of them
 */
public record LeftOut(long among, Map<String, Long> counts, List<Item> named) {

    /** How many are named at most. */
    public static final int MOST = 200;

    /** Every record became a fact. */
    public static final LeftOut NOTHING = new LeftOut(0, Map.of(), List.of());

    /** @throws IllegalArgumentException if more are named than counted, or than may be */
    public LeftOut {
        counts = Map.copyOf(counts);
        named = List.copyOf(named);
        if (named.size() > MOST || named.size() > sum(counts)) {
            throw new IllegalArgumentException("of " + sum(counts) + " records " + named.size() + " are named");
        }
    }

    /**
     * One of them.
     *
     * @param label what people call it; may be empty, without personal data
     */
    public record Item(SubjectRef subject, String label, Reason why) {}

    /** These and one more. */
    public LeftOut and(Item one) {
        return plus(new LeftOut(0, Map.of(one.why().code(), 1L), List.of(one)));
    }

    /** These and those. */
    public LeftOut plus(LeftOut others) {
        Map<String, Long> sums = new TreeMap<>(counts);
        others.counts.forEach((code, count) -> sums.merge(code, count, Long::sum));
        List<Item> items = named;
        if (named.size() < MOST && !others.named.isEmpty()) {
            items = new ArrayList<>(named);
            items.addAll(others.named.subList(0, Math.min(others.named.size(), MOST - named.size())));
        }
        return new LeftOut(among + others.among, sums, items);
    }

    /** The same, out of so many records. */
    public LeftOut among(long records) {
        return new LeftOut(records, counts, named);
    }

    /** What is named of one subject. */
    public LeftOut of(SubjectRef subject) {
        return named.stream()
                .filter(one -> one.subject().equals(subject))
                .reduce(NOTHING, LeftOut::and, LeftOut::plus)
                .among(among);
    }

    /** How many there are. */
    public long count() {
        return sum(counts);
    }

    /** Whether they are more than half of what the source looked at; then what did become facts is in doubt too. */
    public boolean isMost() {
        return count() > among - count();
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
