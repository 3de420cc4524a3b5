package io.napomni.model;

import java.math.BigDecimal;

/**
 * How much of something.
 *
 * @param amount trailing zeros are dropped, so that 5 and 5.0 are equal
 * @param unit as people write it, for example {@code шт.}; may be empty
 */
public record Quantity(BigDecimal amount, String unit) {

    /** Drops trailing zeros. */
    public Quantity {
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    /** @throws NumberFormatException if the amount is no number */
    public static Quantity of(String amount, String unit) {
        return new Quantity(new BigDecimal(amount), unit);
    }

    /** Whether there is any of it. */
    public boolean isPositive() {
        return amount.signum() > 0;
    }
}
