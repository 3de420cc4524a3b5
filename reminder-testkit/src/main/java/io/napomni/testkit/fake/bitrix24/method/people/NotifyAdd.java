package io.napomni.testkit.fake.bitrix24.method.people;

import io.napomni.testkit.fake.bitrix24.data.Notification;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.RestError;

/** {@code im.notify.system.add} and {@code im.notify.personal.add}: one with the same tag replaces the one before. */
final class NotifyAdd implements RestMethod {
    @Override
    public Result execute(Call call) {
        Params params = call.params();
        long user = params.integer("USER_ID");
        if (user <= 0) {
            throw RestError.badRequest("USER_ID_EMPTY", "User ID can't be empty");
        }
        if (params.text("MESSAGE").isEmpty()) {
            throw RestError.badRequest("MESSAGE_EMPTY", "Message can't be empty");
        }
        Notification notification = call.data()
                .written()
                .addNotification(id -> new Notification(id, user, params.text("MESSAGE"), params.text("TAG")));
        return Result.of(Json.NODES.numberNode(notification.id()));
    }
}
