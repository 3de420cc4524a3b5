package io.napomni.testkit.fake.bitrix24.method.app;

import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.method.people.Scope;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.util.List;
import java.util.function.Supplier;

/** {@code method.get}: whether there is such a method, its name in lower case, and whether the caller may call it. */
final class MethodGet implements RestMethod {
    private final Supplier<List<String>> names;

    MethodGet(Supplier<List<String>> names) {
        this.names = names;
    }

    @Override
    public Result execute(Call call) {
        String name = call.params().text("name");
        boolean exists = names.get().contains(name);
        return Result.of(Json.object()
                .put("isExisting", exists)
                .put("isAvailable", exists && Scope.allows(call.scopes(), name)));
    }
}
