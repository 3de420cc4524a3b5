package io.napomni.scenario.dunning;

import io.napomni.calendar.CalendarMissingException;
import io.napomni.calendar.Delay;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What letters say of goods that are kept for the customer.
 *
 * @param keptFor how long after the date of the document; empty if letters name no day
 */
public record ReserveNotice(Optional<Delay> keptFor) {

    /** The reserve will be lifted; no day is named. */
    public static ReserveNotice withoutDay() {
        return new ReserveNotice(Optional.empty());
    }

    /** The reserve will be lifted so long after the date of the document. */
    public static ReserveNotice keptFor(Delay delay) {
        return new ReserveNotice(Optional.of(delay));
    }

    /** The day, unless it is past or the calendar cannot tell. */
    Optional<LocalDate> lastDay(LocalDate issuedOn, LocalDate today) {
        try {
            return keptFor.map(delay -> delay.after(issuedOn)).filter(day -> !day.isBefore(today));
        } catch (CalendarMissingException unknown) {
            return Optional.empty();
        }
    }
}
