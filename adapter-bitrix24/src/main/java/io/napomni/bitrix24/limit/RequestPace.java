package io.napomni.bitrix24.limit;

import java.time.Duration;
import java.util.Optional;

/**
 * Knows when a portal will take the next request. The usual one, {@link RequestBucket}, counts what leaves this process;
 * where several nodes talk to one portal, the host gives one that counts for all of them.
 */
public interface RequestPace {

    /**
     * Counts a request and says how long it has to wait; empty, and not counted, if that is longer than allowed.
     *
     * @throws io.napomni.port.ReminderException if it could not be counted; the request then does not leave
     */
    Optional<Duration> reserve(Duration longest);

    /**
     * The portal has refused a request: its bucket is fuller than was counted.
     *
     * @throws io.napomni.port.ReminderException if that could not be kept; it is logged and changes nothing
     */
    void refused();
}
