package io.napomni.runner.show;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What the library and its adapters say, in the reader's language. They speak English, with names of facts as they
 * stand in code; what has no other words stays as it is.
 */
public final class Said {

    private static final Map<Language, Said> READ = new ConcurrentHashMap<>();

    private final List<Phrase> phrases;

    private Said(List<Phrase> phrases) {
        this.phrases = phrases;
    }

    private record Phrase(Pattern english, String other) {}

    /** Translations into a language; they are read once. */
    public static Said in(Language language) {
        return READ.computeIfAbsent(language, one -> new Said(read("said_" + one.code() + ".txt")));
    }

    /** The sentence, translated as far as it is known. */
    public String of(String sentence) {
        String translated = sentence;
        for (Phrase phrase : phrases) {
            translated = phrase.english().matcher(translated).replaceAll(phrase.other());
        }
        return translated;
    }

    /** Pairs of lines: a regular expression, what stands for it; empty lines between. */
    private static List<Phrase> read(String name) {
        try (InputStream stream = Said.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the translations " + name + " are missing");
            }
            List<String> lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            List<Phrase> phrases = new ArrayList<>();
            for (int at = 0; at + 1 < lines.size(); at += 2) {
                phrases.add(new Phrase(Pattern.compile(lines.get(at)), lines.get(at + 1)));
            }
            return phrases;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
