package io.napomni.testkit.fake.bitrix24;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.auth.Caller;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.recording.Asked;
import io.napomni.testkit.fake.bitrix24.rest3.IdempotencyKeys;
import io.napomni.testkit.fake.bitrix24.rest3.IdempotencyKeys.Kept;
import io.napomni.testkit.fake.bitrix24.rest3.OpenApi;
import io.napomni.testkit.fake.bitrix24.wire.BatchCommand;
import io.napomni.testkit.fake.bitrix24.wire.CallTime;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.KnownError;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import io.napomni.testkit.fake.bitrix24.wire.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Answers requests of REST 3.0: a body of JSON and nothing else, errors as objects, calls that can be repeated under a
 * key. Errors of the whole system (credentials,
 * limits) have the older shape.
 *
 * <p>Source: <a href="https://apidocs.bitrix24.com/api-reference/rest-v3.html">REST 3.0</a>.
 */
final class Answering3 {
    private static final String KEY = "Idempotency-Key";

    private final PortalOptions options;
    private final Admission admission;
    private final Calls calls;
    private final IdempotencyKeys keys;

    Answering3(PortalOptions options, Admission admission, Calls calls) {
        this.options = options;
        this.admission = admission;
        this.calls = calls;
        this.keys = new IdempotencyKeys(options.clock());
    }

    Answer answer(Incoming incoming, Route route) {
        try {
            if (options.has(Oddity.WITHOUT_REST_3)) {
                throw KnownError.ERROR_METHOD_NOT_FOUND.error();
            }
            if (incoming.hasBody() && incoming.json().isEmpty()) {
                throw RestError.rest3(400, "INVALIDJSONEXCEPTION", "Request body is not valid JSON");
            }
            Caller caller = admission.admit(incoming, route);
            return incoming.idempotencyKey()
                    .filter(key -> writes(incoming.asked()))
                    .map(key -> keyed(caller, incoming.asked(), key))
                    .orElseGet(() -> Answer.json(200, envelope(caller, incoming.asked())));
        } catch (RestError refusal) {
            return Answer.refused(refusal);
        }
    }

    private static boolean writes(Asked asked) {
        return !asked.method().endsWith(".get") && !asked.method().endsWith(".list");
    }

    private Answer keyed(Caller caller, Asked asked, String key) {
        ObjectNode body = asked.params().deepCopy();
        body.remove("auth");
        Kept kept = keys.answered(
                new IdempotencyKeys.Place(caller.credential(), asked.method(), key),
                body,
                () -> envelope(caller, asked));
        Answer answer = Answer.json(200, kept.answer());
        answer = answer.withReply(answer.reply().withHeader(KEY, key));
        return kept.isReplayed() ? answer.withReply(answer.reply().withHeader("Idempotent-Replayed", "true")) : answer;
    }

    private ObjectNode envelope(Caller caller, Asked asked) {
        Instant start = options.clock().instant();
        Executed executed = asked.method().equals("batch")
                ? batch(caller, asked.commands(), start)
                : calls.rest3(caller, asked.method(), Params.of(asked.params()), start);
        return OpenApi.isBare(asked.method())
                ? (ObjectNode) executed.result().result()
                : new Executed(executed.result(), executed.time().withWholeStart()).envelope();
    }

    /** All or nothing: the first call that fails is the answer. */
    private Executed batch(Caller caller, List<BatchCommand> commands, Instant start) {
        if (commands.isEmpty()) {
            throw RestError.rest3(400, "INVALIDSELECTEXCEPTION", "A batch is an array of calls");
        }
        ArrayNode results = Json.array();
        CallTime last = CallTime.unmetered(start, Duration.ZERO);
        for (BatchCommand command : commands) {
            Executed executed = calls.rest3(caller, command.method(), Params.of(command.params()), start);
            results.add(executed.result().result());
            last = executed.time();
        }
        return new Executed(Result.of(results), last);
    }
}
