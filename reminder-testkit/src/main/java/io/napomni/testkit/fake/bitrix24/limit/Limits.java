package io.napomni.testkit.fake.bitrix24.limit;

import java.time.Duration;

/**
 * The limits of the portal.
 *
 * @param burst requests the bucket holds; the next one is refused
 * @param leak requests that leak out of it per second
 * @param refusedCount whether refused requests fill the bucket too (not documented)
 * @param operatingLimit operating time of one method in ten minutes, after which it is refused
 */
public record Limits(
        int burst,
        int leak,
        boolean refusedCount,
        OperatingMode operatingMode,
        Duration operatingLimit,
        CostModel costs) {
    private static final Duration CLOUD_OPERATING_LIMIT = Duration.ofMinutes(8);

    /** No limit that a test would meet by chance. */
    public static Limits none() {
        return new Limits(Integer.MAX_VALUE - 1, 1, false, OperatingMode.OFF, CLOUD_OPERATING_LIMIT, CostModel.usual());
    }

    /** As every cloud plan below Enterprise: 50 requests, 2 leak per second, 480 s of operating time. */
    public static Limits cloud() {
        return none().withBucket(50, 2).withOperating(OperatingMode.DOC, CLOUD_OPERATING_LIMIT);
    }

    public Limits withBucket(int holds, int leaksPerSecond) {
        return new Limits(holds, leaksPerSecond, refusedCount, operatingMode, operatingLimit, costs);
    }

    public Limits withRefusedCounted() {
        return new Limits(burst, leak, true, operatingMode, operatingLimit, costs);
    }

    public Limits withOperating(OperatingMode mode, Duration limit) {
        return new Limits(burst, leak, refusedCount, mode, limit, costs);
    }

    public Limits withCosts(CostModel model) {
        return new Limits(burst, leak, refusedCount, operatingMode, operatingLimit, model);
    }
}
