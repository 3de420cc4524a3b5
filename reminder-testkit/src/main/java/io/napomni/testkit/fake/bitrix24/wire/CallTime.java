package io.napomni.testkit.fake.bitrix24.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.PortalTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * The {@code time} block of an answer.
 *
 * @param duration as the cost model has it, not as it was measured
 * @param operating the sum charged to the method in the last ten minutes
 * @param resetAt epoch second at which the oldest part of that sum drops; empty where the portal does not limit
 * @param style which of several shapes that back-ends have
 */
public record CallTime(Instant start, Duration duration, Duration operating, OptionalLong resetAt, Style style) {
    private static final long MICROS = 1_000_000;

    /**
     * The shape of the block.
     *
     * @param wholeStart newer back-ends: {@code start} is an integer and {@code processing} 0
     * @param operating whether {@code operating} is there at all; self-hosted portals may have none
     */
    public record Style(boolean wholeStart, boolean operating) {
        public static final Style USUAL = new Style(false, true);
    }

    /** A time that is charged to nothing. */
    public static CallTime unmetered(Instant start, Duration duration) {
        return new CallTime(start, duration, Duration.ZERO, OptionalLong.empty(), Style.USUAL);
    }

    /** The same as newer back-ends show it. */
    public CallTime withWholeStart() {
        return new CallTime(start, duration, operating, resetAt, new Style(true, style.operating()));
    }

    public ObjectNode json() {
        Instant finish = start.plus(duration);
        ObjectNode time = Json.object();
        if (style.wholeStart()) {
            time.put("start", start.getEpochSecond());
        } else {
            time.put("start", seconds(start));
        }
        time.put("finish", seconds(finish));
        time.put("duration", seconds(duration));
        time.put("processing", style.wholeStart() ? BigDecimal.ZERO : seconds(duration));
        time.put("date_start", PortalTime.format(PortalTime.at(start)));
        time.put("date_finish", PortalTime.format(PortalTime.at(finish)));
        if (style.operating()) {
            resetAt.ifPresent(second -> time.put("operating_reset_at", second));
            time.put("operating", seconds(operating));
        }
        return time;
    }

    private static BigDecimal seconds(Instant moment) {
        return seconds(Duration.between(Instant.EPOCH, moment));
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds() * MICROS + duration.getNano() / 1000, 6)
                .setScale(6, RoundingMode.UNNECESSARY);
    }
}
