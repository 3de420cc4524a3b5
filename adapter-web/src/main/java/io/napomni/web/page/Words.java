package io.napomni.web.page;

import io.napomni.wording.LetterLanguage;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of one room's pages in one language, from {@code words.ru.properties} beside its class. They are put into
 * the templates before these are checked, so a sentence may hold a variable: {@code until=Until {{date until}}}.
 */
final class Words {

    private static final Pattern SLOT = Pattern.compile("\\[\\[([a-z0-9.-]+)]]");

    private final String file;
    private final Map<String, String> words;
    private final Set<String> used = new TreeSet<>();

    private Words(String file, Map<String, String> words) {
        this.file = file;
        this.words = words;
    }

    static Words of(Class<?> room, LetterLanguage language) {
        String file = "words." + language.locale().getLanguage() + ".properties";
        Properties read = new Properties();
        try {
            read.load(new StringReader(Resource.text(room, file)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Map<String, String> words = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
        return new Words(file, words);
    }

    /** @throws IllegalStateException if a word is missing */
    String in(String template) {
        Matcher slots = SLOT.matcher(template);
        return slots.replaceAll(slot -> Matcher.quoteReplacement(word(slot.group(1))));
    }

    String word(String key) {
        String word = words.get(key);
        if (word == null) {
            throw new IllegalStateException(file + " has no word " + key);
        }
        used.add(key);
        return word;
    }

    /** What no template has asked for yet. */
    Set<String> unused() {
        Set<String> unused = new TreeSet<>(words.keySet());
        unused.removeAll(used);
        return unused;
    }
}
