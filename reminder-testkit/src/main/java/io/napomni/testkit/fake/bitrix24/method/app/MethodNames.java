package io.napomni.testkit.fake.bitrix24.method.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.method.people.Scope;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.util.List;
import java.util.function.Supplier;

/** {@code methods}: what the caller may call, or with {@code full} all that the portal has. */
final class MethodNames implements RestMethod {
    private final Supplier<List<String>> names;

    MethodNames(Supplier<List<String>> names) {
        this.names = names;
    }

    @Override
    public Result execute(Call call) {
        boolean full = Json.isTruthy(call.param("full"));
        ArrayNode methods = Json.array();
        names.get().stream()
                .filter(name -> full || Scope.allows(call.scopes(), name))
                .forEach(methods::add);
        return Result.of(methods);
    }
}
