package io.napomni.testkit.fake.bitrix24;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.auth.Caller;
import io.napomni.testkit.fake.bitrix24.recording.Asked;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import io.napomni.testkit.fake.bitrix24.wire.Route;
import java.time.Duration;
import java.time.Instant;

/** Answers requests of the older protocol: admission, then the call or batch. */
final class Answering {
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(1);

    private final PortalOptions options;
    private final Admission admission;
    private final Calls calls;
    private final Meter meter;

    Answering(PortalOptions options, Admission admission, Calls calls, Meter meter) {
        this.options = options;
        this.admission = admission;
        this.calls = calls;
        this.meter = meter;
    }

    Answer answer(Incoming incoming, Route route) {
        try {
            Executed executed = executed(admission.admit(incoming, route), incoming.asked());
            return executed.time().duration().compareTo(LONGEST_REQUEST) > 0
                    ? Answer.html(504, "Gateway Time-out")
                    : Answer.json(200, executed.envelope());
        } catch (RestError refusal) {
            return Answer.refused(refusal);
        }
    }

    private Executed executed(Caller caller, Asked asked) {
        Instant start = options.clock().instant();
        JsonNode halt = asked.params().path("halt");
        return asked.method().equals("batch")
                ? new Batch(calls, meter, caller, start)
                        .execute(
                                asked.commands(),
                                Json.isTruthy(halt),
                                options.limits().operatingMode())
                : calls.single(caller, asked.method(), Params.of(asked.params()), start);
    }
}
