package io.napomni.testkit.fake.bitrix24.method.task;

import io.napomni.testkit.fake.bitrix24.data.PortalTask;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.util.Optional;

/**
 * {@code tasks.task.get}: one task, with its bindings. What is answered for a task that is not there is not documented;
 * here, as for an id that is none.
 */
final class TaskGet implements RestMethod {
    @Override
    public Result execute(Call call) {
        if (!call.params().has("taskId")) {
            throw RestError.badRequest(
                    "100", "CTaskItem All parameters in the constructor must have real class type (internal error)");
        }
        PortalTask task = find(call, call.params().integer("taskId"))
                .orElseThrow(() -> RestError.badRequest("0", "wrong task id"));
        return Result.of(Json.object().set("task", TaskJson.strings(task, true)));
    }

    static Optional<PortalTask> find(Call call, long id) {
        return call.data().written().tasks().stream()
                .filter(task -> task.id() == id)
                .findFirst();
    }
}
