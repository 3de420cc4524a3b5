package io.napomni.testkit.fake.bitrix24.method.activity;

import io.napomni.testkit.fake.bitrix24.activity.Activity;
import io.napomni.testkit.fake.bitrix24.activity.ActivityKind;
import io.napomni.testkit.fake.bitrix24.activity.ActivityText;
import io.napomni.testkit.fake.bitrix24.activity.ActivityTimes;
import io.napomni.testkit.fake.bitrix24.activity.Direction;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.PortalTime;
import io.napomni.testkit.fake.bitrix24.data.Todo;
import io.napomni.testkit.fake.bitrix24.event.PortalEvent;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
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
        EntityType type = EntityType.withId(params.integer("ownerTypeId"))
                .orElseThrow(() -> RestError.badRequest("NOT_FOUND", "Not found."));
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
        call.data().activities().put(activity(call, todo));
        call.happened(PortalEvent.of("ONCRMACTIVITYADD", todo.id()));
        return Result.of(Json.object().put("id", todo.id()));
    }

    private static Activity activity(Call call, Todo todo) {
        return new Activity(
                todo.id(),
                ActivityKind.TO_DO,
                Direction.NONE,
                false,
                todo.type().owner(todo.itemId()),
                new ActivityTimes(call.now(), todo.deadline(), call.now(), call.now()),
                new ActivityText(todo.title(), todo.description(), 1),
                todo.responsibleId() == 0 ? call.userId() : todo.responsibleId(),
                List.of(),
                List.of());
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
