package io.napomni.testkit.fake.bitrix24.recording;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A request with its answer.
 *
 * @param status HTTP status of the answer, 0 where the connection was closed without one
 * @param answerShape names and types of what was answered, without values
 * @param ended when and how it was answered
 */
public record RecordedRequest(Asked asked, int status, JsonNode answerShape, Ended ended) {
    public String method() {
        return asked.method();
    }

    /** What was asked as one line of JSON, without tokens, secrets and queries of handlers; the answer is not in it. */
    public String question() {
        return Transcript.question(asked).toString();
    }

    @Override
    public String toString() {
        return "RecordedRequest[" + asked.number() + ", " + method() + ", " + status + "]";
    }
}
