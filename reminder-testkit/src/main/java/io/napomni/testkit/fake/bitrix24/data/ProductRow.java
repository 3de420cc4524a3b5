package io.napomni.testkit.fake.bitrix24.data;

import io.napomni.testkit.fake.bitrix24.price.PriceTerms;
import java.math.BigDecimal;

/**
 * A product row of a deal or invoice.
 *
 * @param price of one unit, with discount and tax
 * @param quantity in {@code measureName}
 * @param terms the discount and the tax that are in the price
 */
public record ProductRow(
        long id,
        long productId,
        String productName,
        BigDecimal price,
        BigDecimal quantity,
        String measureName,
        PriceTerms terms) {
    /** A row without discount and tax. */
    public ProductRow(
            long id, long productId, String productName, BigDecimal price, BigDecimal quantity, String measureName) {
        this(id, productId, productName, price, quantity, measureName, PriceTerms.PLAIN);
    }
}
