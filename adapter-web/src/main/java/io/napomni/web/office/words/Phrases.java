package io.napomni.web.office.words;

import io.napomni.wording.LetterLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Words of the office that follow from values, such as states: by key, with {@code {0}} filled in. */
public final class Phrases {

    private static final Map<LetterLanguage, Properties> ENTRIES = Arrays.stream(LetterLanguage.values())
            .collect(Collectors.toUnmodifiableMap(
                    language -> language,
                    language -> read("phrases." + language.locale().getLanguage() + ".properties")));

    private Phrases() {}

    private static Properties read(String file) {
        try (InputStream stream = Phrases.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the phrases " + file + " are missing");
            }
            Properties entries = new Properties();
            entries.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return entries;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalArgumentException if there is no such phrase */
    public static String of(LetterLanguage language, String key, Object... values) {
        return find(language, key, values).orElseThrow(() -> new IllegalArgumentException("there is no phrase " + key));
    }

    /** The phrase, if there is one. */
    public static Optional<String> find(LetterLanguage language, String key, Object... values) {
        String text = entries(language).getProperty(key);
        if (text == null) {
            return Optional.empty();
        }
        for (int at = 0; at < values.length; at++) {
            text = text.replace("{" + at + "}", String.valueOf(values[at]));
        }
        return Optional.of(text);
    }

    /** The keys of every phrase. */
    public static Set<String> keys(LetterLanguage language) {
        return new TreeSet<>(entries(language).stringPropertyNames());
    }

    private static Properties entries(LetterLanguage language) {
        return ENTRIES.getOrDefault(language, new Properties());
    }
}
