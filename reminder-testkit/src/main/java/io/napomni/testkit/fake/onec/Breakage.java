package io.napomni.testkit.fake.onec;

import io.napomni.testkit.fake.onec.fault.Fault;
import java.util.Collection;

/**
 * How far a body comes.
 *
 * @param clean whether it then ends as though that were all
 */
record Breakage(long bytes, boolean clean) {
    private static final long MORE = 1_000_000;

    static Breakage of(Collection<Fault> faults) {
        for (Fault fault : faults) {
            if (fault instanceof Fault.Broken broken) {
                return new Breakage(broken.bytes(), false);
            }
            if (fault instanceof Fault.Cut cut) {
                return new Breakage(cut.bytes(), true);
            }
        }
        return new Breakage(Long.MAX_VALUE, true);
    }

    long announced() {
        return bytes + MORE;
    }
}
