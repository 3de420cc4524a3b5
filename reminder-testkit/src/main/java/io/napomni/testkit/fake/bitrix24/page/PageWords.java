package io.napomni.testkit.fake.bitrix24.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** What the page says, in one language. */
final class PageWords {
    private static final Map<PageLanguage, PageWords> ALL = all();

    private final PageLanguage language;
    private final Properties entries;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    private PageWords(PageLanguage language, Properties entries) {
        this.language = language;
        this.entries = entries;
        String days = language == PageLanguage.RU ? "dd.MM.uuuu" : "d MMM uuuu";
        this.day = DateTimeFormatter.ofPattern(days, Locale.ENGLISH);
        this.moment = DateTimeFormatter.ofPattern(days + " HH:mm:ss", Locale.ENGLISH);
    }

    static PageWords in(PageLanguage language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    PageLanguage language() {
        return language;
    }

    /** The text of the key with {@code {0}}, {@code {1}} filled in. */
    String of(String key, Object... values) {
        String text = Objects.requireNonNull(entries.getProperty(key), key);
        for (int at = 0; at < values.length; at++) {
            text = text.replace("{" + at + "}", values[at].toString());
        }
        return text;
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    String moment(OffsetDateTime time) {
        return moment.format(time);
    }

    Set<String> keys() {
        return entries.stringPropertyNames();
    }

    private static Map<PageLanguage, PageWords> all() {
        Map<PageLanguage, PageWords> all = new EnumMap<>(PageLanguage.class);
        for (PageLanguage language : PageLanguage.values()) {
            all.put(language, new PageWords(language, read("page_" + language.code() + ".properties")));
        }
        return all;
    }

    private static Properties read(String name) {
        Properties entries = new Properties();
        try (InputStream stream = PageWords.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            entries.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return entries;
    }
}
