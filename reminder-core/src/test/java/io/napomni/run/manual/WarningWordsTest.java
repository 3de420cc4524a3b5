package io.napomni.run.manual;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.run.manual.Warning.Code;
import io.napomni.template.edit.EditFinding;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Warnings in words, as the form and the terminal show them. */
class WarningWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static String said(String language, Warning warning) {
        return WarningWords.in(Locale.forLanguageTag(language), TODAY).of(warning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        RECENT_SAME_RULE    | contract-renewal | 2026-11-09 |            | Письмо по этому договору уходило 9 ноября, 12 дней назад
        RECENT_SAME_RULE    | contract-stock   | 2026-11-20 |            | Письмо по этому договору уходило 20 ноября, вчера
        RECENT_SAME_RULE    | dunning          | 2026-11-21 |            | Письмо по этому документу уходило 21 ноября, сегодня
        RECENT_OTHER_RULE   | contract-stock   | 2026-11-18 |            | Клиенту писали 18 ноября, 3 дня назад: «Долго не было заказов»
        TRIGGER_NOT_REACHED | ends-on          | 2027-01-14 | 2027-03-14 | До конца договора больше двух месяцев: 14.03.2027. Само письмо ушло бы 14 января 2027
        TRIGGER_NOT_REACHED | ends-on          | 2027-02-28 | 2027-04-30 | До конца договора больше двух месяцев: 30.04.2027. Само письмо ушло бы 28 февраля 2027
        TRIGGER_NOT_REACHED | ends-on          | 2027-02-01 | 2027-03-18 | До конца договора больше 45 дней: 18.03.2027. Само письмо ушло бы 1 февраля 2027
        TRIGGER_NOT_REACHED | last-shipment    | 2027-01-31 | 2026-10-31 | С последней отгрузки не прошло трёх месяцев: 31.10.2026. Само письмо ушло бы 31 января 2027
        RECENT_ORDER        | last-shipment    | 2026-10-31 |            | Клиент отгружался 3 недели назад
        PAUSED              | в отпуске        | 2026-12-01 |            | Напоминания приостановлены по 1 декабря: в отпуске
        PAUSED              | в отпуске        |            |            | Напоминания приостановлены: в отпуске
        PAUSED              | the customer wants to order later | 2026-12-24 | | Напоминания приостановлены по 24 декабря: клиент хочет сделать заказ позже
        PAUSED              | the customer asks to end the contract | | | Напоминания приостановлены: клиент просит завершить договор
        NOTHING_OUTSTANDING | nothing-left     |            |            | Отгружать по договору больше нечего
        RULE_SAYS_NO        | shipment-planned |            |            | Само это письмо не ушло бы: отгрузка уже запланирована
        CUSTOMER_CAP        | 3 in 7 d         |            |            | Больше писем клиенту не отправляют: 3 письма за 7 дней
        OUTSIDE_WINDOW      | 09:00–18:00      |            |            | Сейчас не время для писем: их отправляют 09:00–18:00
        NO_RECIPIENT        | no-recipient     |            |            | У клиента нет адреса электронной почты
        """)
    void russian(Code code, String name, LocalDate day, LocalDate counted, String sentence) {
        assertThat(said("ru", new Warning(code, name, Optional.ofNullable(day), Optional.ofNullable(counted))))
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        RECENT_SAME_RULE    | contract-renewal | 2026-11-09 |            | A letter about this contract went on 9 November, 12 days ago
        TRIGGER_NOT_REACHED | ends-on          | 2027-01-14 | 2027-03-14 | The contract has more than two months left, until 14 Mar 2027. By itself the letter would go on 14 January 2027
        RECENT_ORDER        | last-shipment    | 2026-10-31 |            | The customer had a shipment 3 weeks ago
        UNDECIDABLE         | remainder-unknown |           |            | It cannot be told whether the letter is needed: what is left to ship is not known
        """)
    void english(Code code, String name, LocalDate day, LocalDate counted, String sentence) {
        assertThat(said("en", new Warning(code, name, Optional.ofNullable(day), Optional.ofNullable(counted))))
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void every_code_has_a_sentence_in_both_languages(Code code) {
        Warning warning = new Warning(code, "", Optional.of(TODAY), Optional.of(TODAY));
        for (String language : new String[] {"ru", "en"}) {
            assertThat(said(language, warning)).doesNotContain("{", code.word()).contains(" ");
        }
    }

    @ParameterizedTest
    @EnumSource(EditFinding.Code.class)
    void every_finding_says_line_and_column(EditFinding.Code code) {
        EditFinding finding = new EditFinding(EditFinding.Part.TEXT, 3, 14, code, "имя");
        assertThat(WarningWords.in(Locale.forLanguageTag("ru"), TODAY).of(finding))
                .startsWith("текст, строка 3, столбец 14: ")
                .doesNotContain("finding.", "{what}");
        assertThat(WarningWords.in(Locale.ENGLISH, TODAY).of(finding)).startsWith("text, line 3, column 14: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"own-scenario", "calendar-missing (2030)"})
    void what_only_a_host_knows_is_said_as_it_is(String name) {
        assertThat(said("ru", Warning.of(Code.RULE_SAYS_NO, name))).endsWith(name);
    }

    @Test
    void other_languages_are_answered_in_english() {
        assertThat(said("de", Warning.of(Code.NO_RECIPIENT, "no-recipient")))
                .isEqualTo("The customer has no e-mail address");
    }
}
