package io.napomni.testkit.fake.bitrix24.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.ProductRow;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.RestError;

/** {@code crm.item.productrow.list}: the product rows of one item; both parts of the filter are mandatory. */
final class ProductRowList implements RestMethod {
    @Override
    public Result execute(Call call) {
        JsonNode filter = call.param("filter");
        String ownerType = filter.path("=ownerType").asText("");
        if (ownerType.isEmpty() || !filter.has("=ownerId")) {
            throw RestError.badRequest("100", "Filter by =ownerType and =ownerId is required");
        }
        EntityType type = EntityType.withOwnerType(ownerType)
                .orElseThrow(() -> RestError.badRequest("ENTITY_TYPE_NOT_SUPPORTED", "Entity type is not supported"));
        long owner = Params.integer(filter.path("=ownerId"));
        if (!call.data().items(type).contains(owner)) {
            throw RestError.badRequest("OWNER_NOT_FOUND", "Owner not found");
        }
        ObjectNode result = Json.object();
        ArrayNode rows = result.putArray("productRows");
        call.data().productRows(type, owner).forEach(row -> rows.add(shown(type, owner, row)));
        return Result.listed(result, rows.size());
    }

    private static ObjectNode shown(EntityType type, long owner, ProductRow row) {
        ObjectNode json = Json.object()
                .put("id", row.id())
                .put("ownerId", owner)
                .put("ownerType", type.ownerType())
                .put("productId", row.productId())
                .put("productName", row.productName());
        for (String price : new String[] {"price", "priceAccount", "priceExclusive", "priceNetto", "priceBrutto"}) {
            json.put(price, row.price());
        }
        json.put("quantity", row.quantity()).put("discountTypeId", 2).put("discountRate", 0);
        json.put("discountSum", 0).putNull("taxRate");
        json.put("taxIncluded", "N").put("customized", "Y").put("measureCode", 796);
        json.put("measureName", row.measureName()).put("sort", 10).put("xmlId", "");
        return json.put("type", 4).putNull("storeId");
    }
}
