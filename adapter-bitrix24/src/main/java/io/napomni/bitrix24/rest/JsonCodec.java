package io.napomni.bitrix24.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** JSON within limits: what is deeper, longer, doubled, cut off or followed by something else is not read at all. */
final class JsonCodec {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength(1 << 20)
                            .maxNumberLength(200)
                            .maxDocumentLength(BoundedBody.LONGEST_ANSWER)
                            .maxTokenCount(2_000_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonCodec() {}

    /** Empty when the bytes are not one whole JSON value within the limits. */
    static Optional<Json> read(byte[] bytes) {
        try {
            return Optional.of(new Json(MAPPER.readTree(bytes))).filter(Json::isPresent);
        } catch (IOException itsMessageMayQuoteData) {
            return Optional.empty();
        }
    }

    static byte[] write(Map<String, ?> value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("parameters are texts, numbers, lists and maps", impossible);
        }
    }
}
