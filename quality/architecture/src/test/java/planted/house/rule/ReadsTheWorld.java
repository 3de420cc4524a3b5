package planted.house.rule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** Reads the hour, the machine, its language and chance. */
final class ReadsTheWorld {
    Object clockOfTheDay() {
        return LocalDate.now();
    }

    Object clockByName() {
        return Instant.now(Clock.systemUTC());
    }

    Object clockHandedOn() {
        return ((java.util.function.Supplier<Instant>) Instant::now).get();
    }

    Object zone() {
        return ZoneId.systemDefault();
    }

    Object millis() {
        return System.currentTimeMillis();
    }

    Object nanos() {
        return System.nanoTime();
    }

    Object oldDate() {
        return new java.util.Date();
    }

    Object language() {
        return Locale.getDefault();
    }

    Object upperCase() {
        return "i".toUpperCase();
    }

    Object format() {
        return String.format("%s", 1);
    }

    Object formatted() {
        return "%s".formatted(1);
    }

    Object pattern() {
        return DateTimeFormatter.ofPattern("d MMMM");
    }

    Object dice() {
        return new Random();
    }

    Object number() {
        return Math.random();
    }

    Object id() {
        return UUID.randomUUID();
    }

    Object property() {
        return System.getProperty("user.name");
    }

    Object environment() {
        return System.getenv("HOME");
    }

    Object flag() {
        return Boolean.getBoolean("dry");
    }
}
