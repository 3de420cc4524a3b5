package io.napomni.testkit.fake.bitrix24.method.product;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldTable;
import io.napomni.testkit.fake.bitrix24.data.FieldType;
import io.napomni.testkit.fake.bitrix24.data.ProductRow;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.price.PriceTerms;
import io.napomni.testkit.fake.bitrix24.price.Prices;
import io.napomni.testkit.fake.bitrix24.row.Row;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A product row with the item that it belongs to. */
record OwnedRow(EntityType type, long ownerId, int place, ProductRow row) implements Row {
    static final FieldTable FIELDS = new FieldTable(List.of(
            field("id", FieldType.INTEGER),
            field("ownerId", FieldType.INTEGER),
            field("ownerType", FieldType.STRING),
            field("productId", FieldType.INTEGER),
            field("productName", FieldType.STRING),
            field("price", FieldType.DOUBLE),
            field("quantity", FieldType.DOUBLE),
            field("measureName", FieldType.STRING),
            field("sort", FieldType.INTEGER)));

    private static final int STEP = 10;

    static List<OwnedRow> of(Call call, EntityType type, long owner) {
        List<ProductRow> rows = call.data().productRows(type, owner);
        return IntStream.range(0, rows.size())
                .mapToObj(at -> new OwnedRow(type, owner, at, rows.get(at)))
                .toList();
    }

    @Override
    public long id() {
        return row.id();
    }

    @Override
    public Optional<Object> value(String field) {
        return switch (field) {
            case "id" -> Optional.of(row.id());
            case "ownerId" -> Optional.of(ownerId);
            case "ownerType" -> Optional.of(type.ownerType());
            case "productId" -> Optional.of(row.productId());
            case "productName" -> Optional.of(row.productName());
            case "price" -> Optional.of(row.price());
            case "quantity" -> Optional.of(row.quantity());
            case "measureName" -> Optional.of(row.measureName());
            case "sort" -> Optional.of((long) sort());
            default -> Optional.empty();
        };
    }

    ObjectNode shown() {
        ObjectNode json = Json.object()
                .put("id", row.id())
                .put("ownerId", ownerId)
                .put("ownerType", type.ownerType())
                .put("productId", row.productId())
                .put("productName", row.productName());
        putPrices(json);
        json.put("customized", "Y").put("measureCode", 796);
        json.put("measureName", row.measureName()).put("sort", sort()).put("xmlId", "");
        return json.put("type", 4).putNull("storeId");
    }

    /** The currency of reports is the only one here, so that price is the same in it. */
    private void putPrices(ObjectNode json) {
        PriceTerms terms = row.terms();
        Prices prices = terms.of(row.price());
        json.put("price", row.price())
                .put("priceAccount", row.price())
                .put("priceExclusive", prices.exclusive())
                .put("priceNetto", prices.netto())
                .put("priceBrutto", prices.brutto())
                .put("quantity", row.quantity())
                .put("discountTypeId", terms.percentage() ? 2 : 1)
                .put("discountRate", prices.discountRate())
                .put("discountSum", prices.discountSum())
                .put("taxRate", terms.taxRate().orElse(null))
                .put("taxIncluded", terms.taxIncluded() ? "Y" : "N");
    }

    private int sort() {
        return (place + 1) * STEP;
    }

    private static Field field(String name, FieldType type) {
        return new Field(name, name, name, type, Set.of());
    }
}
