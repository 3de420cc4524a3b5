package io.napomni.proofs.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Contracts by chance, crowded around the days on which something changes: thresholds, ends of months, the end of
 * February, today.
 */
public final class World {

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2026, 3, 2),
            LocalDate.of(2026, 2, 28),
            LocalDate.of(2026, 4, 30),
            LocalDate.of(2027, 12, 31),
            LocalDate.of(2028, 2, 29),
            LocalDate.of(2028, 5, 31));

    private final Random random;
    private final LocalDate today;

    private World(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    /** A day worth testing. */
    public static LocalDate someDay(Random random) {
        LocalDate day = DAYS.get(random.nextInt(DAYS.size()));
        return random.nextBoolean() ? day : day.plusDays(random.nextInt(40));
    }

    /** So many contracts around a day; about one customer for two of them. */
    public static List<Draft> around(LocalDate today, int size, Random random) {
        World world = new World(random, today);
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            drafts.add(world.draft(100 + i, 1 + size / 2));
        }
        return drafts;
    }

    private Draft draft(int id, int customers) {
        return Draft.contract(Integer.toString(id))
                .of("c" + random.nextInt(customers))
                .starting(maybe(90, today.minusMonths(3 + random.nextInt(30)).plusDays(random.nextInt(9))))
                .ending(maybe(80, near(today.plusMonths(random.nextInt(4) - 1))))
                .supply(
                        maybe(80, near(today.minusMonths(random.nextInt(6)))),
                        maybe(10, today.plusDays(random.nextInt(40) - 5)),
                        maybe(95, chance(25) ? "0" : Integer.toString(1 + random.nextInt(900))))
                .closedIf(chance(8))
                .lookedAfterBy(maybe(80, Integer.toString(random.nextInt(5))))
                .withoutEmailIf(chance(12));
    }

    /** Near a day: the day, a few days off, or the end of its month. */
    private LocalDate near(LocalDate day) {
        return switch (random.nextInt(4)) {
            case 0 -> day;
            case 1 -> YearMonth.from(day).atEndOfMonth();
            case 2 -> day.plusDays(random.nextInt(7) - 3);
            default -> day.plusDays(random.nextInt(61) - 30);
        };
    }

    private <T> Optional<T> maybe(int percent, T value) {
        return chance(percent) ? Optional.of(value) : Optional.empty();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
