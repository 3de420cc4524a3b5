package io.napomni.testkit.fake.bitrix24.limit;

import java.time.Duration;

/**
 * The limits of the portal.
 *
 * @param burst requests the bucket holds; the next one is refused
 * @param leak requests that leak out of it per second
 * @param refusedCount whether refused requests fill the bucket too (not documented)
 * @param operatingLimit operating time of one method in ten minutes, after which it is refused
 * @param pageDelay how long each page of a list really takes, inside a batch too
 */
public record Limits(
        int burst,
        int leak,
        boolean refusedCount,
        OperatingMode operatingMode,
        Duration operatingLimit,
        CostModel costs,
        Duration pageDelay) {
    private static final Duration CLOUD_OPERATING_LIMIT = Duration.ofMinutes(8);

    /** No limit that a test would meet by chance. */
    public static Limits none() {
        return new Limits(
                Integer.MAX_VALUE - 1,
                1,
                false,
                OperatingMode.OFF,
                CLOUD_OPERATING_LIMIT,
                CostModel.usual(),
                Duration.ZERO);
    }

    /** As every cloud plan below Enterprise: 50 requests, 2 leak per second, 480 s of operating time. */
    public static Limits cloud() {
        return none().withBucket(50, 2).withOperating(OperatingMode.DOC, CLOUD_OPERATING_LIMIT);
    }

    public Limits withBucket(int holds, int leaksPerSecond) {
        return new Limits(holds, leaksPerSecond, refusedCount, operatingMode, operatingLimit, costs, pageDelay);
    }

    public Limits withRefusedCounted() {
        return new Limits(burst, leak, true, operatingMode, operatingLimit, costs, pageDelay);
    }

    public Limits withOperating(OperatingMode mode, Duration limit) {
        return new Limits(burst, leak, refusedCount, mode, limit, costs, pageDelay);
    }

    public Limits withCosts(CostModel model) {
        return new Limits(burst, leak, refusedCount, operatingMode, operatingLimit, model, pageDelay);
    }

    /** Has each page of a list take this long in real time; its {@code duration} is never shown shorter. */
    public Limits withPageDelay(Duration delay) {
        return new Limits(burst, leak, refusedCount, operatingMode, operatingLimit, costs, delay);
    }
}
