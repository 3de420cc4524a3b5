package io.napomni.testkit.fake.bitrix24.method.people;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.query.Page;
import io.napomni.testkit.fake.bitrix24.query.RowQuery;
import io.napomni.testkit.fake.bitrix24.query.Rows;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.util.List;
import java.util.OptionalLong;

/**
 * {@code department.get}: departments by id, parent, head or name, 50 to a page; {@code UF_HEAD} is absent where there
 * is no head.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/departments/department-get.html">department.get</a>
 */
final class DepartmentGet implements RestMethod {
    @Override
    public Result execute(Call call) {
        ObjectNode filter = Json.object();
        for (String key : List.of("ID", "NAME", "PARENT", "UF_HEAD")) {
            if (call.params().has(key)) {
                filter.set(key, call.param(key));
            }
        }
        List<DepartmentRow> rows = call.data().departments().values().stream()
                .map(DepartmentRow::new)
                .toList();
        Page<DepartmentRow> page = RowQuery.of(
                        Rows.of(rows, DepartmentRow.FIELDS, "ID"), filter, SortAndOrder.of(call, DepartmentRow.FIELDS))
                .page(call.params().integer("start"));
        ArrayNode result = Json.array();
        page.rows().forEach(row -> result.add(row.shown()));
        return new Result(result, OptionalLong.of(page.total()), page.next());
    }
}
