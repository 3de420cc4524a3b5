package io.napomni.runner.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.past.EffectState;
import io.napomni.run.Fate;
import java.util.Collections;
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

class TextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

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

    @Test
    void what_adapters_say_is_translated_and_the_rest_is_left() {
        Said said = Said.in(Language.RU);
        assertThat(said.of("A deal of the portal has no field \"X\". Something new."))
                .isEqualTo("У сделок портала нет поля «X». Something new.");
        assertThat(Said.in(Language.EN).of("Anything.")).isEqualTo("Anything.");
    }

    private static Set<String> places(Texts texts, String key) {
        return PLACE.matcher(texts.of(key)).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
