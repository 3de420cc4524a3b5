package io.napomni.testkit.fake.bitrix24.method.product;

import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Item;
import io.napomni.testkit.fake.bitrix24.data.ProductRow;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The item whose product rows a call is about. */
record ProductOwner(EntityType type, long id) {
    /**
     * Finds the owner.
     *
     * @throws RestError for a kind of item without product rows, or an item that is not there
     */
    static ProductOwner of(Call call, String ownerType, long ownerId) {
        EntityType type = EntityType.withOwnerType(ownerType)
                .filter(EntityType::hasStages)
                .orElseThrow(() -> RestError.badRequest(
                        "ENTITY_TYPE_NOT_SUPPORTED", "Working with this type of objects is not supported"));
        if (!call.data().items(type).contains(ownerId)) {
            throw RestError.badRequest("OWNER_NOT_FOUND", "Owner was not found");
        }
        return new ProductOwner(type, ownerId);
    }

    static RestError missing(String name) {
        return RestError.badRequest("100", "Could not find value for parameter {" + name + "}");
    }

    /** Replaces the rows; the sum of the item follows, unless a person set it by hand. */
    void keep(Call call, List<ProductRow> rows) {
        call.data().putProductRows(type, id, rows);
        BigDecimal sum =
                rows.stream().map(row -> row.price().multiply(row.quantity())).reduce(BigDecimal.ZERO, BigDecimal::add);
        call.data()
                .items(type)
                .change(id, item -> item.text("isManualOpportunity").equals("Y") ? item : with(item, sum));
    }

    private static Item with(Item item, BigDecimal sum) {
        Map<String, Object> values = new HashMap<>(item.values());
        values.put("opportunity", sum);
        return new Item(item.id(), values, item.multiFields());
    }
}
