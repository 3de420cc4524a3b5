package io.napomni.port.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Who runs, and what a dead run left behind. Times are the store's own. */
public interface Leases {

    /**
     * Makes the caller the one run of the tenant until the lease ends; or, for stores of a share, the one run of these
     * stores, while other runs of the tenant may be under way.
     *
     * @param owner the name of the run, unlike that of any other
     * @return what the store's clock shows
     * @throws io.napomni.port.RunUnderWayException if a lease is still in force, whoever holds it; the message names the
     *     run and says when its lease ends
     */
    Instant acquire(String owner, Duration lease);

    /**
     * Prolongs the run's lease and those of its claims.
     *
     * @throws io.napomni.port.LostClaimException if the lease has passed to another run
     */
    void renew(String owner, Duration lease);

    /** Ends the run's lease; harmless if it has ended. */
    void release(String owner);

    /**
     * Settles what dead runs left: claims whose lease is over are free again, and what they had begun is in doubt.
     * Called at the beginning of each run, also by several at a time.
     *
     * @return how many effects are newly in doubt
     */
    int settleAbandoned();

    /** Effects that are deferred, oldest first. */
    List<RegisterRow> deferred();
}
