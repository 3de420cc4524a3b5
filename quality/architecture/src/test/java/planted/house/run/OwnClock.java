package planted.house.run;

/** A shell that looks at its own clock, speaks to the console and ends the process. */
final class OwnClock {
    Object clockOfTheDay() {
        return java.time.LocalDate.now();
    }

    Object clockInAZone() {
        return java.time.LocalDate.now(java.time.ZoneId.of("Europe/Moscow"));
    }

    Object clockBuilt() {
        return java.time.Clock.systemUTC();
    }

    Object given(java.time.Clock clock) {
        return java.time.Instant.now(clock);
    }

    void console() {
        System.out.println("due");
    }

    void trace(Exception broken) {
        broken.printStackTrace();
    }

    void end() {
        System.exit(1);
    }
}
