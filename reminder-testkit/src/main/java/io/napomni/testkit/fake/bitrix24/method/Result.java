package io.napomni.testkit.fake.bitrix24.method;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What a method answers: its result and, for lists, the total and the start of the next page. */
public record Result(JsonNode result, OptionalLong total, OptionalInt next) {
    public static Result of(JsonNode result) {
        return new Result(result, OptionalLong.empty(), OptionalInt.empty());
    }

    public static Result listed(JsonNode result, long total) {
        return new Result(result, OptionalLong.of(total), OptionalInt.empty());
    }
}
