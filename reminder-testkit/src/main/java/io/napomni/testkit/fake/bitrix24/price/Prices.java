package io.napomni.testkit.fake.bitrix24.price;

import java.math.BigDecimal;

/**
 * The prices of one unit that follow from the one with discount and tax.
 *
 * @param exclusive with the discount, without the tax
 * @param netto without either
 * @param brutto with the tax, without the discount
 * @param discountRate in per cent
 * @param discountSum of one unit
 */
public record Prices(
        BigDecimal exclusive, BigDecimal netto, BigDecimal brutto, BigDecimal discountRate, BigDecimal discountSum) {}
