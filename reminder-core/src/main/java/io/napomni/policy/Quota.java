package io.napomni.policy;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * How many due facts of a group are taken on a day. Who is left waits for another day; no group fills another's gap.
 *
 * @param group of a fact
 * @param perDay at least 1
 * @param batch empty for the day's own quota; a name for an extra batch, which takes the next in the queue, does not
 *     touch the day's quota, and asked for twice is the same batch
 * @param order who comes first; must tell any two facts apart
 */
public record Quota<F>(
        Function<? super F, String> group, int perDay, Optional<String> batch, Comparator<? super F> order) {

    /** @throws IllegalArgumentException if the number is below 1 */
    public Quota {
        if (perDay < 1) {
            throw new IllegalArgumentException("a quota takes at least one a day, not " + perDay);
        }
    }

    /** So many of each group on each day. */
    public static <F> Quota<F> perDay(int perDay, Function<? super F, String> group, Comparator<? super F> order) {
        return new Quota<>(group, perDay, Optional.empty(), order);
    }

    /** An extra batch of so many, named so that asking twice gives the same. */
    public Quota<F> extra(String name, int size) {
        return new Quota<>(group, size, Optional.of(name), order);
    }
}
