package io.napomni.testkit.fake.bitrix24.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * How a request ended, as its answer says.
 *
 * @param at when it was answered, by the portal's clock
 * @param seconds how long the portal pretends to have taken; empty for a refused request
 * @param error the code of the refusal, or what it says where it has no code; an empty text where nothing was refused
 * @param failedCommands how many commands of a batch were refused
 */
public record Ended(Instant at, Optional<Double> seconds, String error, int failedCommands) {
    static Ended of(Instant at, JsonNode answer) {
        JsonNode duration = answer.path("time").path("duration");
        return new Ended(
                at,
                duration.isNumber() ? Optional.of(duration.asDouble()) : Optional.empty(),
                error(answer),
                answer.path("result").path("result_error").size());
    }

    private static String error(JsonNode answer) {
        JsonNode error = answer.path("error");
        String code = error.isObject() ? error.path("code").asText() : error.asText("");
        return code.isEmpty() ? answer.path("error_description").asText("") : code;
    }
}
