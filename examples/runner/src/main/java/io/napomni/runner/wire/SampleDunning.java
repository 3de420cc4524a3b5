package io.napomni.runner.wire;

import io.napomni.action.Letter;
import io.napomni.scenario.dunning.DunningReminders;
import io.napomni.scenario.dunning.DunningTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Letters about one unpaid document and about two. */
final class SampleDunning {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private SampleDunning() {}

    static Stream<Letter> of(DunningTerms terms) {
        Map<String, Object> one = new HashMap<>(common(terms));
        one.putAll(Map.of("count", 1, "orders", List.of(order()), "order", order()));
        Map<String, Object> two = new HashMap<>(common(terms));
        two.putAll(Map.of(
                "count", 2,
                "orders", List.of(order(), order()),
                "managerName", "Ирина Петрова",
                "managerEmail", "petrova@example.com",
                "managerPhone", "+7 495 000-00-00"));
        return Stream.of(one, two).map(model -> new Letter(DunningReminders.LETTER, terms.language(), model));
    }

    private static Map<String, Object> common(DunningTerms terms) {
        Map<String, Object> common = new HashMap<>(Map.of(
                "companyName", terms.companyName(),
                "customerName", "ООО «Образец»",
                "totals", List.of(Map.of("amount", BigDecimal.valueOf(120_000), "currency", "RUB")),
                "repeated", false,
                "reserve", terms.reserve().isPresent()));
        common.putAll(Map.of(
                "ИмяПартнера", "ООО «Образец»",
                "НомерЗаказа", "УТ-000118",
                "ОсновнойМенеджер", "Ирина Петрова",
                "ПочтаТелефон", "petrova@example.com",
                "СуммаДокумента", "120 000 ₽"));
        return common;
    }

    private static Map<String, Object> order() {
        return Map.of(
                "orderNumber",
                "УТ-000118",
                "issuedOn",
                DAY,
                "amount",
                BigDecimal.valueOf(120_000),
                "currency",
                "RUB",
                "total",
                BigDecimal.valueOf(120_000),
                "partPaid",
                false);
    }
}
