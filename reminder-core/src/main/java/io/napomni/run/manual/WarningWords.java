package io.napomni.run.manual;

import io.napomni.port.ConfigurationException;
import io.napomni.run.manual.Warning.Code;
import io.napomni.template.edit.EditFinding;
import io.napomni.wording.LetterLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Warnings and findings as a person reads them on a day: in Russian, or in English for any other language. */
public final class WarningWords {

    private static final Pattern CAP = Pattern.compile("(\\d+) in (\\d+) d");

    private final LetterLanguage language;
    private final Spans spans;
    private final Properties words;
    private final LocalDate today;

    private WarningWords(LetterLanguage language, Properties words, LocalDate today) {
        this.language = language;
        this.words = words;
        this.today = today;
        this.spans = new Spans(language, this::text);
    }

    /** The words of a language. */
    public static WarningWords in(Locale locale, LocalDate today) {
        boolean russian = locale.getLanguage().equals("ru");
        Properties words = new Properties();
        String file = "words_" + (russian ? "ru" : "en") + ".properties";
        try (InputStream stream = WarningWords.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new ConfigurationException("the words " + file + " are missing from the library's jar");
            }
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new ConfigurationException("the words " + file + " cannot be read", unreadable);
        }
        return new WarningWords(russian ? LetterLanguage.RUSSIAN : LetterLanguage.ENGLISH, words, today);
    }

    /** A sentence without its full stop. */
    public String of(Warning warning) {
        String key = warning.code().word();
        String sentence = find(key + "." + warning.name())
                .or(() -> warning.code() == Code.PAUSED && warning.day().isPresent()
                        ? find(key + ".day")
                        : Optional.empty())
                .orElseGet(() -> text(key));
        return sentence.replace("{day}", warning.day().map(this::day).orElse(""))
                .replace(
                        "{ago}", warning.day().map(day -> spans.ago(day, today)).orElse(""))
                .replace("{counted}", warning.counted().map(language::shortDate).orElse(""))
                .replace("{span}", span(warning))
                .replace("{scenario}", find("scenario." + warning.name()).orElse(warning.name()))
                .replace("{choice}", find("choice." + warning.name()).orElse(warning.name()))
                .replace("{reason}", reason(warning.name()))
                .replace("{name}", name(warning));
    }

    /** Where the edit is refused and why; a sentence without its full stop. */
    public String of(EditFinding finding) {
        return text("place")
                        .replace("{part}", text("part." + finding.part().name()))
                        .replace("{line}", Integer.toString(finding.line()))
                        .replace("{column}", Integer.toString(finding.column()))
                + text("finding." + finding.code().word()).replace("{what}", finding.what());
    }

    /** The name of a scenario as colleagues know its letter; the name itself where it is the host's own. */
    public String scenario(String scenario) {
        return find("scenario." + scenario).orElse(scenario);
    }

    private String name(Warning warning) {
        Matcher cap = CAP.matcher(warning.name());
        return cap.matches()
                ? text("cap")
                        .replace("{0}", spans.count("letters", Long.parseLong(cap.group(1))))
                        .replace("{1}", spans.count("days", Long.parseLong(cap.group(2))))
                : find("said." + warning.name().replace(' ', '-')).orElse(warning.name());
    }

    private String span(Warning warning) {
        return warning.day()
                .flatMap(day -> warning.counted().map(counted -> spans.between(day, counted)))
                .orElse("");
    }

    /** A code may have a detail in brackets behind it. */
    private String reason(String name) {
        int detail = name.indexOf(" (");
        String code = detail < 0 ? name : name.substring(0, detail);
        return find("reason." + code)
                .map(words -> words + name.substring(code.length()))
                .orElse(name);
    }

    /** The year is said where it is another. */
    private String day(LocalDate day) {
        return day.getYear() == today.getYear()
                ? day.getDayOfMonth() + " " + language.month(day)
                : language.longDate(day);
    }

    private Optional<String> find(String key) {
        return Optional.ofNullable(words.getProperty(key));
    }

    private String text(String key) {
        return find(key).orElse(key);
    }
}
