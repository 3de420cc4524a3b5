package io.napomni.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Russian taxpayer's number (ИНН): ten digits of a company, twelve of a person, with their check digits.
 *
 * @param value digits only
 * @see <a href="https://www.consultant.ru/document/cons_doc_LAW_134082/">order of the Federal Tax Service of 29.06.2012
 *     No. ММВ-7-6/435@</a>
 */
public record TaxId(String value) implements Comparable<TaxId> {

    private static final int[] WEIGHTS = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final Pattern DIGITS = Pattern.compile("[0-9]{10}|[0-9]{12}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    /** @throws IllegalArgumentException if it is no such number; the message does not repeat it */
    public TaxId {
        if (!DIGITS.matcher(value).matches() || !isChecked(value) || value.startsWith("00")) {
            throw new IllegalArgumentException("not a taxpayer's number of ten or twelve digits with its check digits");
        }
    }

    /** The number in a text that holds one and nothing else; empty when it does not, as with a foreign or mistyped one. */
    public static Optional<TaxId> parse(String text) {
        try {
            return Optional.of(new TaxId(SPACES.matcher(text).replaceAll("")));
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    private static boolean isChecked(String digits) {
        int last = digits.length() - 1;
        return isChecked(digits, last) && (digits.length() == 10 || isChecked(digits, last - 1));
    }

    private static boolean isChecked(String digits, int at) {
        int sum = 0;
        for (int i = 0; i < at; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[WEIGHTS.length - at + i];
        }
        return sum % 11 % 10 == digits.charAt(at) - '0';
    }

    @Override
    public int compareTo(TaxId other) {
        return value.compareTo(other.value);
    }

    /** Masked, because it can be a person's and text forms end in logs: the region and stars. */
    @Override
    public String toString() {
        return value.substring(0, 2) + "*".repeat(value.length() - 2);
    }
}
