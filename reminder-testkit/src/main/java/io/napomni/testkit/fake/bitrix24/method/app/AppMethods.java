package io.napomni.testkit.fake.bitrix24.method.app;

import io.napomni.testkit.fake.bitrix24.data.PortalTime;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The methods of this room by name in lower case. */
public final class AppMethods {
    private AppMethods() {}

    /** The methods; two of them speak of all that the portal has. */
    public static Map<String, RestMethod> all(Supplier<List<String>> names) {
        return Map.ofEntries(
                Map.entry("app.info", new AppInfo()),
                Map.entry("profile", new Profile()),
                Map.entry("server.time", call -> Result.of(Json.NODES.textNode(PortalTime.format(call.now())))),
                Map.entry("methods", new MethodNames(names)),
                Map.entry("method.get", new MethodGet(names)),
                Map.entry("feature.get", new FeatureGet()));
    }
}
