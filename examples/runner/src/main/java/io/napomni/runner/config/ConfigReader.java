package io.napomni.runner.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.napomni.runner.UsageException;
import io.napomni.runner.show.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code remind.yml} and says by line what is wrong with its form. */
final class ConfigReader {

    private static final int MOST_BYTES = 1 << 20;

    private ConfigReader() {}

    /** @throws UsageException if there is no such file, or it is no such configuration */
    static ConfigFile read(Path file) {
        try {
            return read(file, text(file));
        } catch (MalformedInputException notUtf8) {
            throw UsageException.of("config.not-utf8", file);
        } catch (IOException unreadable) {
            throw UsageException.of(Files.exists(file) ? "config.unreadable" : "config.missing-file", file);
        }
    }

    /** A file of that length is something else, such as a ledger, and should not fill the memory. */
    private static String text(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw UsageException.of("config.too-long", file);
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        }
    }

    private static ConfigFile read(Path file, String text) {
        try {
            List<UnknownKey> unknown = UnknownKey.all(mapper().readTree(text));
            if (!unknown.isEmpty()) {
                throw new UsageException(
                        unknown.stream().map(key -> told(file, text, key)).toList());
            }
            ConfigFile read = mapper().readValue(text, ConfigFile.class);
            if (read == null) {
                throw UsageException.of("config.empty", file);
            }
            return read;
        } catch (JsonMappingException wrong) {
            List<String> path = path(wrong);
            throw path.isEmpty()
                    ? UsageException.of("config.empty", file)
                    : UsageException.of("config.not-a-value", file, line(text, wrong), String.join(".", path));
        } catch (JsonProcessingException notYaml) {
            throw UsageException.of("config.not-yaml", file, line(notYaml));
        }
    }

    private static YAMLMapper mapper() {
        return YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    private static Message told(Path file, String text, UnknownKey key) {
        Object line = line(text, key.path()).<Object>map(number -> number).orElse("?");
        return Message.of("config.unknown-key", file, line, key.name(), Nearest.to(key.name(), key.known()));
    }

    private static Object line(JsonProcessingException wrong) {
        JsonLocation location = wrong.getLocation();
        return location == null ? "?" : location.getLineNr();
    }

    /** The line of the key itself: a record is complained of only when all of it has been read. */
    private static Object line(String text, JsonMappingException wrong) {
        return line(text, path(wrong)).<Object>map(number -> number).orElseGet(() -> line(wrong));
    }

    /** Where the last key stands, below those before it. */
    private static Optional<Integer> line(String text, List<String> path) {
        List<String> lines = text.lines().toList();
        int at = 0;
        for (String key : path) {
            Pattern written = Pattern.compile("(^|[\\s{,'\"])" + Pattern.quote(key) + "['\"]?\\s*:.*");
            while (at < lines.size()
                    && (lines.get(at).strip().startsWith("#")
                            || !written.matcher(lines.get(at)).find())) {
                at++;
            }
        }
        return at < lines.size() ? Optional.of(at + 1) : Optional.empty();
    }

    private static List<String> path(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(Reference::getFieldName)
                .filter(Objects::nonNull)
                .toList();
    }
}
