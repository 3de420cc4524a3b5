package io.napomni.testkit.fake.bitrix24.method.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.query.Page;
import io.napomni.testkit.fake.bitrix24.query.RowQuery;
import io.napomni.testkit.fake.bitrix24.query.Rows;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.util.List;
import java.util.OptionalLong;

/**
 * {@code crm.item.productrow.list}: the product rows of one item, or of several where {@code =ownerId} is a list; both
 * parts of the filter are mandatory.
 *
 * @see
 * <a
 *     href="https://apidocs.bitrix24.com/api-reference/crm/universal/product-rows/crm-item-productrow-list.html">the method</a>
 */
final class ProductRowList implements RestMethod {
    @Override
    public Result execute(Call call) {
        JsonNode filter = call.param("filter");
        String ownerType = filter.path("=ownerType").asText("");
        if (ownerType.isEmpty() || !filter.has("=ownerId")) {
            throw RestError.badRequest("100", "Filter by =ownerType and =ownerId is required");
        }
        List<OwnedRow> rows = Json.values(filter.path("=ownerId")).stream()
                .map(id -> ProductOwner.of(call, ownerType, Params.integer(id)))
                .flatMap(owner -> OwnedRow.of(call, owner.type(), owner.id()).stream())
                .toList();
        Page<OwnedRow> page = RowQuery.of(Rows.of(rows, OwnedRow.FIELDS, "id"), filter, call.param("order"))
                .page(call.params().integer("start"));
        ObjectNode result = Json.object();
        ArrayNode shown = result.putArray("productRows");
        page.rows().forEach(row -> shown.add(row.shown()));
        return new Result(result, OptionalLong.of(page.total()), page.next());
    }
}
