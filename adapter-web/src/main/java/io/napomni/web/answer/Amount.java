package io.napomni.web.answer;

import io.napomni.wording.LetterLanguage;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Quantities as people type and read them. */
final class Amount {

    private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,9}(?:[.,][0-9]{1,3})?");
    /** One thousand to some and one to others: whoever wrote it is asked. */
    private static final Pattern READ_IN_TWO_WAYS = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");

    private Amount() {}

    /**
     * With a decimal point or comma, at most three digits behind it; spaces between digits are nothing. Nothing written is
     * zero.
     *
     * @return empty if it is no quantity, or could be read in two ways
     */
    static Optional<BigDecimal> of(String typed) {
        String written = typed.replaceAll("[\\s\\u00a0\\u2009\\u202f]", "");
        if (written.isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        return WRITTEN.matcher(written).matches()
                        && !READ_IN_TWO_WAYS.matcher(written).matches()
                ? Optional.of(new BigDecimal(written.replace(',', '.')))
                : Optional.empty();
    }

    /** With its unit, the same each time: {@code 1,5 т}. */
    static String written(BigDecimal amount, String unit, LetterLanguage language) {
        BigDecimal plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        String digits = plain.toPlainString();
        return ((language == LetterLanguage.RUSSIAN ? digits.replace('.', ',') : digits) + " " + unit).strip();
    }
}
