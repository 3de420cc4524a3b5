package io.napomni.testkit.fake.bitrix24.method.people;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code scope}: the permissions of the webhook. Every webhook may ask it.
 *
 * <p>Source: <a href="https://dev.1c-bitrix.ru/rest_help/general/scope.php">scope</a>; which permission a method needs
 * is the first word of its name, except for tasks and users.
 */
public final class Scope implements RestMethod {

    private static final Map<String, Set<String>> NEEDED = Map.of(
            "crm", Set.of("crm"),
            "tasks", Set.of("task", "tasks"),
            "im", Set.of("im"),
            "placement", Set.of("placement"),
            "bizproc", Set.of("bizproc"),
            "user", Set.of("user", "user_basic", "user_brief"),
            "department", Set.of("department"));

    private static final Map<String, Set<String>> NEEDED_BY_APPS =
            Map.of("placement", Set.of("placement"), "bizproc", Set.of("bizproc"));

    /** Whether permissions suffice for a method. */
    public static boolean allows(Set<String> scopes, String method) {
        Set<String> oneOf = NEEDED.getOrDefault(method.split("\\.", 2)[0], scopes);
        return scopes.stream().anyMatch(oneOf::contains) || oneOf.isEmpty();
    }

    /** Whether those of an application suffice, which needs some for what it registers too. */
    public static boolean allowsApp(Set<String> scopes, String method) {
        Set<String> oneOf = NEEDED_BY_APPS.getOrDefault(method.split("\\.", 2)[0], scopes);
        return allows(scopes, method) && (oneOf.isEmpty() || scopes.stream().anyMatch(oneOf::contains));
    }

    @Override
    public Result execute(Call call) {
        ArrayNode scopes = Json.array();
        new TreeSet<>(call.scopes()).forEach(scopes::add);
        return Result.of(scopes);
    }
}
