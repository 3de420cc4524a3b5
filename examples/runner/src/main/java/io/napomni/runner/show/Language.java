package io.napomni.runner.show;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages that the command line speaks. */
public enum Language {
    RU("ru"),
    EN("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The language of a code such as {@code ru} or {@code en}; empty for any other. */
    public static Optional<Language> of(String code) {
        return Stream.of(values())
                .filter(one -> one.code.equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** English where the environment asks for English, else Russian. */
    public static Language of(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.startsWith("en"))
                .map(value -> EN)
                .orElse(RU);
    }

    /** {@code ru} or {@code en}. */
    public String code() {
        return code;
    }

    /** The same for letters. */
    public Locale locale() {
        return Locale.forLanguageTag(code);
    }
}
