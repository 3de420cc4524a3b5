package io.napomni.runner.show;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Everything that people read, in one language: by key, with {@code {0}}, {@code {1}} filled in. */
public final class Texts {

    private static final DateTimeFormatter RUSSIAN_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final Map<Language, Texts> READ = new ConcurrentHashMap<>();

    private final Language language;
    private final Properties entries;

    private Texts(Language language, Properties entries) {
        this.language = language;
        this.entries = entries;
    }

    /** The texts of a language; they are read once. */
    public static Texts in(Language language) {
        return READ.computeIfAbsent(language, Texts::read);
    }

    private static Texts read(Language language) {
        Properties entries = new Properties();
        try (InputStream stream = Texts.class.getResourceAsStream("texts_" + language.code() + ".properties")) {
            if (stream == null) {
                throw new IllegalStateException("the texts of " + language.code() + " are missing");
            }
            entries.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Texts(language, entries);
    }

    /** Which language it is. */
    public Language language() {
        return language;
    }

    /** @throws IllegalArgumentException if there is no such text */
    public String of(String key, Object... values) {
        return find(key, values).orElseThrow(() -> new IllegalArgumentException("there is no text " + key));
    }

    /** The text, if there is one. */
    public Optional<String> find(String key, Object... values) {
        return Optional.ofNullable(entries.getProperty(key)).map(text -> fill(text, values));
    }

    /** A message, a date or a number as it stands in a sentence; other things as they say themselves. */
    public String show(Object value) {
        if (value instanceof Message message) {
            return of(message.key(), message.values().toArray());
        }
        return value instanceof LocalDate day ? day(day) : String.valueOf(value);
    }

    /** {@code 22.11.2026} or {@code 22 Nov 2026}. */
    public String day(LocalDate day) {
        return (language == Language.RU ? RUSSIAN_DAY : ENGLISH_DAY).format(day);
    }

    /** {@code 22.11.2026 10:20} or {@code 22 Nov 2026 10:20}: the first whole minute that is not before. */
    public String minute(Instant moment, ZoneId zone) {
        Instant whole = moment.truncatedTo(ChronoUnit.MINUTES);
        ZonedDateTime local = (whole.equals(moment) ? moment : whole.plus(1, ChronoUnit.MINUTES)).atZone(zone);
        return day(local.toLocalDate()) + " " + MINUTE.format(local);
    }

    /** A number with its noun in the right form: 1 письмо, 2 письма, 5 писем. */
    public String count(String noun, long number) {
        List<String> forms = List.of(of("count." + noun).split("\\|", -1));
        int form = language == Language.RU ? russianForm(number) : number == 1 ? 0 : 1;
        return number + " " + forms.get(Math.min(form, forms.size() - 1));
    }

    Set<String> keys() {
        return entries.stringPropertyNames();
    }

    private static int russianForm(long number) {
        long tens = number % 100;
        long ones = number % 10;
        if (tens >= 11 && tens <= 14) {
            return 2;
        }
        return ones == 1 ? 0 : ones >= 2 && ones <= 4 ? 1 : 2;
    }

    private String fill(String text, Object... values) {
        String filled = text;
        for (int at = 0; at < values.length; at++) {
            filled = filled.replace("{" + at + "}", show(values[at]));
        }
        return filled;
    }
}
