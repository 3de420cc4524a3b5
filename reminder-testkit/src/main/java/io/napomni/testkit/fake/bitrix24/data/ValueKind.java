package io.napomni.testkit.fake.bitrix24.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How one value of a field is stored, and read from Java or from the wire, with the casts of PHP. */
enum ValueKind {
    WHOLE,
    DECIMAL,
    TEXT,
    FLAG,
    DAY,
    MOMENT;

    private static final Set<String> YES = Set.of("Y", "1", "true");
    private static final Pattern LEADING_NUMBER = Pattern.compile("\\s*([+-]?\\d{1,18}).*", Pattern.DOTALL);
    private static final Pattern DECIMAL_NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?");

    Optional<Object> read(Object raw) {
        if (raw.equals("")) {
            return Optional.empty();
        }
        return switch (this) {
            case WHOLE -> Optional.of(raw instanceof Number number ? number.longValue() : intval(raw.toString()));
            case DECIMAL -> Optional.of(raw instanceof BigDecimal exact ? exact : decimal(raw.toString()));
            case TEXT -> Optional.of(raw.toString());
            case FLAG -> Optional.of(YES.contains(raw.toString()) ? "Y" : "N");
            case DAY ->
                raw instanceof LocalDate
                        ? Optional.of(raw)
                        : PortalTime.day(raw.toString()).map(day -> day);
            case MOMENT -> moment(raw);
        };
    }

    private static Optional<Object> moment(Object raw) {
        return raw instanceof OffsetDateTime moment
                ? Optional.of(moment.withOffsetSameInstant(PortalTime.ZONE))
                : PortalTime.moment(raw.toString()).map(moment -> moment);
    }

    /** The leading number of a text, else 0: what PHP's cast to an integer makes of it. */
    static long intval(String text) {
        Matcher number = LEADING_NUMBER.matcher(text);
        return number.matches() ? Long.parseLong(number.group(1)) : 0;
    }

    private static BigDecimal decimal(String text) {
        return DECIMAL_NUMBER.matcher(text).matches() ? new BigDecimal(text) : BigDecimal.ZERO;
    }
}
