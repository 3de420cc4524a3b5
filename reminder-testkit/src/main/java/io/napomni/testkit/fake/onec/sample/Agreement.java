package io.napomni.testkit.fake.onec.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** A supply contract; without an end it is open-ended. */
record Agreement(
        int index,
        Buyer buyer,
        String number,
        LocalDate begin,
        Optional<LocalDate> end,
        boolean closed,
        BigDecimal sum) {
    String title() {
        return "Договор поставки № " + number;
    }
}
