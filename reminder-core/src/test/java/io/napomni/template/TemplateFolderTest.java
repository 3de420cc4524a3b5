package io.napomni.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.action.Letter;
import io.napomni.port.TemplateException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateFolderTest {

    @TempDir
    private Path folder;

    @Test
    void three_files_and_declarations_make_a_template() throws IOException {
        write("hello.en.subject.hbs", "Hello");
        write("hello.en.html.hbs", "<p>{{name}}</p>");
        write("hello.en.text.hbs", "\ufeff{{name}}\r\n");
        write("hello.ru.subject.hbs", "Привет, {{name}}\n");
        write("hello.ru.html.hbs", "<p>{{name}}</p>");
        write("hello.ru.text.hbs", "{{name}}");
        write("hello.variables", "# who\nname: text\n");
        write("readme.txt", "left alone");
        HandlebarsTemplates templates = HandlebarsTemplates.withDefaults(TemplateFolder.read(folder));
        Map<String, Object> model = Map.of("name", "Ёж");
        assertThat(templates.render(new Letter("hello", Locale.FRENCH, model)).subject())
                .isEqualTo("Привет, Ёж");
        assertThat(templates.render(new Letter("hello", Locale.ENGLISH, model)).text())
                .isEqualTo("Ёж\n");
    }

    @Test
    void a_host_changes_one_language_of_a_default_letter_and_keeps_its_variables() {
        TemplateText own =
                new TemplateText("contract-stock", Texts.RUSSIAN, "Наше: {{contractNumber}}", "<p>x</p>", "x");
        HandlebarsTemplates templates = HandlebarsTemplates.withDefaults(List.of(own));
        assertThat(templates
                        .render(new Letter("contract-stock", Texts.RUSSIAN, SampleModels.bare()))
                        .subject())
                .isEqualTo("Наше: 117-П/2025");
        assertThat(templates
                        .render(new Letter("contract-stock", Locale.ENGLISH, SampleModels.bare()))
                        .subject())
                .startsWith("No orders");
    }

    @Test
    void a_missing_part_is_named() throws IOException {
        write("hello.ru.subject.hbs", "x");
        refused("hello.ru.html.hbs is missing");
    }

    @Test
    void a_misnamed_part_is_named() throws IOException {
        write("hello.subject.hbs", "x");
        refused("hello.subject.hbs is no name");
    }

    @Test
    void another_encoding_is_refused_and_not_guessed() throws IOException {
        Files.write(folder.resolve("hello.ru.subject.hbs"), "Привет".getBytes(Charset.forName("windows-1251")));
        refused("hello.ru.subject.hbs is not written in UTF-8");
    }

    @Test
    void an_unknown_template_is_named_with_a_suggestion() {
        assertThatThrownBy(() ->
                        HandlebarsTemplates.defaults().check(new Letter("contract-stok", Texts.RUSSIAN, Map.of())))
                .isInstanceOf(TemplateException.class)
                .hasMessage("there is no template contract-stok; did you mean contract-stock?");
    }

    private void refused(String message) {
        assertThatThrownBy(() -> TemplateFolder.read(folder))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(message);
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }
}
