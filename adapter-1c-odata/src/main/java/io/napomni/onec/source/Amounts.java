package io.napomni.onec.source;

import io.napomni.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** Amounts of 1C, which are floating numbers on the wire: {@code 0.30000000000000004} is 0.3. */
public final class Amounts {
    private static final int KOPECKS = 2;
    /** Configurations keep three digits of a quantity; what lies far below is noise. */
    private static final int OF_QUANTITIES = 6;

    private Amounts() {}

    /** With the digits of its currency. */
    public static Money money(BigDecimal sum, Currency currency) {
        return new Money(rounded(sum, Math.max(0, currency.getDefaultFractionDigits())), currency);
    }

    /** A sum of which it is not known in which currency it is. */
    public static BigDecimal sum(BigDecimal sent) {
        return rounded(sent, KOPECKS);
    }

    /** Goods, by weight or by pieces. */
    public static BigDecimal quantity(BigDecimal sent) {
        BigDecimal plain = rounded(sent, OF_QUANTITIES).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static BigDecimal rounded(BigDecimal sent, int digits) {
        return sent.setScale(digits, RoundingMode.HALF_UP);
    }
}
