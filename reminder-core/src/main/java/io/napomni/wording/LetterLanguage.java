package io.napomni.wording;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a language writes dates and numbers. Written out here and not asked of the JDK, whose locale data differ between
 * versions and providers; the same on every machine.
 */
public enum LetterLanguage {
    RUSSIAN("ru", '\u00a0', ',') {
        @Override
        public int form(BigDecimal amount) {
            return isWhole(amount) ? wholeForm(amount.toBigInteger().abs()) : 1;
        }

        /** 1, 21, 101 день; 2–4, 22 дня; 5–20, 111 дней. */
        private int wholeForm(BigInteger amount) {
            int hundred = amount.mod(BigInteger.valueOf(100)).intValue();
            int ten = hundred % 10;
            boolean teens = hundred >= 11 && hundred <= 14;
            if (teens || ten == 0 || ten >= 5) {
                return 2;
            }
            return ten == 1 ? 0 : 1;
        }

        @Override
        public int forms() {
            return 3;
        }

        @Override
        public String shortDate(LocalDate date) {
            return twoDigits(date.getDayOfMonth()) + "." + twoDigits(date.getMonthValue()) + "." + date.getYear();
        }
    },
    ENGLISH("en", ',', '.') {
        @Override
        public int form(BigDecimal amount) {
            return isWhole(amount) && amount.toBigInteger().abs().equals(BigInteger.ONE) ? 0 : 1;
        }

        @Override
        public int forms() {
            return 2;
        }

        /** With the month's name, because 11/12/2026 is another day in London than in New York. */
        @Override
        public String shortDate(LocalDate date) {
            return date.getDayOfMonth() + " " + month(date).substring(0, 3) + " " + date.getYear();
        }
    };

    private static final Map<LetterLanguage, List<String>> MONTHS = Map.of(
            RUSSIAN,
            months("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
            ENGLISH,
            months("January February March April May June July August September October November December"));

    private final String code;
    private final char grouping;
    private final char point;

    LetterLanguage(String code, char grouping, char point) {
        this.code = code;
        this.grouping = grouping;
        this.point = point;
    }

    private static List<String> months(String words) {
        return List.of(words.split(" "));
    }

    /** Which plural form goes with a number, counted from 0; a fraction goes with the form of 2. */
    public abstract int form(BigDecimal amount);

    /** How many plural forms a noun has. */
    public abstract int forms();

    /** For tables: 21.11.2026, 21 Nov 2026. */
    public abstract String shortDate(LocalDate date);

    public static Optional<LetterLanguage> of(Locale locale) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(locale.getLanguage()))
                .findFirst();
    }

    /** The language without a country. */
    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(language -> language.code).toList();
    }

    /** For sentences: 21 ноября 2026, 21 November 2026. */
    public String longDate(LocalDate date) {
        return date.getDayOfMonth() + " " + month(date) + " " + date.getYear();
    }

    /** Every digit it has, in groups of three. */
    public String number(BigDecimal amount) {
        String digits = amount.abs().toPlainString();
        int end = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        StringBuilder text = new StringBuilder(digits.substring(0, end));
        for (int at = end - 3; at > 0; at -= 3) {
            text.insert(at, grouping);
        }
        if (end < digits.length()) {
            text.append(point).append(digits, end + 1, digits.length());
        }
        return (amount.signum() < 0 ? "-" : "") + text;
    }

    public String month(LocalDate date) {
        return MONTHS.getOrDefault(this, List.of()).get(date.getMonthValue() - 1);
    }

    public static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    public static boolean isWhole(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0;
    }
}
