package io.napomni.testkit.fake.bitrix24.method.event;

import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.KnownError;

/** A method that only applications may call; a webhook is refused. */
record OfApplication(RestMethod method, KnownError refusal) implements RestMethod {
    @Override
    public Result execute(Call call) {
        if (call.caller().app().isEmpty()) {
            throw refusal.error();
        }
        return method.execute(call);
    }
}
