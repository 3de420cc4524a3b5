package io.napomni.port;

import java.time.Instant;

/** Another run of the tenant holds the lease. Nothing is wrong and nothing was done: let that run end. */
public final class RunUnderWayException extends ReminderException {

    private static final long serialVersionUID = 1L;

    private final String run;
    private final Instant leaseEnds;

    /**
     * Refuses a run.
     *
     * @param run the one that is under way
     * @param leaseEnds by the store's clock; a run that lives prolongs it
     */
    public RunUnderWayException(String run, Instant leaseEnds) {
        super("the run " + run + " is under way, its lease ends at " + leaseEnds
                + "; wait for it, or if it is dead, until then");
        this.run = run;
        this.leaseEnds = leaseEnds;
    }

    /** The run that is under way. */
    public String run() {
        return run;
    }

    /** When another may begin if that one is dead, by the store's clock. */
    public Instant leaseEnds() {
        return leaseEnds;
    }
}
