package io.napomni.testkit.fake.onec.fault;

/**
 * Which requests a fault hits: those for a set (empty: any), after some have passed unharmed, a number of times.
 *
 * @param set first part of the path, such as {@code Catalog_Партнеры} or {@code $metadata}
 */
public record When(String set, int skip, int times) {
    /** The next request, whatever it is for. */
    public static When next() {
        return new When("", 0, 1);
    }

    /** Every request until the faults are cleared. */
    public static When always() {
        return new When("", 0, Integer.MAX_VALUE);
    }

    /** Every request for the set until the faults are cleared. */
    public static When set(String name) {
        return new When(name, 0, Integer.MAX_VALUE);
    }

    /** Lets this many matching requests pass first. */
    public When after(int requests) {
        return new When(set, requests, times);
    }

    public When times(int count) {
        return new When(set, skip, count);
    }
}
