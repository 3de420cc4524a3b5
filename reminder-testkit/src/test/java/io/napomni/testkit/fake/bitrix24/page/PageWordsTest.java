package io.napomni.testkit.fake.bitrix24.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageWordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final PageWords russian = PageWords.in(PageLanguage.RU);
    private final PageWords english = PageWords.in(PageLanguage.EN);

    @Test
    void both_languages_say_the_same_things_with_the_same_values() {
        assertThat(russian.keys()).hasSizeGreaterThan(50).isEqualTo(english.keys());
        assertThat(russian.keys())
                .allSatisfy(key -> assertThat(places(russian, key)).isEqualTo(places(english, key)));
    }

    @Test
    void every_page_has_a_title() {
        assertThat(Frame.PATHS)
                .allSatisfy(path -> assertThat(russian.of("title." + path)).isNotEmpty());
        assertThat(Frame.PATHS).allMatch(PortalPage::shows);
    }

    @ParameterizedTest
    @CsvSource({"ru-RU;q=0.9, RU", "'de, EN-GB;q=0.7, ru;q=0.3', EN", "'fr', EN", "'', EN", "'ru', RU"})
    void the_browser_chooses_the_language(String header, PageLanguage language) {
        assertThat(PageLanguage.accepted(header)).isEqualTo(language);
    }

    private static List<String> places(PageWords words, String key) {
        return PLACE.matcher(words.of(key))
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}
