package io.napomni.runner.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.napomni.runner.UsageException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads {@code remind.yml} and says by line what is wrong with its form. */
final class ConfigReader {

    private ConfigReader() {}

    /** @throws UsageException if there is no such file, or it is no such configuration */
    static ConfigFile read(Path file) {
        try {
            return read(file, Files.readString(file));
        } catch (MalformedInputException notUtf8) {
            throw UsageException.of("config.not-utf8", file);
        } catch (IOException unreadable) {
            throw UsageException.of(Files.exists(file) ? "config.unreadable" : "config.missing-file", file);
        }
    }

    private static ConfigFile read(Path file, String text) {
        try {
            ConfigFile read = mapper().readValue(text, ConfigFile.class);
            if (read == null) {
                throw UsageException.of("config.empty", file);
            }
            return read;
        } catch (UnrecognizedPropertyException unknown) {
            throw unknown(file, text, unknown);
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

    private static UsageException unknown(Path file, String text, UnrecognizedPropertyException unknown) {
        List<String> known = Objects.requireNonNullElse(unknown.getKnownPropertyIds(), List.of()).stream()
                .map(String::valueOf)
                .toList();
        return UsageException.of(
                "config.unknown-key",
                file,
                line(text, unknown),
                unknown.getPropertyName(),
                Nearest.to(unknown.getPropertyName(), known));
    }

    private static Object line(JsonProcessingException wrong) {
        JsonLocation location = wrong.getLocation();
        return location == null ? "?" : location.getLineNr();
    }

    /** The line of the key itself: a record is complained of only when all of it has been read. */
    private static Object line(String text, JsonMappingException wrong) {
        List<String> lines = text.lines().toList();
        int at = 0;
        for (String key : path(wrong)) {
            Pattern written = Pattern.compile("(^|[\\s{,'\"])" + Pattern.quote(key) + "['\"]?\\s*:.*");
            while (at < lines.size() && !written.matcher(lines.get(at)).find()) {
                at++;
            }
        }
        return at < lines.size() ? at + 1 : line(wrong);
    }

    private static List<String> path(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(Reference::getFieldName)
                .filter(Objects::nonNull)
                .toList();
    }
}
