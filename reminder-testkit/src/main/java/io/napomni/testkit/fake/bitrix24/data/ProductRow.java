package io.napomni.testkit.fake.bitrix24.data;

import java.math.BigDecimal;

/** A product row of a deal or invoice; price of one unit, quantity in {@code measureName}. */
public record ProductRow(
        long id, long productId, String productName, BigDecimal price, BigDecimal quantity, String measureName) {}
