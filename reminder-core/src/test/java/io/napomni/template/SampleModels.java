package io.napomni.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Models of the default letters. */
final class SampleModels {

    private SampleModels() {}

    /** What every letter has. */
    static Map<String, Object> bare() {
        Map<String, Object> model = new HashMap<>();
        model.put("customerName", "ООО «Ромашка»");
        model.put("contractNumber", "117-П/2025");
        model.put("unit", "шт.");
        model.put("companyName", "ООО «Северный склад»");
        return model;
    }

    /** Everything that may be missing is there. */
    static Map<String, Object> full() {
        Map<String, Object> model = bare();
        model.put("startsOn", LocalDate.of(2025, 1, 22));
        model.put("endsOn", LocalDate.of(2027, 1, 21));
        model.put("lastShippedOn", LocalDate.of(2026, 8, 3));
        model.put("remainder", new BigDecimal("1200"));
        model.put("managerName", "Анна Петрова");
        model.put("managerEmail", "a.petrova@sever.example");
        model.put("managerPhone", "+7 (495) 123-45-67 доб. 12");
        model.put(
                "answerUrls",
                Map.of(
                        "placeOrder", "https://sever.example/a/AQEoNm9xUjZ0",
                        "later", "https://sever.example/a/AgEoNm9xUjZ0",
                        "terminate", "https://sever.example/a/AwEoNm9xUjZ0"));
        return model;
    }
}
