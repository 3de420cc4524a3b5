package io.napomni.testkit.memory;

import java.time.Instant;

/**
 * Who holds a row, or held it last.
 *
 * @param owner the run that was under way when it was claimed; empty if none was
 */
record Hand(long fence, String owner, Instant leaseUntil) {

    Hand until(Instant later) {
        return new Hand(fence, owner, later);
    }

    String by() {
        return owner.isEmpty() ? "ledger" : owner;
    }
}
