package io.napomni.testkit.fake.bitrix24.method.app;

import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.RestError;

/** {@code feature.get}: whether the portal has a feature; this one has the two that are documented. */
final class FeatureGet implements RestMethod {
    @Override
    public Result execute(Call call) {
        String code = call.params().text("CODE");
        if (code.isEmpty()) {
            throw RestError.badRequest("CODE_EMPTY", "CODE can't be empty");
        }
        boolean there = switch (code) {
            case "rest_offline_extended" -> call.data().subscribers().offline().isConfirming();
            case "rest_auth_connector" -> true;
            default -> false;
        };
        return Result.of(Json.object().put("value", there ? "Y" : "N"));
    }
}
