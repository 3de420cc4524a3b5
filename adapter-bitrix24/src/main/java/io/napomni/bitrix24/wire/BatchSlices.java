package io.napomni.bitrix24.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/**
 * Reads the answer to a batch in two steps: first its frame, in which the result of each command is only a place in the
 * bytes; later, when somebody looks at it, that one result. So thousands of rows never stand in memory as a tree.
 */
final class BatchSlices {
    /** Where the results of the commands are. */
    private static final List<String> RESULTS = List.of("result", "result");

    private final ObjectReader reader;
    private final Answer.Body whole;
    private final JsonParser parser;

    private BatchSlices(ObjectReader reader, Answer.Body whole, JsonParser parser) {
        this.reader = reader;
        this.whole = whole;
        this.parser = parser;
    }

    /** Part of a document that has been seen whole and not been read yet. */
    record Slice(Answer.Body whole, int from, int to) {}

    /**
     * The frame of the answer.
     *
     * @param reader that takes one value of several
     * @throws IOException if the bytes are not one whole JSON document within the limits
     */
    static JsonNode frame(ObjectReader reader, Answer.Body whole) throws IOException {
        try (JsonParser parser = reader.createParser(whole.bytes())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not an object");
            }
            JsonNode frame = new BatchSlices(reader, whole, parser).object(0);
            if (parser.nextToken() != null) {
                throw new IOException("something follows the document");
            }
            return frame;
        }
    }

    /** @param depth how far along the way to the results this object is */
    private ObjectNode object(int depth) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            boolean start = parser.nextToken() == JsonToken.START_OBJECT;
            boolean onTheWay = start && RESULTS.subList(depth, RESULTS.size()).indexOf(name) == 0;
            if (!onTheWay) {
                object.set(name, reader.readTree(parser));
            } else if (depth + 1 < RESULTS.size()) {
                object.set(name, object(depth + 1));
            } else {
                object.set(name, slices());
            }
        }
        return object;
    }

    private ObjectNode slices() throws IOException {
        ObjectNode slices = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            slices.putPOJO(name, slice());
        }
        return slices;
    }

    /** Looks at all of it, long texts too: what cannot be read later must show now, when the whole answer can be refused. */
    private void skip() throws IOException {
        int depth = 0;
        do {
            JsonToken token = parser.currentToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            parser.finishToken();
            if (token == JsonToken.VALUE_STRING && parser.getTextLength() > JsonCodec.LONGEST_TEXT) {
                throw new IOException("a text is too long");
            }
        } while (depth > 0 && parser.nextToken() != null);
    }

    private Slice slice() throws IOException {
        long from = parser.currentTokenLocation().getByteOffset();
        skip();
        long to = parser.currentLocation().getByteOffset();
        if (from < 0 || to > whole.bytes().length) {
            throw new IOException("not in UTF-8");
        }
        return new Slice(whole, (int) from, (int) to);
    }
}
