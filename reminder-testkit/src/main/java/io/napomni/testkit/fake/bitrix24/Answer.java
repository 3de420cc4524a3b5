package io.napomni.testkit.fake.bitrix24;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.fault.Reply;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.PhpJson;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.net.URI;

/** An answer as it is sent, and the tree behind it. */
record Answer(Reply reply, JsonNode tree) {
    static Answer json(int status, JsonNode tree) {
        return new Answer(Reply.json(status, PhpJson.write(tree)), tree);
    }

    static Answer refused(RestError refusal) {
        return json(refusal.status(), refusal.body());
    }

    static Answer html(int status, String reason) {
        return new Answer(Reply.html(status, reason), Json.NODES.nullNode());
    }

    static Answer moved(URI to) {
        return new Answer(Reply.moved(to), Json.NODES.nullNode());
    }

    Answer withReply(Reply other) {
        return new Answer(other, tree);
    }
}
