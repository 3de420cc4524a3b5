package io.napomni.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;

/** How a language writes amounts of money. */
public final class LetterMoney {

    private static final char NO_BREAK = '\u00a0';
    private static final Map<String, String> SIGNS =
            Map.of("RUB", "₽", "USD", "$", "EUR", "€", "GBP", "£", "KZT", "₸", "CNY", "¥");

    private LetterMoney() {}

    public static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(known -> known.getCurrencyCode().equals(code));
    }

    /**
     * {@code 1 234 567,50 ₽}, {@code RUB 1,234,567.50}.
     *
     * @throws ArithmeticException if the amount has more digits than the currency knows
     */
    public static String text(LetterLanguage language, BigDecimal amount, Currency currency) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        String number = language.number(amount.setScale(digits, RoundingMode.UNNECESSARY));
        String code = currency.getCurrencyCode();
        return switch (language) {
            case RUSSIAN -> number + NO_BREAK + SIGNS.getOrDefault(code, code);
            case ENGLISH -> number.startsWith("-") ? "-" + english(code, number.substring(1)) : english(code, number);
        };
    }

    /** English readers know few signs; the code says more than ₽. */
    private static String english(String code, String number) {
        return switch (code) {
            case "USD", "EUR", "GBP" -> SIGNS.get(code) + number;
            default -> code + NO_BREAK + number;
        };
    }
}
