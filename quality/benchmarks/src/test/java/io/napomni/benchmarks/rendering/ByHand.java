package io.napomni.benchmarks.rendering;

import io.napomni.action.Letter;
import io.napomni.port.Rendered;
import io.napomni.template.wording.Escaping;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The same letter written by hand into a StringBuilder: what no template can be faster than. */
final class ByHand {

    private final StringBuilder out;
    private final Escaping escaping;
    private final Map<?, ?> values;

    private ByHand(Escaping escaping, Map<?, ?> values) {
        this(new StringBuilder(4096), escaping, values);
    }

    private ByHand(StringBuilder out, Escaping escaping, Map<?, ?> values) {
        this.out = out;
        this.escaping = escaping;
        this.values = values;
    }

    static Rendered render(Letter letter) {
        return new Rendered(subject(letter.model()), html(letter.model()), text(letter.model()));
    }

    private static String subject(Map<String, Object> model) {
        ByHand page = new ByHand(Escaping.PLAIN, model);
        page.words("Заказ № ")
                .value("orderNumber")
                .words(" от ")
                .value("day")
                .words(" для ")
                .value("customer");
        return page.out.toString();
    }

    private static String html(Map<String, Object> model) {
        ByHand page = new ByHand(Escaping.HTML, model);
        page.words("""
            <!DOCTYPE html>
            <html lang="ru">
            <head><meta charset="utf-8"><title>Заказ</title></head>
            <body style="margin:0;padding:0;font-family:Arial,sans-serif">
            <h1 style="font-size:24px">Заказ №\s""")
                .value("orderNumber")
                .words(" от ")
                .value("day")
                .words("""
            </h1>
            <p style="font-size:16px">Здравствуйте,\s""")
                .value("person")
                .words("""
            !</p>
            <p style="font-size:16px">По контракту №\s""")
                .value("contract")
                .words(" компания ")
                .value("company")
                .words(" собрала для ")
                .value("customer")
                .words("""
             заказ.
            Пожалуйста, проверьте его состав и сообщите нам, когда Вам удобно получить товар.</p>
            <table width="100%" cellpadding="0" cellspacing="0" border="0">
            """);
        for (Map<?, ?> line : lines(model)) {
            ByHand row = page.of(line);
            row.words("<tr><td style=\"padding:8px\">")
                    .value("name")
                    .words("</td><td>")
                    .value("amount")
                    .words("</td><td>")
                    .value("sum")
                    .words("</td></tr>\n");
        }
        page.words("""
            </table>
            <p style="font-size:16px">Всего: <strong>""").value("total").words("""
            </strong></p>
            <p style="font-size:14px">Ваш менеджер:\s""").value("manager").words("""
            . Он ответит на вопросы о сроках, составе и доставке заказа.</p>
            <p style="font-size:12px">Это автоматическое письмо. Если заказ уже согласован, отвечать на него не нужно.</p>
            </body>
            </html>
            """);
        return page.out.toString();
    }

    private static String text(Map<String, Object> model) {
        ByHand page = new ByHand(Escaping.PLAIN, model);
        page.words("Заказ № ")
                .value("orderNumber")
                .words(" от ")
                .value("day")
                .words("""


            Здравствуйте,\s""")
                .value("person")
                .words("""
            !

            По контракту №\s""")
                .value("contract")
                .words(" компания ")
                .value("company")
                .words(" собрала для ")
                .value("customer")
                .words(" заказ:\n\n");
        for (Map<?, ?> line : lines(model)) {
            ByHand row = page.of(line);
            row.value("name")
                    .words(": ")
                    .value("amount")
                    .words(", ")
                    .value("sum")
                    .words("\n");
        }
        page.words("Всего: ").value("total").words("""

            Ваш менеджер:\s""").value("manager").words("\n");
        return page.out.toString();
    }

    private static List<Map<?, ?>> lines(Map<String, Object> model) {
        return ((List<?>) Objects.requireNonNull(model.get("lines")))
                .stream().<Map<?, ?>>map(line -> (Map<?, ?>) line).toList();
    }

    private ByHand of(Map<?, ?> line) {
        return new ByHand(out, escaping, line);
    }

    private ByHand words(String words) {
        out.append(words);
        return this;
    }

    private ByHand value(String name) {
        out.append(escaping.escape((String) Objects.requireNonNull(values.get(name))));
        return this;
    }
}
