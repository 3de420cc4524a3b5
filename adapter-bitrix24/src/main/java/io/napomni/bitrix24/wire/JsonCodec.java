package io.napomni.bitrix24.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** JSON within limits: what is deeper, longer, doubled, cut off or followed by something else is not read at all. */
public final class JsonCodec {
    static final int LONGEST_TEXT = 1 << 20;
    /** Of what stands in memory at once, at some fifty bytes each; a page of cards with hundreds of fields has 75,000. */
    private static final int MOST_TOKENS = 300_000;

    private static final int MOST_TOKENS_OF_A_BATCH = 2_000_000;

    private static final JsonMapper MAPPER = mapper(MOST_TOKENS);
    private static final ObjectReader PARTS =
            mapper(MOST_TOKENS_OF_A_BATCH).reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonCodec() {}

    private static JsonMapper mapper(int mostTokens) {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(64)
                .maxStringLength(LONGEST_TEXT)
                .maxNumberLength(200)
                .maxDocumentLength(BoundedBody.LONGEST_ANSWER)
                .maxTokenCount(mostTokens)
                .build();
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** Empty when the bytes are not one whole JSON value within the limits. */
    public static Optional<Json> read(byte[] bytes) {
        try {
            return Optional.of(new Json(MAPPER.readTree(bytes))).filter(Json::isPresent);
        } catch (IOException itsMessageMayQuoteData) {
            return Optional.empty();
        }
    }

    /** The same for the answer to a batch, whose results stay unread until they are looked at. */
    public static Optional<Json> readBatch(Answer.Body body) {
        try {
            return Optional.of(new Json(BatchSlices.frame(PARTS, body)));
        } catch (IOException itsMessageMayQuoteData) {
            return Optional.empty();
        }
    }

    /** A part of a document; missing when it cannot be read after all. */
    static JsonNode read(BatchSlices.Slice slice) {
        try {
            return MAPPER.readTree(slice.whole().bytes(), slice.from(), slice.to() - slice.from());
        } catch (IOException itsMessageMayQuoteData) {
            return MissingNode.getInstance();
        }
    }

    public static byte[] write(Map<String, ?> value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("parameters are texts, numbers, lists and maps", impossible);
        }
    }
}
