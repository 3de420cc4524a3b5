package io.napomni.testkit.fake.onec.fault;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The failures that a test has planned; several may hit one request. Safe for use by several threads. */
public final class Faults {
    private final List<Armed> armed = new CopyOnWriteArrayList<>();

    /** The next request goes wrong in this way. */
    public void next(Fault fault) {
        inject(fault, When.next());
    }

    /** Requests of this description go wrong. */
    public void inject(Fault fault, When when) {
        armed.add(new Armed(fault, when));
    }

    /** Nothing goes wrong any more. */
    public void clear() {
        armed.clear();
    }

    /** The faults that hit a request for this set. */
    public List<Fault> of(String set) {
        return armed.stream().filter(one -> one.hits(set)).map(Armed::fault).toList();
    }

    private static final class Armed {
        private final Fault fault;
        private final When when;
        private long seen;

        Armed(Fault fault, When when) {
            this.fault = fault;
            this.when = when;
        }

        Fault fault() {
            return fault;
        }

        synchronized boolean hits(String set) {
            if (!when.set().isEmpty() && !when.set().equals(set)) {
                return false;
            }
            long past = seen++ - when.skip();
            return past >= 0 && past < when.times();
        }
    }
}
