package io.napomni.bitrix24.source;

import io.napomni.model.Money;
import io.napomni.model.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads quantities and money as portals and people write them; empty for what is none. */
public final class Values {
    private static final Pattern QUANTITY = Pattern.compile(
            "(?<amount>[+-]?\\d{1,3}(?:[\\s\\u00a0\\u202f']\\d{3})+(?:[.,]\\d{1,9})?|[+-]?\\d{1,18}(?:[.,]\\d{1,9})?)"
                    + "(?:[|\\s\\u00a0\\u202f]*(?<unit>(?![eE]\\d)[^\\d\\s.,|].{0,40})?)");

    /** Thousands in English, thousandths in Russian. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");

    private static final Pattern MONEY =
            Pattern.compile("(?<amount>[+-]?\\d{1,18}(?:\\.\\d{1,30})?)(?:\\|(?<currency>[A-Za-z]{3})?)?");
    /** PHP writes a sum of kopecks as the nearest binary number, for example 0.30000000000000004. */
    private static final BigDecimal NOISE = new BigDecimal("0.000001");

    private Values() {}

    /**
     * A number, perhaps with groups of thousands and a unit; a comma is a decimal point, as in Russian. One that could be
     * thousands or a fraction, for example {@code 1,200}, is none.
     */
    public static Optional<Quantity> quantity(String text) {
        Matcher matcher = QUANTITY.matcher(text.strip());
        if (!matcher.matches() || AMBIGUOUS.matcher(matcher.group("amount")).matches()) {
            return Optional.empty();
        }
        String amount =
                matcher.group("amount").replaceAll("[\\s\\u00a0\\u202f']", "").replace(',', '.');
        String unit = matcher.group("unit");
        return Optional.of(new Quantity(new BigDecimal(amount), unit == null ? "" : unit.strip()));
    }

    /**
     * An amount as the portal writes it: a number, or {@code 300|RUB}.
     *
     * @param otherwise code of the currency of an amount that names none
     */
    public static Optional<Money> money(String text, String otherwise) {
        Matcher matcher = MONEY.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String named = matcher.group("currency");
        String code = (named == null ? otherwise : named).toUpperCase(Locale.ROOT);
        return currency(code).flatMap(currency -> exact(new BigDecimal(matcher.group("amount")), currency));
    }

    private static Optional<Currency> currency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst();
    }

    private static Optional<Money> exact(BigDecimal amount, Currency currency) {
        BigDecimal rounded = amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_EVEN);
        boolean whole = rounded.subtract(amount).abs().compareTo(NOISE) < 0;
        return whole ? Optional.of(new Money(rounded, currency)) : Optional.empty();
    }
}
