package io.napomni.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterLanguageTest {

    @ParameterizedTest
    @CsvSource({
        "0,дней",
        "1,день",
        "2,дня",
        "3,дня",
        "4,дня",
        "5,дней",
        "10,дней",
        "11,дней",
        "12,дней",
        "13,дней",
        "14,дней",
        "15,дней",
        "20,дней",
        "21,день",
        "22,дня",
        "25,дней",
        "100,дней",
        "101,день",
        "102,дня",
        "111,дней",
        "112,дней",
        "114,дней",
        "121,день",
        "1001,день",
        "1011,дней",
        "1000000000001,день",
        "-1,день",
        "-12,дней",
        "1.5,дня",
        "0.1,дня",
        "2.0,дня",
        "1.0,день"
    })
    void russian_has_three_forms(BigDecimal number, String word) {
        assertThat(List.of("день", "дня", "дней").get(LetterLanguage.RUSSIAN.form(number)))
                .isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"0,days", "1,day", "-1,day", "1.0,day", "2,days", "11,days", "21,days", "1.5,days"})
    void english_has_two_forms(BigDecimal number, String word) {
        assertThat(List.of("day", "days").get(LetterLanguage.ENGLISH.form(number)))
                .isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21,21 ноября 2026,21.11.2026,21 November 2026,21 Nov 2026",
        "2024-02-29,29 февраля 2024,29.02.2024,29 February 2024,29 Feb 2024",
        "2027-05-01,1 мая 2027,01.05.2027,1 May 2027,1 May 2027",
        "2026-08-09,9 августа 2026,09.08.2026,9 August 2026,9 Aug 2026"
    })
    void dates(LocalDate date, String russian, String shortRussian, String english, String shortEnglish) {
        assertThat(LetterLanguage.RUSSIAN.longDate(date)).isEqualTo(russian);
        assertThat(LetterLanguage.RUSSIAN.shortDate(date)).isEqualTo(shortRussian);
        assertThat(LetterLanguage.ENGLISH.longDate(date)).isEqualTo(english);
        assertThat(LetterLanguage.ENGLISH.shortDate(date)).isEqualTo(shortEnglish);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0|0",
                "1|1|1",
                "999|999|999",
                "1000|1_000|1,000",
                "1200|1_200|1,200",
                "1234567.5|1_234_567,5|1,234,567.5",
                "-1234|-1_234|-1,234",
                "0.125|0,125|0.125",
                "-0.5|-0,5|-0.5",
                "123456789012|123_456_789_012|123,456,789,012"
            })
    void numbers(BigDecimal number, String russian, String english) {
        assertThat(LetterLanguage.RUSSIAN.number(number)).isEqualTo(russian.replace('_', '\u00a0'));
        assertThat(LetterLanguage.ENGLISH.number(number)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234567.5|RUB|1_234_567,50_₽|RUB_1,234,567.50",
                "1200|USD|1_200,00_$|$1,200.00",
                "-0.05|EUR|-0,05_€|-€0.05",
                "1000|JPY|1_000_JPY|JPY_1,000",
                "5|KZT|5,00_₸|KZT_5.00"
            })
    void money(BigDecimal amount, String code, String russian, String english) {
        Currency currency = Currency.getInstance(code);
        assertThat(LetterMoney.text(LetterLanguage.RUSSIAN, amount, currency))
                .isEqualTo(russian.replace('_', '\u00a0'));
        assertThat(LetterMoney.text(LetterLanguage.ENGLISH, amount, currency))
                .isEqualTo(english.replace('_', '\u00a0'));
    }

    @Test
    void an_amount_finer_than_its_currency_is_not_rounded_in_silence() {
        assertThatThrownBy(() ->
                        LetterMoney.text(LetterLanguage.RUSSIAN, new BigDecimal("1.005"), Currency.getInstance("RUB")))
                .isInstanceOf(ArithmeticException.class);
    }
}
