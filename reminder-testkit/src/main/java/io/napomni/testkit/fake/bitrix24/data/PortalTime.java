package io.napomni.testkit.fake.bitrix24.data;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The server zone of the portal (+03:00, as of a Russian cloud portal) and the shapes in which it reads and writes
 * dates.
 */
public final class PortalTime {
    public static final ZoneOffset ZONE = ZoneOffset.ofHours(3);

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
    private static final DateTimeFormatter SPACED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter RUSSIAN_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final String TECHNICAL_TIME = "T03:00:00+03:00";
    private static final int DAY_LENGTH = 10;

    private PortalTime() {}

    /** The moment in the portal's zone, whole seconds. */
    public static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZONE).withNano(0);
    }

    public static String format(OffsetDateTime moment) {
        return ISO.format(moment.withOffsetSameInstant(ZONE));
    }

    /** A date field as the portal sends it: the day with a technical time of three in the morning. */
    public static String format(LocalDate day) {
        return day + TECHNICAL_TIME;
    }

    /** The local day as written in the text, whatever zone stands behind it; empty for what is no date. */
    public static Optional<LocalDate> day(String text) {
        if (text.length() < DAY_LENGTH) {
            return Optional.empty();
        }
        String day = text.substring(0, DAY_LENGTH);
        try {
            return Optional.of(day.charAt(2) == '.' ? LocalDate.parse(day, RUSSIAN_DAY) : LocalDate.parse(day));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** A moment in one of the accepted shapes (ISO with offset, "day time", day alone); empty for anything else. */
    public static Optional<OffsetDateTime> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).withOffsetSameInstant(ZONE));
        } catch (DateTimeException noIso) {
            return localMoment(text);
        }
    }

    private static Optional<OffsetDateTime> localMoment(String text) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text.replace('T', ' '), SPACED).atOffset(ZONE));
        } catch (DateTimeException noTime) {
            return text.length() == DAY_LENGTH
                    ? day(text).map(day -> day.atStartOfDay().atOffset(ZONE))
                    : Optional.empty();
        }
    }
}
