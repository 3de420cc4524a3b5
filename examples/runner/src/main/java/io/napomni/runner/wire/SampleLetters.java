package io.napomni.runner.wire;

import io.napomni.action.Letter;
import io.napomni.scenario.contract.ContractReminders;
import io.napomni.scenario.contract.ContractTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Letters with everything that they can hold, and with as little as they may hold. */
final class SampleLetters {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private SampleLetters() {}

    static Stream<Letter> of(ContractTerms terms) {
        return Stream.of(ContractReminders.RENEWAL_LETTER, ContractReminders.STOCK_LETTER)
                .flatMap(template -> Stream.of(full(terms), bare(terms))
                        .map(model -> new Letter(template, terms.language(), model)));
    }

    private static Map<String, Object> bare(ContractTerms terms) {
        return Map.of(
                "customerName",
                "ООО «Образец»",
                "companyName",
                terms.companyName(),
                "contractNumber",
                "ДК-118/26",
                "endsOn",
                DAY,
                "lastShippedOn",
                DAY.minusMonths(3),
                "unit",
                "");
    }

    private static Map<String, Object> full(ContractTerms terms) {
        Map<String, Object> full = new HashMap<>(bare(terms));
        full.putAll(Map.of(
                "startsOn", DAY.minusYears(1),
                "remainder", BigDecimal.valueOf(120),
                "unit", "т",
                "managerName", "Ирина Петрова",
                "managerEmail", "petrova@example.com",
                "managerPhone", "+7 495 000-00-00"));
        return full;
    }
}
