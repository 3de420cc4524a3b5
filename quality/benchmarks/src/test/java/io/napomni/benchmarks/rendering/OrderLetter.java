package io.napomni.benchmarks.rendering;

import io.napomni.action.Letter;
import io.napomni.template.TemplateText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A letter of three parts with eight texts and a table of five lines with three texts each, and models for it. */
final class OrderLetter {

    static final String NAME = "order";
    static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    static final String SUBJECT = "Заказ № {{orderNumber}} от {{day}} для {{customer}}";

    static final String HTML = """
            <!DOCTYPE html>
            <html lang="ru">
            <head><meta charset="utf-8"><title>Заказ</title></head>
            <body style="margin:0;padding:0;font-family:Arial,sans-serif">
            <h1 style="font-size:24px">Заказ № {{orderNumber}} от {{day}}</h1>
            <p style="font-size:16px">Здравствуйте, {{person}}!</p>
            <p style="font-size:16px">По контракту № {{contract}} компания {{company}} собрала для {{customer}} заказ.
            Пожалуйста, проверьте его состав и сообщите нам, когда Вам удобно получить товар.</p>
            <table width="100%" cellpadding="0" cellspacing="0" border="0">
            {{#each lines}}<tr><td style="padding:8px">{{name}}</td><td>{{amount}}</td><td>{{sum}}</td></tr>
            {{/each}}</table>
            <p style="font-size:16px">Всего: <strong>{{total}}</strong></p>
            <p style="font-size:14px">Ваш менеджер: {{manager}}. Он ответит на вопросы о сроках, составе и доставке заказа.</p>
            <p style="font-size:12px">Это автоматическое письмо. Если заказ уже согласован, отвечать на него не нужно.</p>
            </body>
            </html>
            """;

    static final String TEXT = """
            Заказ № {{orderNumber}} от {{day}}

            Здравствуйте, {{person}}!

            По контракту № {{contract}} компания {{company}} собрала для {{customer}} заказ:

            {{#each lines}}{{name}}: {{amount}}, {{sum}}
            {{/each}}Всего: {{total}}
            Ваш менеджер: {{manager}}
            """;

    private static final List<String> VARIABLES = List.of(
            "orderNumber: text",
            "day: text",
            "person: text",
            "contract: text",
            "company: text",
            "customer: text",
            "total: text",
            "manager: text",
            "lines[].name: text",
            "lines[].amount: text",
            "lines[].sum: text");

    private OrderLetter() {}

    static TemplateText template() {
        return new TemplateText(NAME, RUSSIAN, VARIABLES, SUBJECT, HTML, TEXT);
    }

    /** Different models, as customers are different; one value in ten has signs that HTML escapes. */
    static List<Letter> letters(int count) {
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            letters.add(new Letter(NAME, RUSSIAN, model(i)));
        }
        return letters;
    }

    private static Map<String, Object> model(int i) {
        Map<String, Object> model = new HashMap<>();
        model.put("orderNumber", "З-" + (1000 + i));
        model.put("day", (1 + i % 28) + " ноября 2026");
        model.put("person", "Мария Ивановна");
        model.put("contract", "ДП-" + i + "/2026");
        model.put("company", "ООО \"Поставка & Ко\"");
        model.put("customer", "ИП Петров " + i);
        model.put("total", i + " 250,00 ₽");
        model.put("manager", "Анна Орлова, +7 495 000-00-" + (10 + i % 90));
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            lines.add(
                    Map.of("name", "Товар <" + k + "> сорт " + i, "amount", (k + 1) + " шт.", "sum", k + " 050,00 ₽"));
        }
        model.put("lines", lines);
        return model;
    }
}
