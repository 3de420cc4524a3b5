package io.napomni.testkit.fake.bitrix24;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.fault.Faults;
import io.napomni.testkit.fake.bitrix24.limit.LeakyBucket;
import io.napomni.testkit.fake.bitrix24.recording.Asked;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import io.napomni.testkit.fake.bitrix24.wire.Route;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** From a decoded request to the tree of its answer: credentials, bucket, then the call or batch. */
final class Answering {
    private final PortalOptions options;
    private final Calls calls;
    private final Meter meter;
    private final Map<String, LeakyBucket> buckets = new ConcurrentHashMap<>();

    Answering(PortalData data, PortalOptions options, Faults faults) {
        this.options = options;
        this.meter = new Meter(options.limits(), options.clock());
        this.calls = new Calls(data, options, faults, meter);
    }

    /**
     * Answers what was asked from this address.
     *
     * @throws RestError where the portal refuses
     */
    Executed answer(String address, Asked asked) {
        boolean free = buckets.computeIfAbsent(address, key -> new LeakyBucket(options.limits(), options.clock()))
                .accepts();
        if (!free) {
            throw new RestError(503, "QUERY_LIMIT_EXCEEDED", "Too many requests");
        }
        Instant start = options.clock().instant();
        JsonNode halt = asked.params().path("halt");
        return asked.method().equals("batch")
                ? new Batch(calls, meter, start)
                        .execute(
                                asked.commands(),
                                Json.isTruthy(halt),
                                options.limits().operatingMode())
                : calls.single(asked.method(), Params.of(asked.params()), start);
    }

    /**
     * Lets a request in.
     *
     * @throws RestError where its user or secret is missing or wrong
     */
    void authorize(Route route) {
        if (route.secret().isEmpty()) {
            throw new RestError(401, "NO_AUTH_FOUND", "Wrong authorization data");
        }
        boolean known = route.secret().equals(options.secret()) && route.user().equals(Long.toString(options.userId()));
        if (!known) {
            throw new RestError(options.wrongSecretStatus(), "INVALID_CREDENTIALS", "Invalid request credentials");
        }
    }
}
