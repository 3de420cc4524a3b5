package io.napomni.testkit.fake.bitrix24.method.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.ProductRow;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import java.util.ArrayList;
import java.util.List;

/** {@code crm.item.productrow.add}: adds one product row to an item. */
final class ProductRowAdd implements RestMethod {
    @Override
    public Result execute(Call call) {
        JsonNode fields = call.param("fields");
        for (String name : List.of("ownerId", "ownerType")) {
            if (!fields.has(name)) {
                throw ProductOwner.missing(name);
            }
        }
        ProductOwner owner =
                ProductOwner.of(call, fields.path("ownerType").asText(""), Params.integer(fields.path("ownerId")));
        List<ProductRow> rows = new ArrayList<>(call.data().productRows(owner.type(), owner.id()));
        rows.add(ProductRowSet.read(call.data().written().nextId(), fields));
        owner.keep(call, rows);
        ObjectNode result = Json.object();
        List<OwnedRow> shown = OwnedRow.of(call, owner.type(), owner.id());
        result.set("productRow", shown.get(shown.size() - 1).shown());
        return Result.of(result);
    }
}
