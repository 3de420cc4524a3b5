package io.napomni.testkit.fake.bitrix24.limit;

import io.napomni.testkit.fake.bitrix24.wire.Params;
import java.time.Duration;

/**
 * How long a call pretends to have taken. Nothing waits for it: it shows in the {@code time} block and is charged as
 * operating time.
 */
@FunctionalInterface
public interface CostModel {
    /** The cost of one call; the method is in lower case. */
    Duration of(String method, Params params);

    /** 20 ms a call; a list that counts its rows ({@code start} not -1) takes 200 ms. */
    static CostModel usual() {
        return (method, params) ->
                Duration.ofMillis(method.endsWith(".list") && params.integer("start") >= 0 ? 200 : 20);
    }

    static CostModel always(Duration cost) {
        return (method, params) -> cost;
    }
}
