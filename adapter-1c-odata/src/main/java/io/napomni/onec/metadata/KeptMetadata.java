package io.napomni.onec.metadata;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A file of one base: a line with the fingerprint of the rest, then JSON. */
record KeptMetadata(Path folder, String name) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /** To be raised whenever the records below change their shape or meaning. */
    private static final String FORM = "napomni-1c-metadata-1 ";

    private static final int HEAD = FORM.length() + 64 + 1;

    /** What a file holds; the time in seconds since 1970, the document as its fingerprint. */
    record Content(long readAt, String document, Set<String> wanted, Metadata metadata) {
        static final Content NONE = new Content(0, "", Set.of(), new Metadata(Map.of(), Map.of()));
    }

    /** Nothing if there is no file, or one of another form, or a damaged one. */
    Optional<Content> read() {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(name));
            byte[] body = Arrays.copyOfRange(bytes, Math.min(HEAD, bytes.length), bytes.length);
            boolean sound = Arrays.equals(head(body), Arrays.copyOf(bytes, HEAD));
            return sound ? Optional.of(JSON.readValue(body, Content.class)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Readers see the old file or the new one, never a part. */
    void write(Content content) throws IOException {
        byte[] body = body(content);
        Path fresh = Files.createTempFile(folder, "1c-metadata-", ".new");
        try {
            byte[] head = head(body);
            byte[] whole = Arrays.copyOf(head, head.length + body.length);
            System.arraycopy(body, 0, whole, head.length, body.length);
            Files.write(fresh, whole);
            Files.move(
                    fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static byte[] body(Content content) {
        try {
            return JSON.writeValueAsBytes(content);
        } catch (JacksonException impossible) {
            throw new IllegalStateException("records of names can always be written", impossible);
        }
    }

    private static byte[] head(byte[] body) {
        return (FORM + Sha256.of(body) + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
