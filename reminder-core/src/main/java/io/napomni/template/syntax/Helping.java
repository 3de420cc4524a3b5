package io.napomni.template.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The words of the template language that show one value. */
public enum Helping {
    DATE("date", Kind.DATE, "{{date name}} or {{date name \"short\"}}"),
    NUMBER("number", Kind.NUMBER, "{{number name}}"),
    MONEY("money", Kind.NUMBER, "{{money name \"RUB\"}}, or a variable with the currency's code"),
    QUANTITY("quantity", Kind.NUMBER, "{{quantity name unit}}"),
    PLURAL(
            "plural",
            Kind.NUMBER,
            "{{plural name \"день\" \"дня\" \"дней\"}}, in English {{plural name \"day\" \"days\"}}"),
    ACTION_URL("actionUrl", Kind.TEXT, "<a href=\"{{actionUrl name}}\">"),
    /** In pages only: a place within the same site. */
    PAGE_URL("pageUrl", Kind.TEXT, "<a href=\"{{pageUrl name}}\">"),
    MAIL_LINK("mailLink", Kind.TEXT, "{{mailLink name}}"),
    PHONE_LINK("phoneLink", Kind.TEXT, "{{phoneLink name}}");

    private final String word;
    private final Kind shows;
    private final String usage;

    Helping(String word, Kind shows, String usage) {
        this.word = word;
        this.shows = shows;
        this.usage = usage;
    }

    public String word() {
        return word;
    }

    /** The kind of its first argument. */
    public Kind shows() {
        return shows;
    }

    /** How a person writes it. */
    public String usage() {
        return usage;
    }

    public static Optional<Helping> of(String word) {
        return Arrays.stream(values())
                .filter(helper -> helper.word.equals(word))
                .findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Helping::word).toList();
    }
}
