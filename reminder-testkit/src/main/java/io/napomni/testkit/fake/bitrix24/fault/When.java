package io.napomni.testkit.fake.bitrix24.fault;

import io.napomni.testkit.fake.bitrix24.wire.Route;
import java.util.Collection;

/**
 * Which calls a fault hits: those of a method (empty: any; a batch counts as a call of every method in it), after some
 * have passed unharmed, a number of times.
 */
public record When(String method, int skip, int times) {
    /** The next call, whatever it is. */
    public static When next() {
        return new When("", 0, 1);
    }

    /** Every call of the method, until the faults are cleared. */
    public static When method(String name) {
        return new When(Route.method(name), 0, Integer.MAX_VALUE);
    }

    /** Every call, until the faults are cleared. */
    public static When always() {
        return new When("", 0, Integer.MAX_VALUE);
    }

    /** Lets this many matching calls pass first. */
    public When after(int calls) {
        return new When(method, calls, times);
    }

    public When times(int count) {
        return new When(method, skip, count);
    }

    boolean matches(Collection<String> methods) {
        return method.isEmpty() || methods.contains(method);
    }
}
