package io.napomni.example.cluster;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import java.time.Duration;

/**
 * How soon the work of a dead node is given to another: between {@code missed} and {@code missed + 2} heartbeats.
 *
 * @param heartbeat how often a node says that it lives
 * @param missed after so many it is dead; db-scheduler takes 4 and more
 * @param poll how often a node looks for work
 */
record Takeover(Duration heartbeat, int missed, Duration poll) {

    private static final int FEWEST = 4;

    // tag::takeover[]
    /** Within 60 to 90 seconds. What db-scheduler does by itself takes 30 to 40 minutes. */
    static Takeover usual() {
        return new Takeover(Duration.ofSeconds(15), 4, Duration.ofSeconds(5));
    }

    SchedulerBuilder set(SchedulerBuilder scheduler) {
        return scheduler
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(missed)
                .pollingInterval(poll);
    }
    // end::takeover[]

    /** As soon as db-scheduler can, for those who watch. */
    static Takeover within(Duration heartbeat) {
        return new Takeover(heartbeat, FEWEST, heartbeat.dividedBy(4));
    }
}
