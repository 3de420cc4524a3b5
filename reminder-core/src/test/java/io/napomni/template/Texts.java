package io.napomni.template;

import io.napomni.action.Letter;
import io.napomni.port.Rendered;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Small templates, each written in one part. */
final class Texts {

    static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** One variable of every kind. */
    static final List<String> VARIABLES = List.of(
            "name: text",
            "nick?: text",
            "endsOn: date",
            "startsOn?: date",
            "amount: number",
            "vip: yes-no",
            "url: text",
            "manager?.name: text",
            "manager?.phone?: text",
            "rows[].title: text",
            "rows[].sum?: number",
            "tags?[]: text");

    private Texts() {}

    static TemplateText html(String html) {
        return new TemplateText("t", RUSSIAN, VARIABLES, "s", html, "t");
    }

    static TemplateText plain(String text) {
        return new TemplateText("t", RUSSIAN, VARIABLES, "s", "h", text);
    }

    static Rendered render(TemplateText text, Map<String, Object> model) {
        return HandlebarsTemplates.of(List.of(text)).render(new Letter("t", RUSSIAN, model));
    }

    static String renderPlain(String text, List<String> variables, Map<String, Object> model) {
        return render(new TemplateText("t", RUSSIAN, variables, "s", "h", text), model)
                .text();
    }
}
