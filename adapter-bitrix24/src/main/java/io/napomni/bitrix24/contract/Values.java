package io.napomni.bitrix24.contract;

import io.napomni.model.Quantity;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates and quantities as portals and people write them. */
final class Values {
    private static final Pattern ISO = Pattern.compile("(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})(?:[T ].*)?");
    private static final Pattern RUSSIAN = Pattern.compile("(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<y>\\d{4})(?:[ ,].*)?");
    private static final Pattern QUANTITY = Pattern.compile(
            "(?<amount>[+-]?\\d{1,3}(?:[\\s\\u00a0\\u202f']\\d{3})+(?:[.,]\\d{1,9})?|[+-]?\\d{1,18}(?:[.,]\\d{1,9})?)"
                    + "(?:[|\\s\\u00a0\\u202f]*(?<unit>(?![eE]\\d)[^\\d\\s.,|].{0,40})?)");

    private Values() {}

    /**
     * The local date as it is written. Nothing is converted between zones: the portal adds a time to plain dates, and it
     * is technical.
     */
    static Optional<LocalDate> date(String text) {
        Matcher iso = ISO.matcher(text);
        Matcher matcher = iso.matches() ? iso : RUSSIAN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(part(matcher, "y"), part(matcher, "m"), part(matcher, "d")));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int part(Matcher matcher, String name) {
        return Integer.parseInt(matcher.group(name));
    }

    /** A number, perhaps with groups of thousands and a unit; a comma is a decimal point, as in Russian. */
    static Optional<Quantity> quantity(String text) {
        Matcher matcher = QUANTITY.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String amount =
                matcher.group("amount").replaceAll("[\\s\\u00a0\\u202f']", "").replace(',', '.');
        String unit = matcher.group("unit");
        return Optional.of(new Quantity(new BigDecimal(amount), unit == null ? "" : unit.strip()));
    }
}
