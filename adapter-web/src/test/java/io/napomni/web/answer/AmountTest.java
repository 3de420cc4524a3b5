package io.napomni.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.wording.LetterLanguage;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20|20",
                "1,5|1.5",
                "1.5|1.5",
                "0,125|0.125",
                "1000|1000",
                "1 000|1000",
                "1\u00a0000,5|1000.5",
                "''|0",
                "' '|0",
                "0|0",
                "0,0|0",
                "' 7 '|7",
                "999999999|999999999",
                "1000,125|1000.125"
            })
    void a_quantity_has_a_decimal_comma_or_point(String typed, BigDecimal amount) {
        assertThat(Amount.of(typed))
                .hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo(amount));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-5",
                "+5",
                "1,000",
                "1.000",
                "12,345",
                "1.000,5",
                "1e9",
                "٣",
                "½",
                "20 т",
                "abc",
                "1,2345",
                ",5",
                "5,",
                "1..5",
                "9999999999",
                "0x10",
                "NaN",
                "<b>"
            })
    void anything_else_is_asked_about_and_so_is_what_can_be_read_in_two_ways(String typed) {
        assertThat(Amount.of(typed)).isEmpty();
    }

    @Test
    void it_is_written_the_same_each_time() {
        assertThat(Amount.written(new BigDecimal("1.50"), "т", LetterLanguage.RUSSIAN))
                .isEqualTo("1,5 т");
        assertThat(Amount.written(new BigDecimal("1.50"), "t", LetterLanguage.ENGLISH))
                .isEqualTo("1.5 t");
        assertThat(Amount.written(new BigDecimal("1E+3"), "", LetterLanguage.RUSSIAN))
                .isEqualTo("1000");
    }
}
