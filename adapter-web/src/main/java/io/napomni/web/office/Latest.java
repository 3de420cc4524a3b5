package io.napomni.web.office;

import io.napomni.decision.Proposal;
import io.napomni.run.Reminders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Today's proposal, read once and shown to everybody for a while: to read it anew for each page would ask the sources for
 * everything again.
 */
final class Latest {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Reminders reminders;
    private final Clock clock;
    private Optional<Read> read = Optional.empty();

    Latest(Reminders reminders, Clock clock) {
        this.reminders = reminders;
        this.clock = clock;
    }

    /**
     * A proposal as it was read.
     *
     * @param whole with what guards hold, so that its letters can be looked at
     * @param guarded what would go now
     */
    record Read(Proposal whole, Proposal guarded, Instant at) {}

    /** @throws io.napomni.port.ReminderException if a source or a store could not answer */
    synchronized Read today() {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, clock.getZone());
        Read fresh = read.filter(one -> one.whole().today().equals(day))
                .filter(one -> !one.at().isAfter(now) && one.at().plus(FRESH).isAfter(now))
                .orElseGet(() -> readNow(day, now));
        read = Optional.of(fresh);
        return fresh;
    }

    private Read readNow(LocalDate day, Instant now) {
        Proposal whole = reminders.propose(day);
        return new Read(whole, reminders.guarded(whole), now);
    }

    /** The next one who asks is shown what is true then. */
    synchronized void forget() {
        read = Optional.empty();
    }
}
