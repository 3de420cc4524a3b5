package io.napomni.template.syntax;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a variable is, as a template declares it. */
public enum Kind {
    TEXT("text", "{{%s}}"),
    NUMBER("number", "{{number %s}}, {{quantity %s unit}}, {{money %s \"RUB\"}} or {{plural %s …}}"),

    DATE("date", "{{date %s}}"),
    YES_NO("yes-no", "{{#if %s}}…{{/if}}"),
    MAP("map", "{{%s.name}}"),
    LIST("list", "{{#each %s}}…{{/each}}");

    private final String word;
    private final String usage;

    Kind(String word, String usage) {
        this.word = word;
        this.usage = usage;
    }

    public String word() {
        return word;
    }

    public boolean fits(Object value) {
        return switch (this) {
            case TEXT -> value instanceof String;
            case NUMBER -> value instanceof Number;
            case DATE -> hasDay(value);
            case YES_NO -> value instanceof Boolean;
            case MAP -> value instanceof Map;
            case LIST -> value instanceof List;
        };
    }

    /** How a person shows such a variable. */
    public String usage(String name) {
        return usage.replace("%s", name);
    }

    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** The kinds that a person may write; maps and lists follow from dots and brackets. */
    public static List<String> words() {
        return List.of(TEXT.word, NUMBER.word, DATE.word, YES_NO.word);
    }

    /** An instant is none of these: without a zone it has no day. */
    private static boolean hasDay(Object value) {
        return value instanceof LocalDate
                || value instanceof LocalDateTime
                || value instanceof OffsetDateTime
                || value instanceof ZonedDateTime;
    }
}
