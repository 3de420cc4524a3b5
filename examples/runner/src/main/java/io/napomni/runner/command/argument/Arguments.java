package io.napomni.runner.command.argument;

import io.napomni.runner.UsageException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads days and numbers of a command line, and says how they are written. */
public final class Arguments {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private Arguments() {}

    /** @throws UsageException if it is no day, or one of another century */
    public static LocalDate day(String text) {
        return parsed(text)
                .filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST))
                .orElseThrow(() -> notADay(text));
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static UsageException notADay(String text) {
        return UsageException.of("usage.not-a-day", text, FIRST.toString(), LAST.toString());
    }

    /** @throws UsageException if it is no whole number, or too great for any */
    public static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException wrong) {
            throw UsageException.of("usage.not-a-number", text);
        }
    }
}
