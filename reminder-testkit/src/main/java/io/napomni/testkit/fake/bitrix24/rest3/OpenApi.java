package io.napomni.testkit.fake.bitrix24.rest3;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;

/**
 * {@code rest.documentation.openapi}, for short {@code documentation}: an OpenAPI document of the methods of REST 3.0
 * that this portal has, and of no others. It is answered as it is, without {@code result} and {@code time}.
 *
 * <p>Source: <a href="https://apidocs.bitrix24.com/api-reference/rest-v3.html">REST 3.0</a>.
 */
public final class OpenApi implements RestMethod {
    private static final Set<String> NAMES = Set.of("rest.documentation.openapi", "documentation");

    private final ObjectNode document = read();

    private OpenApi() {}

    /** The method under both of its names. */
    public static Map<String, RestMethod> all() {
        OpenApi openApi = new OpenApi();
        return Map.of("rest.documentation.openapi", openApi, "documentation", openApi);
    }

    /** Whether the answer of a method has no envelope. */
    public static boolean isBare(String method) {
        return NAMES.contains(method);
    }

    @Override
    public Result execute(Call call) {
        return Result.of(document.deepCopy());
    }

    private static ObjectNode read() {
        try (InputStream stream = OpenApi.class.getResourceAsStream("openapi.json")) {
            if (stream == null) {
                throw new IllegalStateException("missing resource openapi.json");
            }
            return new ObjectMapper().readValue(stream, ObjectNode.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
