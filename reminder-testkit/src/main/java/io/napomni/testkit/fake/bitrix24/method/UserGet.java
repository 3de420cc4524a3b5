package io.napomni.testkit.fake.bitrix24.method;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.PortalUser;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** {@code user.get}: employees by id and other fields, 50 to a page; {@code FILTER} or the same keys on the top level. */
final class UserGet implements RestMethod {
    private static final int PAGE = 50;

    @Override
    public Result execute(Call call) {
        Params params = call.params();
        List<ObjectNode> rows = call.data().users().values().stream()
                .map(UserGet::shown)
                .filter(row -> RowFilter.passes(row, params.get("FILTER")))
                .filter(row ->
                        !params.has("ID") || RowFilter.passes(row, Json.object().set("ID", params.get("ID"))))
                .toList();
        int start = (int) Math.max(0, params.integer("start"));
        ArrayNode page = Json.array();
        rows.stream().skip(start).limit(PAGE).forEach(page::add);
        boolean more = rows.size() > start + PAGE;
        return new Result(
                page, OptionalLong.of(rows.size()), more ? OptionalInt.of(start + PAGE) : OptionalInt.empty());
    }

    private static ObjectNode shown(PortalUser user) {
        ObjectNode row = Json.object()
                .put("ID", Long.toString(user.id()))
                .put("ACTIVE", user.active())
                .put("NAME", user.name())
                .put("LAST_NAME", user.lastName())
                .put("EMAIL", user.email())
                .put("WORK_PHONE", user.workPhone());
        ArrayNode departments = row.putArray("UF_DEPARTMENT");
        user.departments().forEach(departments::add);
        return row.put("USER_TYPE", "employee");
    }
}
