package io.napomni.runner.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.bitrix24.rest.ErrorKind;
import io.napomni.past.EffectState;
import io.napomni.run.Fate;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private static final Pattern REASON = Pattern.compile("(?:Reason\\.of|later)\\(\\s*\"([a-z0-9-]*[a-z0-9])\"");

    private final Texts russian = Texts.in(Language.RU);
    private final Texts english = Texts.in(Language.EN);

    @Test
    void both_languages_say_the_same_things_with_the_same_values() {
        assertThat(russian.keys()).isEqualTo(english.keys());
        assertThat(russian.keys())
                .allSatisfy(key -> assertThat(places(russian, key)).isEqualTo(places(english, key)));
        assertThat(new TreeSet<>(Collections.list(Help.in(Language.RU).getKeys())))
                .isEqualTo(new TreeSet<>(Collections.list(Help.in(Language.EN).getKeys())));
    }

    /** Texts are filled by replacing {0} and so on; whatever else a format knows would be printed as it stands. */
    @ParameterizedTest
    @ValueSource(strings = {"texts_en", "texts_ru", "help_en", "help_ru"})
    void no_text_holds_signs_of_a_format_that_is_not_used(String file) throws IOException {
        Properties texts = new Properties();
        try (InputStream stream = Objects.requireNonNull(Texts.class.getResourceAsStream(file + ".properties"))) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        assertThat(texts.values()).noneMatch(text -> text.toString().contains("''"));
        assertThat(texts.values()).noneMatch(text -> text.toString().matches("(?s).*\\{\\d+,.*"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_state_and_fate_has_words(Language language) {
        Texts texts = Texts.in(language);
        assertThat(Stream.of(Fate.Kind.values()).map(kind -> texts.find("fate." + kind.name())))
                .allMatch(found -> found.isPresent());
        assertThat(Stream.of(EffectState.values()).map(state -> texts.find("state." + state.name())))
                .allMatch(found -> found.isPresent());
    }

    @ParameterizedTest
    @CsvSource({"1, 1 письмо", "2, 2 письма", "5, 5 писем", "11, 11 писем", "22, 22 письма", "112, 112 писем"})
    void russian_counts_have_the_right_form(long number, String words) {
        assertThat(russian.count("letters", number)).isEqualTo(words);
    }

    @Test
    void english_counts_too() {
        assertThat(english.count("letters", 1)).isEqualTo("1 letter");
        assertThat(english.count("letters", 0)).isEqualTo("0 letters");
    }

    /** Codes are named where they are thrown; a code without words would be shown to a person as it is. */
    @Test
    void every_reason_that_the_library_names_has_words() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String module : List.of("reminder-core", "adapter-bitrix24", "adapter-1c-odata", "adapter-smtp")) {
            codes.addAll(reasons(Path.of("../..", module, "src/main/java/io/napomni")));
        }
        Stream.of(ErrorKind.values())
                .map(kind -> "bitrix24-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .forEach(codes::add);
        assertThat(codes)
                .hasSizeGreaterThan(50)
                .allSatisfy(code ->
                        assertThat(russian.find("reason." + code)).as(code).isPresent());
    }

    private static Set<String> reasons(Path sources) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(TextsTest::isOfTheRunner).toList()) {
                REASON.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        return codes;
    }

    private static boolean isOfTheRunner(Path file) {
        String name = file.toString().replace('\\', '/');
        return name.endsWith(".java")
                && (!name.contains("/scenario/")
                        || name.contains("/scenario/contract/")
                        || name.contains("/scenario/dunning/"));
    }

    @Test
    void what_adapters_say_is_translated_and_the_rest_is_left() {
        Said said = Said.in(Language.RU);
        assertThat(said.of("A deal of the portal has no field \"X\". Something new."))
                .isEqualTo("У сделок портала нет поля «X». Something new.");
        assertThat(Said.in(Language.EN).of("Anything.")).isEqualTo("Anything.");
    }

    /** The adapter's words stand in one file. */
    @Test
    void every_trouble_with_1c_has_russian_words() throws IOException {
        String kinds =
                Files.readString(Path.of("../../adapter-1c-odata/src/main/java/io/napomni/onec/error/ErrorKind.java"));
        Said said = Said.in(Language.RU);
        List<String> words = Pattern.compile("\"([^\"]+)\"")
                .matcher(kinds)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(words)
                .hasSizeGreaterThan(30)
                .allSatisfy(english -> assertThat(said.of(english).replaceAll("OData", ""))
                        .as(english)
                        .doesNotContainPattern("[a-z]{2}"));
        assertThat(said.of("1C at 1c.example:443, Document_Заказ: no complete answer came in time. Try again later."))
                .isEqualTo("1С по адресу 1c.example:443, Document_Заказ: полный ответ не пришёл вовремя."
                        + " Попробуйте позже.");
    }

    private static Set<String> places(Texts texts, String key) {
        return PLACE.matcher(texts.of(key)).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
