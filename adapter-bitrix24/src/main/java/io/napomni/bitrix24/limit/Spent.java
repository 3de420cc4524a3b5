package io.napomni.bitrix24.limit;

import io.napomni.bitrix24.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a call cost the portal. All of it may be missing: a self-hosted portal counts nothing.
 *
 * @param duration of the call on the portal's side
 * @param operating working time of the method so far, cumulative, in seconds
 * @param resetAt when the oldest part of that time will be forgotten
 */
public record Spent(Duration duration, OptionalDouble operating, Optional<Instant> resetAt) {

    /** Reads the block {@code time} of an answer. */
    public static Spent from(Json time) {
        return new Spent(
                seconds(time.get("duration").text().orElse(""))
                        .map(Spent::duration)
                        .orElse(Duration.ZERO),
                seconds(time.get("operating").text().orElse(""))
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()),
                seconds(time.get("operating_reset_at").text().orElse(""))
                        .map(at -> Instant.ofEpochSecond(at.longValue())));
    }

    private static Optional<Double> seconds(String text) {
        try {
            double value = Double.parseDouble(text);
            boolean plausible = value >= 0 && value < 1e11;
            return plausible ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException someOtherForm) {
            return Optional.empty();
        }
    }

    private static Duration duration(double seconds) {
        return Duration.ofMillis((long) (Math.min(seconds, 1e9) * 1000));
    }
}
