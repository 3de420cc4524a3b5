package io.napomni.testkit.fake.bitrix24.method.product;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.data.FieldType;
import io.napomni.testkit.fake.bitrix24.price.PriceTerms;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Reads discount and tax of a row that a client writes; what the portal counts by itself is ignored. */
final class WrittenTerms {
    private static final int SUM = 1;
    private static final int PERCENTAGE = 2;

    private WrittenTerms() {}

    /** @throws RestError if a value is none of those that are documented */
    static PriceTerms of(JsonNode row) {
        long type =
                row.path("discountTypeId").isMissingNode() ? PERCENTAGE : Params.integer(row.path("discountTypeId"));
        String included = row.path("taxIncluded").asText("N");
        if ((type != SUM && type != PERCENTAGE) || !Set.of("Y", "N").contains(included)) {
            throw RestError.badRequest("INVALID_ARG_VALUE", "Product row has an invalid discount or tax");
        }
        BigDecimal discount =
                decimal(row.path(type == SUM ? "discountSum" : "discountRate")).orElse(BigDecimal.ZERO);
        return new PriceTerms(type == PERCENTAGE, discount, decimal(row.path("taxRate")), included.equals("Y"));
    }

    static Optional<BigDecimal> decimal(JsonNode value) {
        return FieldType.DOUBLE
                .read(value.isMissingNode() || value.isNull() ? "" : value.asText())
                .map(BigDecimal.class::cast);
    }
}
