package io.napomni.testkit.fake.bitrix24.fault;

import java.util.Collection;

/** Something that waits for its calls; counts the matching ones. */
final class Armed<T> {
    private final When when;
    private final T payload;
    private int seen;

    Armed(When when, T payload) {
        this.when = when;
        this.payload = payload;
    }

    T payload() {
        return payload;
    }

    /** Counts the call, if it matches; true where it is hit. */
    synchronized boolean hits(Collection<String> methods) {
        if (!when.matches(methods)) {
            return false;
        }
        int past = seen - when.skip();
        seen = seen == Integer.MAX_VALUE ? seen : seen + 1;
        return past >= 0 && past < when.times();
    }
}
