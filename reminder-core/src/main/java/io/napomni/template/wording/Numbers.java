package io.napomni.template.wording;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers as the JDK has them. */
public final class Numbers {

    /** Digits of one number, before and after the point. */
    private static final int DIGITS = 40;

    private Numbers() {}

    /** Whether it is a number of the JDK's own, finite, and short enough to be written in a letter. */
    public static boolean isShowable(Number number) {
        if (number instanceof Double || number instanceof Float) {
            return Double.isFinite(number.doubleValue()) && isShort(exact(number));
        }
        boolean big = number instanceof BigDecimal || number instanceof BigInteger;
        return big ? isShort(exact(number)) : isSmall(number);
    }

    /** The same amount, without zeros at its end. */
    public static BigDecimal exact(Number number) {
        BigDecimal exact = number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
        return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
    }

    private static boolean isSmall(Number number) {
        return number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte;
    }

    /** Looks at the size first: writing out 1E+1000000000 would take all memory. */
    private static boolean isShort(BigDecimal number) {
        return Math.abs((long) number.scale()) <= DIGITS && number.precision() <= DIGITS;
    }
}
