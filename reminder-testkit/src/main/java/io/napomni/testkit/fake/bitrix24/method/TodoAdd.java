package io.napomni.testkit.fake.bitrix24.method;

import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.PortalTime;
import io.napomni.testkit.fake.bitrix24.data.Todo;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.time.OffsetDateTime;
import java.util.List;

/** {@code crm.activity.todo.add}: a to-do on an item. */
final class TodoAdd implements RestMethod {
    @Override
    public Result execute(Call call) {
        Params params = call.params();
        require(params, List.of("ownerTypeId", "ownerId", "deadline"));
        EntityType type = EntityType.withId(params.integer("ownerTypeId")).orElseThrow(TodoAdd::noOwner);
        long owner = params.integer("ownerId");
        if (!call.data().items(type).contains(owner)) {
            throw noOwner();
        }
        OffsetDateTime deadline = PortalTime.moment(params.text("deadline"))
                .orElseThrow(() -> RestError.badRequest("WRONG_DATETIME_FORMAT", "Incorrect date/time format"));
        Todo todo = call.data()
                .written()
                .addTodo(id -> new Todo(
                        id,
                        type,
                        owner,
                        deadline,
                        params.text("title"),
                        params.text("description"),
                        params.integer("responsibleId")));
        return Result.of(Json.object().put("id", todo.id()));
    }

    private static void require(Params params, List<String> names) {
        for (String name : names) {
            if (!params.has(name)) {
                throw RestError.badRequest("100", "Could not find value for parameter {" + name + "}");
            }
        }
    }

    private static RestError noOwner() {
        return RestError.badRequest("OWNER_NOT_FOUND", "Owner not found");
    }
}
