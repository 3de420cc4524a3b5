package io.napomni.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DollarPlaceholdersTest {

    private static final List<String> VARIABLES = List.of(
            "ИмяПартнера: text", "Номер счёта: text", "ДатаДоговора: date", "Партнёр.Имя: text", "Өнім атауы: text");

    @Test
    void placeholders_become_variables_shown_as_their_kind() {
        String template = DollarPlaceholders.toTemplate(
                "$ИмяПартнера$, счёт $Номер счёта$ от $ДатаДоговора$: $Партнёр.Имя$, $Өнім атауы$", VARIABLES);
        assertThat(template)
                .isEqualTo("{{[ИмяПартнера]}}, счёт {{[Номер счёта]}} от {{date [ДатаДоговора]}}: {{[Партнёр].[Имя]}},"
                        + " {{[Өнім атауы]}}");
        Map<String, Object> model = Map.of(
                "ИмяПартнера",
                "ООО",
                "Номер счёта",
                "7",
                "ДатаДоговора",
                LocalDate.of(2026, 11, 21),
                "Партнёр",
                Map.of("Имя", "Ёж"),
                "Өнім атауы",
                "Қағаз");
        assertThat(Texts.renderPlain(template, VARIABLES, model)).isEqualTo("ООО, счёт 7 от 21 ноября 2026: Ёж, Қағаз");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "цена 5$ и 6$",
                "$$",
                "$",
                "$ x $",
                "$5$",
                "$a\nb$",
                "100 $ – 200 $",
                "{{name}}",
                "{{{name}}}",
                "\\{{name}}",
                "a } b",
                "}}",
                "{",
                "{{",
                "\\",
                "x{",
                "C:\\dir\\",
                "{{!",
                "{{{{",
                "🙂 {🙂}",
                "\\}",
                "{\\",
                "{}}",
                "{\\}}{{"
            })
    void what_only_looks_alike_is_left_as_it_is(String text) {
        String template = DollarPlaceholders.toTemplate(text, List.of());
        assertThat(Texts.renderPlain(template, List.of(), Map.of())).isEqualTo(text);
    }

    @Test
    void names_of_any_script_work_with_and_without_brackets() {
        List<String> variables = List.of("Счёт: text", "Ёлка: text", "Тауар: text", "ұзын аты: text", "Дата2: text");
        Map<String, Object> model = Map.of("Счёт", "1", "Ёлка", "2", "Тауар", "3", "ұзын аты", "4", "Дата2", "5");
        assertThat(Texts.renderPlain("{{Счёт}}{{[Ёлка]}}{{Тауар}}{{[ұзын аты]}}{{ Дата2 }}", variables, model))
                .isEqualTo("12345");
    }
}
