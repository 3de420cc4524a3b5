package io.napomni.testkit.fake.onec.atom;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;

/** What was written as JSON, as a tree. */
final class Tree {
    private static final JsonMapper JSON = new JsonMapper();

    private Tree() {}

    static JsonNode of(TokenBuffer written) throws IOException {
        try (JsonParser parser = written.asParser(JSON)) {
            return JSON.readTree(parser);
        }
    }
}
