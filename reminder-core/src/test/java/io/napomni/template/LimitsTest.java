package io.napomni.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.TemplateException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final List<String> ROWS = List.of("rows[].a: text");

    @Test
    void a_thousand_nested_ifs_are_refused() {
        refused("{{#if vip}}".repeat(1000) + "{{/if}}".repeat(1000), "more than 200 tags");
        refused("{{#if vip}}".repeat(17) + "{{/if}}".repeat(17), "nested deeper than 16");
        assertThat(Texts.plain("{{#if vip}}".repeat(16) + "{{/if}}".repeat(16))).isNotNull();
    }

    @Test
    void else_if_counts_as_depth_too() {
        refused("{{#if vip}}" + "{{else if vip}}".repeat(20) + "{{/if}}", "nested deeper than 16");
    }

    @Test
    void a_long_template_is_refused() {
        refused("x".repeat(65_537), "longer than 65536 characters");
    }

    @Test
    void an_inline_that_calls_itself_is_refused() {
        refused("{{#*inline \"p\"}}{{> p}}{{/inline}}{{> p}}", "{{#* is not allowed");
    }

    @Test
    void the_output_is_capped() {
        String big = "{{#each rows}}" + "x".repeat(60_000) + "{{/each}}";
        fails(big, rows(10), "longer than 262144 characters");
        assertThat(Texts.renderPlain(big, ROWS, rows(4))).hasSize(240_000);
    }

    @Test
    void nested_loops_are_capped_although_they_write_nothing() {
        String bomb = "{{#each rows}}{{#each ../rows}}{{#each ../../rows}}{{/each}}{{/each}}{{/each}}";
        fails(bomb, rows(1000), "more than 10000 items");
    }

    @Test
    void nested_loops_that_write_are_capped_at_every_depth() {
        String open = "{{#each rows}}{{#each ../rows}}{{#each ../../rows}}{{#each ../../../rows}}";
        fails(open + "x".repeat(50_000) + "{{/each}}".repeat(4), rows(100), "longer than 262144 characters");
    }

    @Test
    void a_model_that_contains_itself_is_refused() {
        List<Object> loop = new ArrayList<>();
        loop.add(loop);
        fails("x", Map.of("rows", List.of(), "loop", loop), "nested deeper than 8");
    }

    private static Map<String, Object> rows(int count) {
        return Map.of("rows", Collections.nCopies(count, Map.of("a", "b")));
    }

    private static void fails(String text, Map<String, Object> model, String message) {
        assertThatThrownBy(() -> Texts.renderPlain(text, ROWS, model))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(message);
    }

    private static void refused(String text, String message) {
        assertThatThrownBy(() -> HandlebarsTemplates.of(List.of(Texts.plain(text))))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(message);
    }
}
