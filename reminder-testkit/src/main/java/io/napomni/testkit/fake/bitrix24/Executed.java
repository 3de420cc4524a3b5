package io.napomni.testkit.fake.bitrix24;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.CallTime;
import io.napomni.testkit.fake.bitrix24.wire.Json;

/** A call that succeeded: what it gave and what it pretends to have taken. */
record Executed(Result result, CallTime time) {
    ObjectNode envelope() {
        ObjectNode body = Json.object();
        body.set("result", result.result());
        result.next().ifPresent(next -> body.put("next", next));
        result.total().ifPresent(total -> body.put("total", total));
        body.set("time", time.json());
        return body;
    }
}
