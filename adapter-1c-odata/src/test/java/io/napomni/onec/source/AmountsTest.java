package io.napomni.onec.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What 1C sends as a floating number is what people wrote. */
class AmountsTest {

    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004, 0.3",
        "2.9999999999999996, 3",
        "-0.00000000000000003, 0",
        "1200, 1200",
        "0.125, 0.125"
    })
    void noise_is_taken_off_a_quantity(BigDecimal sent, BigDecimal meant) {
        assertThat(Amounts.quantity(sent)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"0.30000000000000004, RUB, 0.30", "99.994999999999999, RUB, 99.99", "100.5, JPY, 101"})
    void a_sum_has_the_digits_of_its_currency(BigDecimal sent, String currency, BigDecimal meant) {
        assertThat(Amounts.money(sent, Currency.getInstance(currency)).amount()).isEqualTo(meant);
    }
}
