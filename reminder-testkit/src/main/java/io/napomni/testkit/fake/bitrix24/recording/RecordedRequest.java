package io.napomni.testkit.fake.bitrix24.recording;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A request with its answer.
 *
 * @param status HTTP status of the answer, 0 where the connection was closed without one
 * @param answerShape names and types of what was answered, without values
 */
public record RecordedRequest(Asked asked, int status, JsonNode answerShape) {
    public String method() {
        return asked.method();
    }
}
