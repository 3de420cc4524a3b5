package io.napomni.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.action.Letter;
import io.napomni.port.TemplateException;
import io.napomni.template.syntax.Source;
import io.napomni.template.wording.Escaping;
import io.napomni.wording.LetterLanguage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsafeAccessTest {

    /** What an attacker would wish to reach. */
    public static final class Spy {
        private boolean touched;

        /** Would be called by Handlebars' default resolvers. */
        public String delete() {
            touched = true;
            return "deleted";
        }
    }

    private final Spy spy = new Spy();
    private final List<Object> list = new ArrayList<>(List.of("x"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{spy.delete}}", "{{spy.class}}", "{{spy.class.protectionDomain}}", "{{list.clear}}", "{{list.class}}",
                "{{name.bytes}}", "{{name.class.classLoader}}", "{{toString}}", "{{this.class}}", "{{list.iterator}}",
                "{{name.hashCode}}"
            })
    void the_engine_alone_reaches_nothing_of_an_object(String probe) {
        CompiledPart part = new CompiledPart("probe", engine().compile(new Source("probe", probe), probe), 10);
        Map<String, Object> model = new HashMap<>(Map.of("spy", spy, "list", list, "name", "abc"));
        assertThatThrownBy(() -> part.render(model)).isInstanceOf(TemplateException.class);
        assertThat(spy.touched).isFalse();
        assertThat(list).containsExactly("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{> /etc/passwd}}", "{{> ../../secret}}", "{{#> layout}}x{{/layout}}", "{{embedded \"/etc/passwd\"}}",
                "{{precompile \"x\"}}", "{{i18n \"x\" bundle=\"messages\"}}", "{{lookup this \"class\"}}",
                        "{{log \"x\"}}",
                "{{#*inline \"p\"}}{{> p}}{{/inline}}{{> p}}", "{{#partial \"p\"}}x{{/partial}}", "{{partial name}}"
            })
    void the_engine_alone_loads_logs_and_looks_up_nothing(String probe) {
        assertThatThrownBy(() -> new CompiledPart("probe", engine().compile(new Source("probe", probe), probe), 10)
                        .render(new HashMap<>(Map.of("name", "abc"))))
                .isInstanceOf(TemplateException.class)
                .hasMessageNotContaining("root:");
    }

    @Test
    void an_object_in_a_model_is_refused_by_its_path_and_not_by_its_value() {
        for (Object object : List.of(spy, Optional.of("secret"), Texts.RUSSIAN, List.of("a").stream(), new Object[0])) {
            Map<String, Object> model = new HashMap<>(SampleModels.full());
            model.put("extra", Map.of("list", List.of("fine", object)));
            assertThatThrownBy(() -> render(model))
                    .isInstanceOf(TemplateException.class)
                    .hasMessageContaining(
                            "extra.list[1] is a " + object.getClass().getName())
                    .hasMessageNotContaining("secret");
        }
        assertThat(spy.touched).isFalse();
    }

    @Test
    void what_is_missing_or_of_another_kind_is_named() {
        expect("contractNumber", null, "contractNumber is missing");
        expect("endsOn", "2026-11-21", "endsOn must be of the kind date and is a String");
        expect("remainder", "12", "remainder must be of the kind number and is a String");
        expect("remainder", new java.math.BigDecimal("1E+1000000000"), "remainder is no number");
        expect("remainder", Double.NaN, "remainder is no number");
        expect("answerUrls", Map.of("later", "https://a.example"), "answerUrls.placeOrder is missing");
        expect("customerName", "x".repeat(20_000), "customerName is longer than");
    }

    private static void expect(String name, @org.jspecify.annotations.Nullable Object value, String message) {
        Map<String, Object> model = new HashMap<>(SampleModels.full());
        model.put(name, value);
        assertThatThrownBy(() -> render(model))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(message);
    }

    private static void render(Map<String, Object> model) {
        HandlebarsTemplates.defaults().check(new Letter(DefaultLetters.CONTRACT_RENEWAL, Texts.RUSSIAN, model));
    }

    private static Engine engine() {
        return new Engine(LetterLanguage.RUSSIAN, Escaping.HTML);
    }
}
