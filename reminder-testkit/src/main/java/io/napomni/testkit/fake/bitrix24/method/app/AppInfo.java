package io.napomni.testkit.fake.bitrix24.method.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.auth.PortalApp;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.RestError;

/** {@code app.info}: the application that calls; a webhook is refused with a status of its own, 400. */
final class AppInfo implements RestMethod {
    @Override
    public Result execute(Call call) {
        PortalApp app = call.caller()
                .app()
                .orElseThrow(
                        () -> RestError.badRequest("ACCESS_DENIED", "Access denied! Application context required"));
        ObjectNode info = Json.object()
                .put("ID", 1)
                .put("CODE", app.clientId())
                .put("VERSION", 1)
                .put("STATUS", "L")
                .put("INSTALLED", true)
                .put("PAYMENT_EXPIRED", "N")
                .putNull("DAYS")
                .put("LANGUAGE_ID", "ru")
                .put("LICENSE", "ru_basic")
                .put("LICENSE_TYPE", "basic")
                .put("LICENSE_FAMILY", "basic");
        return Result.of(info);
    }
}
