package io.napomni.testkit.fake.bitrix24.method.activity;

import io.napomni.testkit.fake.bitrix24.activity.Activity;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.RestError;

/** {@code crm.activity.get}: one activity, whole. */
final class ActivityGet implements RestMethod {
    @Override
    public Result execute(Call call) {
        return Result.of(ActivityJson.whole(found(call)));
    }

    /** @throws RestError if there is none of the id in the call */
    static Activity found(Call call) {
        return call.data()
                .activities()
                .find(call.params().integer("id"))
                .orElseThrow(() -> RestError.badRequest("", "Activity is not found"));
    }
}
