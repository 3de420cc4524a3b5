package io.napomni.testkit.fake.bitrix24.method.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.ProductRow;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import java.math.BigDecimal;
import java.util.List;

/** {@code crm.item.productrow.set}: replaces all product rows of an item and answers with the new ones. */
final class ProductRowSet implements RestMethod {
    @Override
    public Result execute(Call call) {
        for (String name : List.of("ownerId", "ownerType", "productRows")) {
            if (!call.params().has(name)) {
                throw ProductOwner.missing(name);
            }
        }
        ProductOwner owner = ProductOwner.of(
                call, call.params().text("ownerType"), call.params().integer("ownerId"));
        owner.keep(
                call,
                Json.values(call.param("productRows")).stream()
                        .map(row -> read(call.data().written().nextId(), row))
                        .toList());
        ObjectNode result = Json.object();
        ArrayNode rows = result.putArray("productRows");
        OwnedRow.of(call, owner.type(), owner.id()).forEach(row -> rows.add(row.shown()));
        return Result.of(result);
    }

    static ProductRow read(long id, JsonNode row) {
        return new ProductRow(
                id,
                Params.integer(row.path("productId")),
                row.path("productName").asText(""),
                WrittenTerms.decimal(row.path("price")).orElse(BigDecimal.ZERO),
                WrittenTerms.decimal(row.path("quantity")).orElse(BigDecimal.ONE),
                row.path("measureName").asText("шт"),
                WrittenTerms.of(row));
    }
}
