package io.napomni.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DebtTest {

    private static Debt debt(Money owed, Money advance) {
        CustomerRef customer = new CustomerRef("1c", "customer", "1");
        return new Debt(customer, Optional.empty(), Optional.empty(), Optional.empty(), owed, advance);
    }

    @Test
    void what_was_paid_ahead_is_taken_off_and_may_be_more_than_is_owed() {
        assertThat(debt(Money.of("100", "RUB"), Money.of("30", "RUB")).net()).isEqualTo(Money.of("70", "RUB"));
        assertThat(debt(Money.of("0", "RUB"), Money.of("30", "RUB")).net()).isEqualTo(Money.of("-30", "RUB"));
    }

    @Test
    void two_currencies_are_two_debts() {
        assertThatThrownBy(() -> debt(Money.of("100", "RUB"), Money.of("1", "USD")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RUB")
                .hasMessageContaining("USD");
    }
}
