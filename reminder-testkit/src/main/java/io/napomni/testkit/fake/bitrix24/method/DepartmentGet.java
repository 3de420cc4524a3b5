package io.napomni.testkit.fake.bitrix24.method;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.Department;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.util.List;

/** {@code department.get}: departments by id, parent, head or name; {@code UF_HEAD} is absent where there is no head. */
final class DepartmentGet implements RestMethod {
    @Override
    public Result execute(Call call) {
        ObjectNode filter = Json.object();
        for (String key : List.of("ID", "NAME", "PARENT", "UF_HEAD")) {
            if (call.params().has(key)) {
                filter.set(key, call.param(key));
            }
        }
        ArrayNode result = Json.array();
        call.data().departments().values().stream()
                .map(DepartmentGet::shown)
                .filter(row -> RowFilter.passes(row, filter))
                .forEach(result::add);
        return Result.listed(result, result.size());
    }

    private static ObjectNode shown(Department department) {
        ObjectNode row = Json.object()
                .put("ID", Long.toString(department.id()))
                .put("NAME", department.name())
                .put("SORT", 500);
        department.parent().ifPresent(parent -> row.put("PARENT", Long.toString(parent)));
        department.head().ifPresent(head -> row.put("UF_HEAD", Long.toString(head)));
        return row;
    }
}
