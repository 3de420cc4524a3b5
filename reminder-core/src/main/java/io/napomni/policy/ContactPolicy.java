package io.napomni.policy;

import io.napomni.calendar.WorkCalendar;
import java.util.List;
import java.util.Optional;

/**
 * What a customer is spared, over all scenarios.
 *
 * @param caps limits on letters to one customer
 * @param cooldownDays whole days between two letters to one customer; 0 for none
 * @param workingDays letters go on working days only, by this calendar; empty for any day
 * @param window letters go at these times only; empty for any time
 */
public record ContactPolicy(
        List<Cap> caps, int cooldownDays, Optional<WorkCalendar> workingDays, Optional<SendWindow> window) {

    /** Copies the list. */
    public ContactPolicy {
        caps = List.copyOf(caps);
        if (cooldownDays < 0) {
            throw new IllegalArgumentException("a cooldown is not negative: " + cooldownDays);
        }
    }

    /** One letter a day, three in seven days, a week between any two; at any time of any day. */
    public static ContactPolicy standard() {
        return new ContactPolicy(List.of(new Cap(1, 1), new Cap(3, 7)), 7, Optional.empty(), Optional.empty());
    }

    /** No limit at all, for tests and for hosts that arbitrate themselves. */
    public static ContactPolicy none() {
        return new ContactPolicy(List.of(), 0, Optional.empty(), Optional.empty());
    }

    /** The same with other caps. */
    public ContactPolicy withCaps(List<Cap> other) {
        return new ContactPolicy(other, cooldownDays, workingDays, window);
    }

    /** The same with so many whole days between two letters to one customer. */
    public ContactPolicy withCooldownDays(int other) {
        return new ContactPolicy(caps, other, workingDays, window);
    }

    /** The same with letters on working days only. */
    public ContactPolicy onWorkingDays(WorkCalendar calendar) {
        return new ContactPolicy(caps, cooldownDays, Optional.of(calendar), window);
    }

    /** The same with letters at these times only. */
    public ContactPolicy within(SendWindow other) {
        return new ContactPolicy(caps, cooldownDays, workingDays, Optional.of(other));
    }
}
