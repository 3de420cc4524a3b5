package io.napomni.runner.command;

import io.napomni.runner.UsageException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads days and numbers of a command line, and says how they are written. */
final class Arguments {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private Arguments() {}

    /** @throws UsageException if it is no day, or one of another century */
    static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                return day;
            }
        } catch (DateTimeException saidBelow) {
            throw notADay(text);
        }
        throw notADay(text);
    }

    private static UsageException notADay(String text) {
        return UsageException.of("usage.not-a-day", text, FIRST.toString(), LAST.toString());
    }

    /** @throws UsageException if it is no whole number, or too great for any */
    static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException wrong) {
            throw UsageException.of("usage.not-a-number", text);
        }
    }
}
