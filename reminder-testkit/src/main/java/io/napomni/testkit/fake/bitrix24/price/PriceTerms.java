package io.napomni.testkit.fake.bitrix24.price;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The discount and the tax that are in the price of a product row. The price that a client writes holds both; the
 * portal counts the others back from it. How it rounds is not documented: here to hundredths, halves up. Whether the tax is
 * said to be included is kept and changes no number.
 *
 * <p>Source: <a href="https://apidocs.bitrix24.com/api-reference/crm/data-types.html">crm_item_product_row</a>.
 *
 * @param percentage whether {@code discount} is a percentage ({@code discountTypeId} 2) or a sum for one unit (1)
 * @param taxRate in per cent; empty for no tax
 */
public record PriceTerms(boolean percentage, BigDecimal discount, Optional<BigDecimal> taxRate, boolean taxIncluded) {
    /** No discount and no tax. */
    public static final PriceTerms PLAIN = new PriceTerms(true, BigDecimal.ZERO, Optional.empty(), false);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What follows from a price with discount and tax. */
    public Prices of(BigDecimal price) {
        BigDecimal exclusive = taxed() ? price.divide(taxFactor(), MathContext.DECIMAL64) : price;
        BigDecimal netto = withoutDiscount(exclusive);
        BigDecimal brutto = taxed() ? netto.multiply(taxFactor()) : netto;
        BigDecimal sum = percentage ? netto.subtract(exclusive) : discount;
        return new Prices(rounded(exclusive), rounded(netto), rounded(brutto), rounded(rate(netto)), rounded(sum));
    }

    private boolean taxed() {
        return taxRate.filter(rate -> rate.signum() != 0).isPresent();
    }

    private BigDecimal taxFactor() {
        return BigDecimal.ONE.add(taxRate.orElse(BigDecimal.ZERO).divide(HUNDRED));
    }

    /** From a price with a discount of the whole of it nothing can be counted back. */
    private BigDecimal withoutDiscount(BigDecimal exclusive) {
        if (!percentage) {
            return exclusive.add(discount);
        }
        BigDecimal left = HUNDRED.subtract(discount);
        return discount.signum() == 0 || left.signum() <= 0
                ? exclusive
                : exclusive.multiply(HUNDRED).divide(left, MathContext.DECIMAL64);
    }

    private BigDecimal rate(BigDecimal netto) {
        if (percentage || netto.signum() == 0) {
            return percentage ? discount : BigDecimal.ZERO;
        }
        return discount.multiply(HUNDRED).divide(netto, MathContext.DECIMAL64);
    }

    /** Without zeros at its end, as PHP writes a number. */
    private static BigDecimal rounded(BigDecimal value) {
        BigDecimal bare = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
